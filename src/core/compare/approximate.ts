/** A letter that nothing equals. */
export const barrier = -1;

/** A stretch of letters that is nearly a pattern. */
export interface Ending {
  readonly start: number;
  /** Index of the last letter. */
  readonly end: number;
  readonly distance: number;
}

/** Of a few letters every stretch: which one is the likelier slip, `isSlip` says. */
export function* windows(
  pattern: readonly number[],
  text: readonly number[],
  most: number,
): Generator<Ending> {
  for (let start = 0; start < text.length; start++) {
    for (let length = pattern.length - most; length <= pattern.length + most; length++) {
      const letters = text.slice(start, start + length);
      if (length < 1 || letters.length < length || letters.includes(barrier)) continue;
      const distance = distanceBetween(pattern, letters);
      if (distance <= most) yield { start, end: start + length - 1, distance };
    }
  }
}

/** Every place where a stretch within the tolerance ends, with where it starts. */
export function* endings(
  pattern: readonly number[],
  text: readonly number[],
  most: number,
): Generator<Ending> {
  let before: readonly Cell[] = [];
  let last: readonly Cell[] = pattern.map((_, i) => ({ cost: i + 1, start: 0 }));
  for (let j = 0; j < text.length; j++) {
    const column: Cell[] = [];
    for (let i = 0; i < pattern.length; i++) {
      column.push(cell(pattern, text, i, j, column, last, before));
    }
    const end = column.at(-1);
    if (end && end.cost <= most && end.start <= j)
      yield { start: end.start, end: j, distance: end.cost };
    [before, last] = [last, column];
  }
}

interface Cell {
  readonly cost: number;
  readonly start: number;
}

const never = 1000;

function cell(
  pattern: readonly number[],
  text: readonly number[],
  i: number,
  j: number,
  column: readonly Cell[],
  last: readonly Cell[],
  before: readonly Cell[],
): Cell {
  const [own = 0, unit = barrier] = [pattern[i], text[j]];
  const wrong = unit === barrier ? never : own === unit ? 0 : 1;
  const diagonal = i === 0 ? { cost: 0, start: j } : (last[i - 1] ?? { cost: never, start: j });
  const options: Cell[] = [
    ...swapped(pattern, text, i, j, before),
    { cost: diagonal.cost + wrong, start: diagonal.start },
    more(last[i], unit === barrier ? never : 1),
    i === 0 ? { cost: 1, start: j + 1 } : more(column[i - 1], 1),
  ];
  return options.reduce((best, option) => (option.cost < best.cost ? option : best));
}

/** Two letters that changed places; as good as one letter less, and nearer to the whole name. */
function swapped(
  pattern: readonly number[],
  text: readonly number[],
  i: number,
  j: number,
  before: readonly Cell[],
): readonly Cell[] {
  const isSwap = i > 0 && pattern[i] === text[j - 1] && pattern[i - 1] === text[j];
  if (!isSwap || pattern[i] === text[j]) return [];
  return [more(i === 1 ? { cost: 0, start: j - 1 } : before[i - 2], 1)];
}

function more(from: Cell | undefined, cost: number): Cell {
  return from ? { cost: from.cost + cost, start: from.start } : { cost: never, start: 0 };
}

/** Errors between two rows of letters. */
export function distanceBetween(a: readonly number[], b: readonly number[]): number {
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      row.push(isSwapped ? Math.min(best, at(i - 2, j - 2) + 1) : best);
    }
  }
  return at(a.length, b.length);
}
