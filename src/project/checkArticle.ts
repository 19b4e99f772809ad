import {
  type Article,
  type ArticleFormat,
  formatOf,
  readArticle,
} from '../core/article/article.ts';
import { type CheckOptions, type CheckResult, check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import type { GlossaryIndex } from '../core/mentions/glossaryIndex.ts';
import type { Mention } from '../core/mentions/mention.ts';
import type { Problem } from '../core/problem.ts';
import { joinFindings } from '../core/suppress.ts';
import { type NameUse, nameUses } from '../core/unlisted/writtenNames.ts';
import {
  bilingualFormatOf,
  type LanguagePair,
  readBilingual,
} from '../formats/bilingual/bilingual.ts';
import type { BilingualFormat } from '../formats/bilingual/escape.ts';
import type { Project } from './project.ts';
import type { Versions } from './versions.ts';

/** A file as it stands, in an editor or on a disk. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
  /** Of an article; a bilingual file says itself which languages it has. */
  readonly language: Language;
  /** Of an article whose name does not say it. */
  readonly format?: ArticleFormat;
}

/** An article, and what its other versions add to its check. */
export interface VersionedArticle extends Pick<CheckOptions, 'source' | 'counterpart'> {
  readonly article: Article;
}

/** What a file holds: one article, or in a bilingual file the source and the target of each pair. */
export interface FileArticles {
  readonly language: Language;
  readonly articles: readonly VersionedArticle[];
  /** What is wrong with the file itself. */
  readonly problems: readonly Problem[];
}

/** The findings and mentions of all articles of a file, in its order. */
export interface FileResult {
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
  /** One for each article. */
  readonly results: readonly CheckResult[];
}

/** Reads a file by its name; never fails. `versions` are those of an article, see `versionsOf`. */
export function readFile(
  file: FileText,
  { config }: Pick<Project, 'config'>,
  versions: Versions = {},
): FileArticles {
  const format = bilingualFormatOf(file.uri);
  if (format) return readPairs(file, format, config.source);
  const { uri, text, language } = file;
  const article = readArticle(text, language, file.format ?? formatOf(uri), uri);
  const { source, counterpart } = versions;
  const others = { ...(source && { source }), ...(counterpart && { counterpart }) };
  return { language: article.language, articles: [{ article, ...others }], problems: [] };
}

function readPairs(
  { uri, text, language }: FileText,
  format: BilingualFormat,
  sourceLanguage: Language,
): FileArticles {
  const { pairs, problems } = readBilingual(text, uri, format, sourceLanguage);
  return {
    language: pairs[0]?.target.language ?? language,
    articles: pairs.flatMap(sidesOf),
    problems,
  };
}

function sidesOf({ source, target, alignment }: LanguagePair): readonly VersionedArticle[] {
  const counterpart = [target.blocks.map(({ text }) => text).join('\n')];
  return [
    { article: source, counterpart },
    { article: target, source: { article: source, alignment } },
  ];
}

/** Checks what a file holds, as every host does. */
export function checkFile(
  { articles }: FileArticles,
  index: GlossaryIndex,
  options: CheckOptions,
): FileResult {
  const results = articles.map(({ article, ...versions }) =>
    check(article, index, { ...options, ...versions }),
  );
  return {
    results,
    findings: joinFindings(results.map(({ findings }) => findings)),
    mentions: joinMentions(results.map(({ mentions }) => mentions)),
  };
}

/** A text that is the source of two translations has its mentions once. */
function joinMentions(lists: readonly (readonly Mention[])[]): readonly Mention[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const found = lists.flat().map((mention) => {
    const { entry, span } = mention;
    return [`${span.start} ${span.end} ${entry.id}`, mention] as const;
  });
  return [...new Map(found).values()].sort((a, b) => a.span.start - b.span.start);
}

/** The names in a file that no entry has, each place once, for a `NameCensus`. */
export function fileNameUses({ articles }: FileArticles, index: GlossaryIndex): readonly NameUse[] {
  const uses = articles.flatMap(({ article }) => nameUses(article, index));
  return [...new Map(uses.map((use) => [use.span.start, use] as const)).values()];
}
