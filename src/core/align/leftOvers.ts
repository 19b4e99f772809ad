import type { BeadScorer } from './beadScore.ts';
import { unit, type WeighedPair } from './weights.ts';

/** A source and a target block that were left over and belong together. */
export interface MovedBlock {
  readonly source: number;
  readonly target: number;
}

/** So much likelier than chance must a pair be, and than the next best of either block. */
const clear = 3 * unit;
const margin = 2 * unit;
/** Only what is rare leads to candidates: an anchor in this many left-over blocks, both sides together. */
const rare = 6;

/** Pairs among the blocks that no monotone alignment could hold, where their anchors are clear. */
export function matchLeftOvers(
  pair: WeighedPair,
  scorer: BeadScorer,
  sources: readonly number[],
  targets: readonly number[],
): readonly MovedBlock[] {
  const candidates = candidatePairs(pair, sources, targets).map((moved) => ({
    ...moved,
    score: scorer.score(moved.source, 1, moved.target, 1),
  }));
  candidates.sort((a, b) => b.score - a.score);
  return candidates.filter(
    (candidate) =>
      candidate.score >= clear &&
      candidates.every(
        (other) =>
          other === candidate ||
          (other.source !== candidate.source && other.target !== candidate.target) ||
          other.score + margin <= candidate.score,
      ),
  );
}

function candidatePairs(
  { source, target }: WeighedPair,
  sources: readonly number[],
  targets: readonly number[],
): readonly MovedBlock[] {
  const inSources = blocksByAnchor(source, sources);
  const inTargets = blocksByAnchor(target, targets);
  const pairs = new Map<string, MovedBlock>();
  for (const [anchor, ofSource] of inSources) {
    const ofTarget = inTargets.get(anchor) ?? [];
    if (ofSource.length + ofTarget.length > rare) continue;
    for (const i of ofSource) {
      for (const j of ofTarget) pairs.set(`${i} ${j}`, { source: i, target: j });
    }
  }
  return [...pairs.values()];
}

function blocksByAnchor(
  blocks: WeighedPair['source'],
  indices: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const byAnchor = new Map<number, number[]>();
  for (const index of indices) {
    for (const anchor of blocks[index]?.anchors ?? []) {
      const known = byAnchor.get(anchor);
      if (known) known.push(index);
      else byAnchor.set(anchor, [index]);
    }
  }
  return byAnchor;
}
