import type { Article } from '../../article/article.ts';
import { isDate } from '../../glossary/asOf.ts';
import type { Entry } from '../../glossary/entry.ts';
import { groupByBlock, type Mention, withEntry } from '../mention.ts';

/** What clues are looked for in. */
export interface Surroundings {
  readonly article: Article;
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly byBlock: ReadonlyMap<number, readonly Mention[]>;
  /** The texts of the article in other languages. */
  readonly counterpart: readonly string[];
}

/**
 * The candidates that something in the article speaks for; undefined where it says nothing, none
 * where it speaks against all.
 */
export type Clue = (around: Surroundings, mention: Mention) => readonly Entry[] | undefined;

export function surroundings(
  article: Article,
  mentions: readonly Mention[],
  counterpart: readonly string[] = [],
): Surroundings {
  return { article, mentions, byBlock: groupByBlock(mentions), counterpart };
}

/** Takes the one candidate that the strongest clues leave; what they dispute stays as it is. */
export function decide(clues: readonly Clue[], around: Surroundings, mention: Mention): Mention {
  let left = mention.candidates;
  for (const clue of clues) {
    const fitting = clue(around, mention);
    if (!fitting) continue;
    left = left.filter((entry) => fitting.includes(entry));
    if (left.length === 0) return mention;
    if (left[0] && left.length === 1) return withEntry(mention, left[0]);
  }
  return mention;
}

/** The candidates that pass, or nothing where none does. */
export function those(
  { candidates }: Mention,
  fits: (entry: Entry) => boolean,
): readonly Entry[] | undefined {
  const fitting = candidates.filter(fits);
  return fitting.length > 0 ? fitting : undefined;
}

/** The article's date in ISO 8601, where its front matter has one. */
export function dateOf({ frontMatter }: Article): string | undefined {
  const date = frontMatter.date?.slice(0, 10);
  return date && isDate(date) ? date : undefined;
}

export function textOf({ article }: Surroundings, { block }: Mention): string {
  return article.blocks[block]?.text ?? '';
}

/** The other mentions of a mention's block, in reading order. */
export function beside({ byBlock }: Surroundings, mention: Mention): readonly Mention[] {
  return (byBlock.get(mention.block) ?? []).filter((other) => other !== mention);
}
