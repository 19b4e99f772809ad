import type { AlignedBlocks, Alignment } from './alignment.ts';
import { type Band, bandAlong, findWaypoints, type Waypoint } from './band.ts';
import { beadScorer } from './beadScore.ts';
import type { BlockFeatures } from './features.ts';
import { bestPath, fillTrellis, type Run, type Step } from './fillTrellis.ts';
import { type MovedBlock, matchLeftOvers } from './leftOvers.ts';
import { AnchorNumbers, type WeighedPair, weighPair } from './weights.ts';

/** Aligns the blocks of a translation with those of its source, in time about linear in their number. */
export function alignBlocks(
  source: readonly BlockFeatures[],
  target: readonly BlockFeatures[],
): Alignment {
  return new PairAligner().align(source, target);
}

/** How far from the line through the waypoints the path may go; more where it comes to the edge. */
const widths = [10, 40, 160];
/** Numbers of anchors that stand no more are dropped when there are so many. */
const mostAnchors = 200_000;

/**
 * Aligns one pair again and again while it is edited. Always answers what `alignBlocks` does; what
 * an edit cannot change is taken from the time before.
 */
export class PairAligner {
  #numbers = new AnchorNumbers();
  #runs: (Run | undefined)[] = [];

  align(source: readonly BlockFeatures[], target: readonly BlockFeatures[]): Alignment {
    if (this.#numbers.size > mostAnchors) this.#forget();
    const pair = weighPair(source, target, this.#numbers);
    const waypoints = findWaypoints(pair);
    const ratio = learnRatio(pair, waypoints);
    for (const [i, width] of widths.entries()) {
      const band = bandAlong(waypoints, source.length, target.length, width);
      const run = fillTrellis(pair, ratio, band, this.#runs[i]);
      this.#runs[i] = run;
      const path = bestPath(run);
      if (i + 1 === widths.length || !touchesEdge(path, band, target.length)) {
        return alignmentOf(path, pair, ratio);
      }
    }
    return { pairs: [] };
  }

  #forget(): void {
    this.#numbers = new AnchorNumbers();
    this.#runs = [];
  }
}

/**
 * How much longer translations are in this pair, as a logarithm, by the waypoints. Few of them
 * say little; steps keep a keystroke from changing all scores.
 */
function learnRatio(pair: WeighedPair, waypoints: readonly Waypoint[]): number {
  const doubt = 8;
  const step = 0.05;
  const most = 0.5;
  let sum = 0;
  for (const { source, target } of waypoints) {
    const sourceLength = pair.source[source]?.features.length ?? 0;
    const targetLength = pair.target[target]?.features.length ?? 0;
    const ratio = Math.log((targetLength + 5) / (sourceLength + 5));
    sum += Math.max(-most, Math.min(most, ratio));
  }
  return Math.round(sum / (waypoints.length + doubt) / step) * step;
}

/** Whether a better path may lie outside the band. */
function touchesEdge(path: readonly Step[], { low, high }: Band, targets: number): boolean {
  const near = 2;
  return path.some(({ i, j }) => {
    const first = low[i] ?? 0;
    const last = high[i] ?? 0;
    return (first > 0 && j - first < near) || (last < targets && last - j < near);
  });
}

function alignmentOf(path: readonly Step[], pair: WeighedPair, ratio: number): Alignment {
  const pairs = path.flatMap(pairsOf);
  const sources = pairs.flatMap(({ source, target }) => (target.length === 0 ? source : []));
  const targets = pairs.flatMap(({ source, target }) => (source.length === 0 ? target : []));
  if (sources.length === 0 || targets.length === 0) return { pairs };
  const moved = matchLeftOvers(pair, beadScorer(pair, ratio), sources, targets);
  return { pairs: withMoved(pairs, moved) };
}

function pairsOf({ i, j, move }: Step): readonly AlignedBlocks[] {
  if (move.isSwap) {
    return [
      { source: [i], target: [j + 1] },
      { source: [i + 1], target: [j] },
    ];
  }
  return [{ source: indices(i, move.sources), target: indices(j, move.targets) }];
}

function indices(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

function withMoved(
  pairs: readonly AlignedBlocks[],
  moved: readonly MovedBlock[],
): readonly AlignedBlocks[] {
  const targetOf = new Map(moved.map(({ source, target }) => [source, target]));
  const taken = new Set(moved.map(({ target }) => target));
  return pairs.flatMap((pair) => {
    if (pair.source.length === 0) return taken.has(pair.target[0] ?? -1) ? [] : [pair];
    const target = pair.target.length === 0 ? targetOf.get(pair.source[0] ?? -1) : undefined;
    return [target === undefined ? pair : { ...pair, target: [target] }];
  });
}
