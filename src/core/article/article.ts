import { type Language, normalizeLanguage } from '../language.ts';
import type { Block } from './block.ts';
import { articleDate } from './date.ts';
import { readDirectives } from './directives.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { markdownBlocks } from './markdown.ts';
import { type Meaning, readMeanings } from './meaning.ts';
import { plainBlocks } from './plain.ts';
import { readSuppressions, type Suppression } from './suppression.ts';

export type ArticleFormat = 'markdown' | 'plain';

/** A document being edited, in one language, cut into checkable blocks. */
export interface Article {
  readonly text: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly suppressions: readonly Suppression[];
  /** Comments that say who is meant, in document order. */
  readonly meanings: readonly Meaning[];
  /** Fields of the front matter, if there is one. */
  readonly frontMatter: FrontMatter;
  /** The day that the article itself, or its file's name, says to be of: ISO 8601, may be partial. */
  readonly date?: string;
  /**
   * How the file writes a text down at an offset, where it is not written as it is read (XML, PO).
   * Whatever changes such an article must keep the markup and write by this: see `replaceRuns`.
   */
  readonly escape?: (text: string, offset: number) => string;
}

/** A text as it must stand at an offset of the article's file. */
export function written(article: Article, text: string, offset: number): string {
  return article.escape?.(text, offset) ?? text;
}

/** The format by a file's name; Markdown unless the name says plain text. */
export function formatOf(path: string): ArticleFormat {
  return /\.(te?xt)$/i.test(path) ? 'plain' : 'markdown';
}

/**
 * Reads an article; never fails. All positions are UTF-16 offsets in `text`. Of the path, or URI,
 * only a day in the file's name counts.
 */
export function readArticle(
  text: string,
  language: Language,
  format: ArticleFormat,
  path = '',
): Article {
  const frontMatter = readFrontMatter(text);
  const read = format === 'markdown' ? markdownBlocks : plainBlocks;
  const { blocks, comments } = read(text, frontMatter.end);
  const date = articleDate(frontMatter.date, path);
  const directives = readDirectives(text, comments);
  return {
    text,
    language: normalizeLanguage(language),
    blocks,
    suppressions: readSuppressions(text, directives),
    meanings: readMeanings(directives),
    frontMatter,
    ...(date && { date }),
  };
}
