import { CharClass, classOf, foldUnit } from '../mentions/fold.ts';
import type { Span } from '../span.ts';

/** A stretch of a text that is nearly some wording; clean offsets. */
export interface NearText extends Span {
  /** Characters wrong, missing, too many or changed in their places. */
  readonly distance: number;
}

interface Letters {
  readonly units: readonly number[];
  /** Where each stands in the text. */
  readonly places: readonly number[];
}

/** How much of a wording may be wrong, by its letters. */
export function tolerance(length: number): number {
  if (length < 2) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

/**
 * The stretch of a text that comes nearest to a wording: approximate search after Sellers (1980),
 * with neighbours that changed places as one error. Separators do not count. `isFree` says which
 * offsets may belong to it, `isSlip` whether a stretch may be a slip of the wording, both without
 * separators. Undefined when more is wrong than may be, or nothing is.
 */
export function nearestText(
  text: string,
  wording: string,
  isFree: (offset: number) => boolean,
  isSlip: (written: string, wording: string) => boolean,
): NearText | undefined {
  const pattern = lettersOf(wording, () => true).units;
  const letters = lettersOf(text, isFree);
  const most = tolerance(pattern.length);
  let best: NearText | undefined;
  const found = pattern.length < 4 ? windows : endings;
  for (const { start, end, distance } of found(pattern, letters.units, most)) {
    const span = wholeWord(text, {
      start: letters.places[start] ?? 0,
      end: (letters.places[end] ?? 0) + 1,
    });
    const near = isGrown(span, letters, start, end)
      ? {
          ...span,
          distance: distanceBetween(
            pattern,
            lettersOf(text.slice(span.start, span.end), () => true).units,
          ),
        }
      : { ...span, distance };
    if (near.distance === 0 || near.distance > most) continue;
    const written = withoutSeparators(text.slice(near.start, near.end));
    if (!isSlip(written, withoutSeparators(wording))) continue;
    if (!best || isBetter(near, best, wording.length)) best = near;
  }
  return best;
}

function isBetter(a: NearText, b: NearText, length: number): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  const off = ({ start, end }: Span) => Math.abs(end - start - length);
  return off(a) < off(b);
}

function isGrown({ start, end }: Span, { places }: Letters, first: number, last: number): boolean {
  return start !== places[first] || end !== (places[last] ?? 0) + 1;
}

/** Letters without separators; what may not belong to the stretch is a letter that nothing equals. */
function lettersOf(text: string, isFree: (offset: number) => boolean): Letters {
  const units: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSeparator(unit)) continue;
    places.push(i);
    units.push(isLetter(unit) && isFree(i) ? foldUnit(unit) : barrier);
  }
  return { units, places };
}

const barrier = -1;

function isLetter(unit: number): boolean {
  const kind = classOf(unit);
  return kind === CharClass.word || kind === CharClass.han || kind === CharClass.kana;
}

function withoutSeparators(text: string): string {
  return [...text].filter((char) => !separators.includes(char)).join('');
}

const separators = '・·•‧．＝=‐-– \u3000\u00a0';

function isSeparator(unit: number): boolean {
  return separators.includes(String.fromCharCode(unit));
}

/** A name in katakana or letters ends where its word ends. */
function wholeWord(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && isSameWord(text, from - 1, from)) from--;
  while (to < text.length && isSameWord(text, to - 1, to)) to++;
  return { start: from, end: to };
}

function isSameWord(text: string, a: number, b: number): boolean {
  return (isKatakana(text, a) && isKatakana(text, b)) || (isLatin(text, a) && isLatin(text, b));
}

function isKatakana(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb;
}

function isLatin(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === CharClass.word;
}

interface Ending {
  readonly start: number;
  /** Index of the last letter. */
  readonly end: number;
  readonly distance: number;
}

/** Of a few letters every stretch: which one is the likelier slip, `isSlip` says. */
function* windows(
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
function* endings(
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
function distanceBetween(a: readonly number[], b: readonly number[]): number {
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
