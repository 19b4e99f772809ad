import type { WeighedPair } from './weights.ts';

/** Which target positions are looked at after so many source blocks; both ends included. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** A source and a target block that are each other's translation beyond reasonable doubt. */
export interface Waypoint {
  readonly source: number;
  readonly target: number;
}

/** Anchors that stand once on each side must weigh as much as one number to make a waypoint. */
const certain = 150;
/** Between two waypoints more is skipped on one side: the path may leave the straight line as far. */
const widest = 80;

/**
 * The longest row of waypoints in order: blocks that share what stands nowhere else (as in patience
 * diff). A paragraph that moved is left out by the order.
 */
export function findWaypoints(pair: WeighedPair): readonly Waypoint[] {
  const votes = new Map<number, number>();
  const places = uniquePlaces(pair);
  const columns = pair.target.length;
  for (const [j, { anchors }] of pair.target.entries()) {
    for (const anchor of anchors) {
      const i = places[anchor] ?? -1;
      if (i < 0 || pair.targetCounts[anchor] !== 1) continue;
      votes.set(i * columns + j, (votes.get(i * columns + j) ?? 0) + (pair.gains[anchor] ?? 0));
    }
  }
  return longestRow(bestPairs(votes, columns));
}

/** The source block of each anchor that stands in one only, else -1. */
function uniquePlaces({ source, sourceCounts }: WeighedPair): Int32Array {
  const places = new Int32Array(sourceCounts.length).fill(-1);
  for (const [i, { anchors }] of source.entries()) {
    for (const anchor of anchors) if (sourceCounts[anchor] === 1) places[anchor] = i;
  }
  return places;
}

/** Each block with the one it shares most with, where that is so from both sides. */
function bestPairs(votes: ReadonlyMap<number, number>, columns: number): Waypoint[] {
  const ofSource = new Map<number, number>();
  const ofTarget = new Map<number, number>();
  const votesOf = (key: number | undefined) => (key === undefined ? 0 : (votes.get(key) ?? 0));
  for (const [key, vote] of votes) {
    const source = Math.floor(key / columns);
    const target = key % columns;
    if (vote > votesOf(ofSource.get(source))) ofSource.set(source, key);
    if (vote > votesOf(ofTarget.get(target))) ofTarget.set(target, key);
  }
  return [...ofSource]
    .filter(([, key]) => ofTarget.get(key % columns) === key && votesOf(key) >= certain)
    .map(([source, key]) => ({ source, target: key % columns }))
    .sort((a, b) => a.source - b.source);
}

/** The longest row in which the targets rise. */
function longestRow(points: readonly Waypoint[]): readonly Waypoint[] {
  const ends: number[] = [];
  const before = new Int32Array(points.length).fill(-1);
  for (const [i, { target }] of points.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[ends[middle] ?? 0]?.target ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  }
  const row: Waypoint[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const point = points[i];
    if (point) row.push(point);
  }
  return row.reverse();
}

/** The band `width` to either side of the line through the waypoints, from corner to corner. */
export function bandAlong(
  waypoints: readonly Waypoint[],
  sources: number,
  targets: number,
  width: number,
): Band {
  const low = new Int32Array(sources + 1).fill(targets);
  const high = new Int32Array(sources + 1);
  let from: Waypoint = { source: 0, target: 0 };
  for (const to of [...waypoints, { source: sources, target: targets }]) {
    const rows = to.source - from.source;
    const columns = to.target - from.target;
    const step = rows === 0 ? 0 : Math.ceil(columns / rows);
    const half = width + Math.max(step, Math.min(Math.abs(columns - rows), widest));
    for (let row = from.source; row <= to.source; row++) {
      const share = rows === 0 ? 0 : (row - from.source) / rows;
      const middle = from.target + Math.round(share * columns);
      const first = rows === 0 ? from.target : middle;
      low[row] = Math.min(low[row] ?? 0, Math.max(0, first - half));
      const last = rows === 0 ? to.target : middle;
      high[row] = Math.max(high[row] ?? 0, Math.min(targets, last + half));
    }
    from = to;
  }
  return { low, high };
}
