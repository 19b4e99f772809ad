import type { Anchor } from './anchors.ts';
import type { BlockFeatures } from './features.ts';

/** Scores are whole numbers, so that sums do not depend on their order: natural logarithms times this. */
export const unit = 64;

/** A block with only those anchors that weigh anything, as numbers. */
export interface WeighedBlock {
  readonly features: BlockFeatures;
  readonly anchors: Int32Array;
}

/** A pair of articles ready to be scored. */
export interface WeighedPair {
  readonly source: readonly WeighedBlock[];
  readonly target: readonly WeighedBlock[];
  /** By anchor: what it adds where both sides have it, and what it takes where only one has. */
  readonly gains: Int32Array;
  readonly losses: Int32Array;
  /** In how many blocks of each side an anchor stands. */
  readonly sourceCounts: Int32Array;
  readonly targetCounts: Int32Array;
}

interface AnchorKind {
  readonly gain: number;
  readonly loss: number;
  /** Its lack says something even where the other article does not have it at all. */
  readonly isExpected?: true;
}

/**
 * How sure an anchor of a block stands in its translation too, and how much the lack of it says, by
 * kind. Han characters overlap, so each says little. An entry may be a pronoun in the translation.
 */
const kinds: Readonly<Record<string, AnchorKind>> = {
  e: { gain: 1, loss: 0.25 },
  n: { gain: 1, loss: 0.3, isExpected: true },
  d: { gain: 0.8, loss: 0.3, isExpected: true },
  u: { gain: 1, loss: 0.4 },
  f: { gain: 1, loss: 0.5 },
  w: { gain: 0.6, loss: 0.1 },
  k: { gain: 0.6, loss: 0 },
  s: { gain: 0.6, loss: 0.3 },
  h: { gain: 0.35, loss: 0.05 },
};
const kept = Math.log(0.8);
const rarest = 3.5;

/** Numbers for anchors, and the numbers of each block's anchors; kept from one alignment to the next. */
export class AnchorNumbers {
  readonly #numbers = new Map<Anchor, number>();
  readonly #blocks = new WeakMap<BlockFeatures, Int32Array>();
  readonly #kinds: string[] = [];

  get size(): number {
    return this.#kinds.length;
  }

  /** `e`, `n` … */
  kindOf(anchor: number): string {
    return this.#kinds[anchor] ?? '';
  }

  of(block: BlockFeatures): Int32Array {
    const known = this.#blocks.get(block);
    if (known) return known;
    const numbers = Int32Array.from(block.anchors, (anchor) => this.#number(anchor));
    this.#blocks.set(block, numbers);
    return numbers;
  }

  #number(anchor: Anchor): number {
    const known = this.#numbers.get(anchor);
    if (known !== undefined) return known;
    const number = this.size;
    this.#numbers.set(anchor, number);
    this.#kinds.push(anchor.charAt(0));
    return number;
  }
}

/** Weighs each anchor by how rare it is in both articles. */
export function weighPair(
  source: readonly BlockFeatures[],
  target: readonly BlockFeatures[],
  numbers: AnchorNumbers,
): WeighedPair {
  const sourceAnchors = source.map((block) => numbers.of(block));
  const targetAnchors = target.map((block) => numbers.of(block));
  const sourceCounts = countAnchors(sourceAnchors, numbers.size);
  const targetCounts = countAnchors(targetAnchors, numbers.size);
  const gains = new Int32Array(numbers.size);
  const losses = new Int32Array(numbers.size);
  const sourceSize = Math.log(steady(source.length));
  const targetSize = Math.log(steady(target.length));
  for (let anchor = 0; anchor < numbers.size; anchor++) {
    const inSource = sourceCounts[anchor] ?? 0;
    const inTarget = targetCounts[anchor] ?? 0;
    const kind = kinds[numbers.kindOf(anchor)];
    const isShared = inSource > 0 && inTarget > 0;
    if (!kind || !(isShared || (kind.isExpected && inSource + inTarget > 0))) continue;
    const rarity = Math.min(
      sourceSize - Math.log(Math.max(inSource, 1)),
      targetSize - Math.log(Math.max(inTarget, 1)),
    );
    const surprise = Math.min(rarest, Math.max(0, kept + rarity));
    if (isShared) gains[anchor] = Math.round(surprise * kind.gain * unit);
    losses[anchor] = Math.round(surprise * kind.loss * unit);
  }
  const weigh = (features: BlockFeatures, anchors: Int32Array | undefined): WeighedBlock => ({
    features,
    anchors: (anchors ?? new Int32Array()).filter((anchor) => losses[anchor] || gains[anchor]),
  });
  return {
    source: source.map((features, i) => weigh(features, sourceAnchors[i])),
    target: target.map((features, i) => weigh(features, targetAnchors[i])),
    gains,
    losses,
    sourceCounts,
    targetCounts,
  };
}

function countAnchors(blocks: readonly Int32Array[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const anchors of blocks) {
    for (const anchor of anchors) counts[anchor] = (counts[anchor] ?? 0) + 1;
  }
  return counts;
}

/** The number of blocks in steps of half, so that one more paragraph does not weigh all anew. */
function steady(size: number): number {
  return 1.5 ** Math.ceil(Math.log(Math.max(size, 6)) / Math.log(1.5));
}
