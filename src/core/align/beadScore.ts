import type { BlockFeatures } from './features.ts';
import { unit, type WeighedBlock, type WeighedPair } from './weights.ts';

/** How likely blocks of the source and blocks of the target are each other's translation. */
export interface BeadScorer {
  /**
   * Source blocks `i` to `i + sources` against target blocks `j` to `j + targets`: the logarithm, in
   * `unit`, of how much likelier such blocks are as translations than by chance; `impossible` where
   * that cannot be.
   */
  score(i: number, sources: number, j: number, targets: number): number;
}

/** So low that no path takes it, and so high that sums of it stay whole numbers of 32 bits. */
export const impossible = -(1 << 24);

/** Standard deviations of the logarithm of a length against its translation's, and against any other's. */
const ownSpread = 0.21;
const otherSpread = 1;
const worstLength = -9;
/** Blocks that are no list of paragraphs cut otherwise must fit as a whole. */
const worstMergedLength = -3;

/** A scorer for a pair whose translations are `e ** ratio` times as long. */
export function beadScorer(pair: WeighedPair, ratio: number): BeadScorer {
  const anchors = anchorScorer(pair);
  return {
    score(i, sources, j, targets) {
      const source = pair.source[i]?.features;
      const target = pair.target[j]?.features;
      if (!source || !target) return impossible;
      const isMerged = sources + targets > 2;
      if (isMerged && !canMerge(pair, i, sources, j, targets)) return impossible;
      const length = lengthScore(
        total(pair.source, i, sources),
        total(pair.target, j, targets),
        ratio,
      );
      if (isMerged && length < worstMergedLength) return impossible;
      const structure = kindScore(source, target) + (isMerged ? 0 : quoteScore(source, target));
      return Math.round((length + structure) * unit) + anchors(i, sources, j, targets);
    },
  };
}

/** Gale and Church's measure (1993), by the logarithm of the ratio, since short blocks vary more. */
function lengthScore(source: number, target: number, ratio: number): number {
  const smooth = 5;
  const difference = Math.log((target + smooth) / (source + smooth)) - ratio;
  const variance = ownSpread ** 2 + 2 / (Math.min(source, target) + smooth);
  const square = difference ** 2;
  const likely = -square / (2 * variance) - Math.log(variance) / 2;
  const byChance = -square / (2 * otherSpread ** 2) - Math.log(otherSpread);
  return Math.max(worstLength, likely - byChance);
}

function total(blocks: readonly WeighedBlock[], from: number, count: number): number {
  let length = 0;
  for (let i = from; i < from + count; i++) length += blocks[i]?.features.length ?? 0;
  return length;
}

/** Headings and cells are never cut in two; no block is joined with one of another kind. */
function canMerge(
  pair: WeighedPair,
  i: number,
  sources: number,
  j: number,
  targets: number,
): boolean {
  return isOneKind(pair.source, i, sources) && isOneKind(pair.target, j, targets);
}

function isOneKind(blocks: readonly WeighedBlock[], from: number, count: number): boolean {
  const kind = blocks[from]?.features.kind;
  if (kind === 'heading' || kind === 'cell') return false;
  for (let i = from + 1; i < from + count; i++) {
    if (blocks[i]?.features.kind !== kind) return false;
  }
  return true;
}

function kindScore(source: BlockFeatures, target: BlockFeatures): number {
  const isHeading = source.kind === 'heading';
  if (source.kind !== target.kind) {
    return isHeading || target.kind === 'heading' ? -3 : -1.5;
  }
  if (source.kind === 'paragraph') return 0.2;
  return isHeading && source.level !== target.level ? -1 : 1;
}

function quoteScore({ quotes: source }: BlockFeatures, { quotes: target }: BlockFeatures): number {
  if (source === 0 && target === 0) return 0.1;
  if (source === 0 || target === 0) return -0.8;
  return source === target ? 0.8 : 0.3;
}

/** What the anchors say; an anchor that stands in several of the blocks counts once. */
function anchorScorer({ source, target, gains, losses }: WeighedPair) {
  const inSource = new Int32Array(gains.length);
  const inTarget = new Int32Array(gains.length);
  let stamp = 0;
  return (i: number, sources: number, j: number, targets: number): number => {
    stamp++;
    let score = 0;
    for (let block = i; block < i + sources; block++) {
      for (const anchor of source[block]?.anchors ?? []) {
        if (inSource[anchor] === stamp) continue;
        inSource[anchor] = stamp;
        score -= losses[anchor] ?? 0;
      }
    }
    for (let block = j; block < j + targets; block++) {
      for (const anchor of target[block]?.anchors ?? []) {
        if (inTarget[anchor] === stamp) continue;
        inTarget[anchor] = stamp;
        const isShared = inSource[anchor] === stamp;
        score += isShared ? (gains[anchor] ?? 0) + (losses[anchor] ?? 0) : -(losses[anchor] ?? 0);
      }
    }
    return score;
  };
}
