import { type Article, readArticle } from '../core/article/article.ts';
import { type CheckResult, check } from '../core/check.ts';
import { joinFindings } from '../core/suppress.ts';
import {
  type BilingualFile,
  bilingualFormatOf,
  readBilingual,
} from '../formats/bilingual/bilingual.ts';
import { optionsFor, type Project } from '../project/project.ts';

/** A file that holds texts and their translations, as it was read. */
export interface Bilingual extends BilingualFile {
  readonly uri: string;
  /** The translation that stands first in the file. */
  readonly article: Article;
}

/** Reads an XLIFF, PO or TMX file; undefined for all other files. */
export function readBilingualDocument(
  uri: string,
  text: string,
  { config }: Project,
): Bilingual | undefined {
  const format = bilingualFormatOf(decodeURIComponent(uri));
  if (!format) return undefined;
  const file = readBilingual(text, uri, format, config.source);
  const nothing = { ...readArticle('', config.source, 'plain', uri), text };
  return { ...file, uri, article: file.pairs[0]?.target ?? nothing };
}

/** Both sides of every pair of languages; where two pairs share a side, each finding comes once. */
export function checkBilingual({ uri, pairs }: Bilingual, project: Project): CheckResult {
  const options = optionsFor(project, uri);
  const results = pairs.flatMap(({ source, target, alignment }) => [
    check(source, project.index, options),
    check(target, project.index, { ...options, source: { article: source, alignment } }),
  ]);
  const mentions = new Map(
    results
      .flatMap((result) => result.mentions)
      .map((mention) => [`${mention.span.start} ${mention.span.end}`, mention] as const),
  );
  return {
    mentions: [...mentions.values()].sort((a, b) => a.span.start - b.span.start),
    findings: joinFindings(results.map(({ findings }) => findings)),
  };
}
