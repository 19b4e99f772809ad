/** Blocks that say the same, by their indices in order; one side is empty where the other lacks it. */
export interface AlignedBlocks {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * Which blocks of a translation stand for which of its source. Every block of both is in exactly
 * one pair. Pairs follow the source; what only the target has comes after what precedes it there.
 */
export interface Alignment {
  readonly pairs: readonly AlignedBlocks[];
}

/** The source blocks of a target block; empty where it has none. */
export function sourceOf(alignment: Alignment, targetBlock: number): readonly number[] {
  return indexOf(alignment).byTarget[targetBlock]?.source ?? [];
}

/** The target blocks of a source block; empty where it has none. */
export function targetOf(alignment: Alignment, sourceBlock: number): readonly number[] {
  return indexOf(alignment).bySource[sourceBlock]?.target ?? [];
}

interface PairIndex {
  readonly bySource: readonly (AlignedBlocks | undefined)[];
  readonly byTarget: readonly (AlignedBlocks | undefined)[];
}

/** Alignments never change, so each is indexed once. */
const indices = new WeakMap<Alignment, PairIndex>();

function indexOf(alignment: Alignment): PairIndex {
  const known = indices.get(alignment);
  if (known) return known;
  const bySource: AlignedBlocks[] = [];
  const byTarget: AlignedBlocks[] = [];
  for (const pair of alignment.pairs) {
    for (const block of pair.source) bySource[block] = pair;
    for (const block of pair.target) byTarget[block] = pair;
  }
  const index = { bySource, byTarget };
  indices.set(alignment, index);
  return index;
}
