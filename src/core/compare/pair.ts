import type { PairAligner } from '../align/alignBlocks.ts';
import { alignBlocks } from '../align/alignBlocks.ts';
import type { Alignment } from '../align/alignment.ts';
import { type FeatureCache, featuresOf } from '../align/features.ts';
import type { Article } from '../article/article.ts';
import { findMentions } from '../mentions/findMentions.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Profile } from '../profile.ts';

/** The article that another one is translated from. */
export interface SourceArticle {
  readonly article: Article;
  /** Which blocks stand for which, where that is known: the units of a bilingual file. */
  readonly alignment?: Alignment;
  /** Kept by who checks the pair again and again, so that a keystroke re-aligns around it only. */
  readonly memory?: PairMemory;
}

/** What is kept of a pair between two checks; it changes no answer. */
export interface PairMemory {
  readonly aligner: PairAligner;
  readonly features: FeatureCache;
}

/** A translation's source with all that is known of it; the translation is the article checked. */
export interface Pair {
  readonly source: Article;
  /** In reading order. */
  readonly sourceMentions: readonly Mention[];
  readonly alignment: Alignment;
  /** The alignment was known, not found. */
  readonly isGiven: boolean;
}

export function pairOf(
  target: Article,
  targetMentions: readonly Mention[],
  { article: source, alignment, memory }: SourceArticle,
  glossary: GlossaryIndex,
  profile: Profile,
): Pair {
  const sourceMentions = findMentions(source, glossary, profile);
  if (alignment) return { source, sourceMentions, alignment, isGiven: true };
  const sides = [
    featuresOf(source, sourceMentions, memory?.features),
    featuresOf(target, targetMentions, memory?.features),
  ] as const;
  const aligned = memory ? memory.aligner.align(...sides) : alignBlocks(...sides);
  return { source, sourceMentions, alignment: aligned, isGiven: false };
}
