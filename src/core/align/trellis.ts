import type { Band } from './band.ts';
import { type BeadScorer, impossible } from './beadScore.ts';
import { unit } from './weights.ts';

/** A step of the alignment: so many source blocks for so many target blocks. */
export interface Move {
  readonly sources: number;
  readonly targets: number;
  /** Two blocks that changed places. */
  readonly isSwap?: true;
}

interface WeighedMove extends Move {
  readonly prior: number;
}

/** How often each happens, as logarithms. Of moves that are as good, the first is taken. */
export const moves: readonly WeighedMove[] = [
  { sources: 1, targets: 1, prior: weigh(-0.1) },
  { sources: 1, targets: 0, prior: weigh(-4) },
  { sources: 0, targets: 1, prior: weigh(-4) },
  { sources: 1, targets: 2, prior: weigh(-5.5) },
  { sources: 2, targets: 1, prior: weigh(-5.5) },
  { sources: 2, targets: 2, isSwap: true, prior: weigh(-7) },
  { sources: 1, targets: 3, prior: weigh(-7) },
  { sources: 3, targets: 1, prior: weigh(-7) },
  { sources: 2, targets: 2, prior: weigh(-9) },
];

/** The most blocks of a side that a move takes. */
export const reach = 3;

/** The score of a cell to which no move leads. */
export const unreachable = -(1 << 30);

function weigh(logarithm: number): number {
  return Math.round(logarithm * unit);
}

/** The best scores from the start to each cell of the band, and the move that leads there. */
export interface Trellis {
  readonly band: Band;
  /** Where each row of cells starts; the cell of target position `j` is `j - low` farther on. */
  readonly rows: Int32Array;
  readonly scores: Int32Array;
  readonly moves: Uint8Array;
  /** The score of the last source block before the cell against its last target block. */
  readonly pairScores: Int32Array;
}

/** A trellis of which no cell is computed. */
export function emptyTrellis(band: Band): Trellis {
  const rows = new Int32Array(band.low.length + 1);
  for (let i = 0; i < band.low.length; i++) {
    rows[i + 1] = (rows[i] ?? 0) + (band.high[i] ?? 0) - (band.low[i] ?? 0) + 1;
  }
  const size = rows[band.low.length] ?? 0;
  return {
    band,
    rows,
    scores: new Int32Array(size),
    moves: new Uint8Array(size),
    pairScores: new Int32Array(size),
  };
}

/** The index of a cell, or -1 outside the band. */
export function cellAt({ band, rows }: Trellis, i: number, j: number): number {
  if (i < 0) return -1;
  const low = band.low[i] ?? 0;
  return j < low || j > (band.high[i] ?? -1) ? -1 : (rows[i] ?? 0) + j - low;
}

/** Computes the cells after `i` source blocks; the rows before must be there. */
export function fillRow(trellis: Trellis, i: number, scorer: BeadScorer): void {
  const { band, scores, moves: chosen, pairScores } = trellis;
  let cell = trellis.rows[i] ?? 0;
  for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? -1); j++, cell++) {
    pairScores[cell] = i > 0 && j > 0 ? scorer.score(i - 1, 1, j - 1, 1) : impossible;
    let best = i === 0 && j === 0 ? 0 : unreachable;
    for (let move = 0; move < moves.length; move++) {
      const score = scoreVia(trellis, i, j, move, scorer);
      if (score <= best) continue;
      best = score;
      chosen[cell] = move;
    }
    scores[cell] = best;
  }
}

function scoreVia(
  trellis: Trellis,
  i: number,
  j: number,
  index: number,
  scorer: BeadScorer,
): number {
  const move = moves[index];
  const from = move ? cellAt(trellis, i - move.sources, j - move.targets) : -1;
  const before = from < 0 ? unreachable : (trellis.scores[from] ?? unreachable);
  if (!move || before === unreachable) return unreachable;
  return before + move.prior + moveScore(trellis, i, j, move, scorer);
}

function moveScore(
  trellis: Trellis,
  i: number,
  j: number,
  { sources, targets, isSwap }: Move,
  scorer: BeadScorer,
): number {
  if (sources === 0 || targets === 0) return 0;
  const { pairScores } = trellis;
  if (sources + targets === 2) return pairScores[cellAt(trellis, i, j)] ?? impossible;
  if (!isSwap) return scorer.score(i - sources, sources, j - targets, targets);
  const first = cellAt(trellis, i - 1, j);
  const second = cellAt(trellis, i, j - 1);
  if (first < 0 || second < 0) return impossible;
  return (pairScores[first] ?? 0) + (pairScores[second] ?? 0);
}
