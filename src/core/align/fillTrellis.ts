import type { Band } from './band.ts';
import { beadScorer } from './beadScore.ts';
import {
  cellAt,
  emptyTrellis,
  fillRow,
  moves,
  reach,
  type Trellis,
  unreachable,
} from './trellis.ts';
import type { WeighedBlock, WeighedPair } from './weights.ts';

/** A trellis with all that its scores depend on. */
export interface Run {
  readonly pair: WeighedPair;
  readonly ratio: number;
  readonly trellis: Trellis;
}

/**
 * Finds the best path to every cell. Of an earlier run those rows are taken over that must come out
 * the same: the rows before the first block that changed; and, once three rows after the last such
 * block differ from the earlier ones by one and the same number, all rows from there, since no move
 * reaches farther and a constant decides nothing.
 */
export function fillTrellis(pair: WeighedPair, ratio: number, band: Band, earlier?: Run): Run {
  const run: Run = { pair, ratio, trellis: emptyTrellis(band) };
  const scorer = beadScorer(pair, ratio);
  const rows = pair.source.length + 1;
  const reuse = earlier?.ratio === ratio ? reuseOf(earlier, run) : undefined;
  if (reuse) copyRows(reuse, 0, reuse.head, 0, 0);
  let same = 0;
  let shift: number | undefined;
  for (let i = reuse?.head ?? 0; i < rows; i++) {
    fillRow(run.trellis, i, scorer);
    if (!reuse || i < reuse.tail) continue;
    const rowShift = shiftOf(reuse, i);
    same = rowShift === undefined ? 0 : rowShift === shift ? same + 1 : 1;
    shift = rowShift;
    if (same < reach || shift === undefined) continue;
    copyRows(reuse, i + 1, rows, reuse.moved, shift);
    break;
  }
  return run;
}

/** What may be taken over from an earlier trellis. */
interface Reuse {
  readonly from: Trellis;
  readonly to: Trellis;
  /** Rows before this one are the same. */
  readonly head: number;
  /** From this row on, blocks and band are the same; a row `i` was row `i - moved`. */
  readonly tail: number;
  readonly moved: number;
}

function reuseOf(earlier: Run, run: Run): Reuse {
  const isSame = sameBlocks(earlier.pair, run.pair);
  const source = commonEnds(earlier.pair.source, run.pair.source, isSame);
  const target = commonEnds(earlier.pair.target, run.pair.target, isSame);
  const from = earlier.trellis;
  const to = run.trellis;
  const moved = run.pair.source.length - earlier.pair.source.length;
  const movedTarget = run.pair.target.length - earlier.pair.target.length;
  let head = 0;
  while (
    head <= source.start &&
    isSameRow(from, to, head, 0, 0) &&
    (to.band.high[head] ?? 0) <= target.start
  ) {
    head++;
  }
  let tail = run.pair.source.length + 1;
  const firstRow = Math.max(head, moved, run.pair.source.length - source.end);
  const firstColumn = run.pair.target.length - target.end + 1;
  while (
    tail > firstRow &&
    isSameRow(from, to, tail - 1, moved, movedTarget) &&
    (to.band.low[tail - 1] ?? 0) >= firstColumn
  ) {
    tail--;
  }
  return { from, to, head, tail, moved };
}

function isSameRow(from: Trellis, to: Trellis, row: number, moved: number, shift: number): boolean {
  const { low, high } = from.band;
  const old = row - moved;
  return (
    to.band.low[row] === (low[old] ?? Number.NaN) + shift &&
    to.band.high[row] === (high[old] ?? Number.NaN) + shift
  );
}

/** By how much a row differs from the earlier one, if by one number in all cells. */
function shiftOf({ from, to, moved }: Reuse, row: number): number | undefined {
  const start = to.rows[row] ?? 0;
  const old = from.rows[row - moved] ?? 0;
  const size = (to.rows[row + 1] ?? 0) - start;
  let shift: number | undefined;
  for (let i = 0; i < size; i++) {
    const now = to.scores[start + i] ?? 0;
    const then = from.scores[old + i] ?? 0;
    if (now === unreachable && then === unreachable) continue;
    if (now === unreachable || then === unreachable) return undefined;
    shift ??= now - then;
    if (now - then !== shift) return undefined;
  }
  return shift;
}

function copyRows(
  { from, to }: Reuse,
  start: number,
  end: number,
  moved: number,
  shift: number,
): void {
  const first = to.rows[start] ?? 0;
  const last = to.rows[end] ?? 0;
  const old = from.rows[start - moved] ?? 0;
  const oldEnd = old + last - first;
  to.moves.set(from.moves.subarray(old, oldEnd), first);
  to.pairScores.set(from.pairScores.subarray(old, oldEnd), first);
  for (let i = first; i < last; i++) {
    const score = from.scores[old + i - first] ?? unreachable;
    to.scores[i] = score === unreachable ? score : score + shift;
  }
}

type BlockTest = (a: WeighedBlock | undefined, b: WeighedBlock | undefined) => boolean;

/** How many blocks at the start and how many at the end are the same; all, where nothing changed. */
function commonEnds(
  old: readonly WeighedBlock[],
  now: readonly WeighedBlock[],
  isSame: BlockTest,
): { readonly start: number; readonly end: number } {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && isSame(old[start], now[start])) start++;
  let end = 0;
  while (end < most && isSame(old.at(-1 - end), now.at(-1 - end))) end++;
  return { start, end };
}

/** Whether two blocks score alike against anything. */
function sameBlocks(old: WeighedPair, now: WeighedPair): BlockTest {
  return (a, b) => {
    if (!a || !b || a.anchors.length !== b.anchors.length) return false;
    const { kind, level, length, quotes } = a.features;
    const other = b.features;
    if (kind !== other.kind || level !== other.level) return false;
    if (length !== other.length || quotes !== other.quotes) return false;
    return a.anchors.every(
      (anchor, i) =>
        anchor === b.anchors[i] &&
        old.gains[anchor] === now.gains[anchor] &&
        old.losses[anchor] === now.losses[anchor],
    );
  };
}

/** A move of the best path, with the positions from which it goes. */
export interface Step {
  readonly i: number;
  readonly j: number;
  readonly move: (typeof moves)[number];
}

/** The best path, from the start. */
export function bestPath({ pair, trellis }: Run): readonly Step[] {
  const steps: Step[] = [];
  let i = pair.source.length;
  let j = pair.target.length;
  while (i > 0 || j > 0) {
    const move = moves[trellis.moves[cellAt(trellis, i, j)] ?? 0];
    if (!move) break;
    i -= move.sources;
    j -= move.targets;
    steps.push({ i, j, move });
  }
  return steps.reverse();
}
