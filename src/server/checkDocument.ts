import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, readArticle } from '../core/article/article.ts';
import type { CheckResult } from '../core/check.ts';
import type { PairMemory } from '../core/compare/pair.ts';
import type { NameCensus } from '../core/unlisted/census.ts';
import { bilingualFormatOf } from '../formats/bilingual/bilingual.ts';
import { articleLanguage } from '../project/articleLanguage.ts';
import { checkFile, type FileArticles, fileNameUses, readFile } from '../project/checkArticle.ts';
import type { Counterpart } from '../project/counterparts.ts';
import { isIgnored, optionsFor, type Project } from '../project/project.ts';
import type { Around, Version } from './counterparts.ts';

/** An open or read article with all that is known of it at one version. */
export interface CheckedArticle {
  readonly document: TextDocument;
  /** Of a bilingual file the translation that stands first in it. */
  readonly article: Article;
  readonly project: Project;
  readonly result: CheckResult;
  /** What the article is translated from. */
  readonly source?: Version;
  /** The other versions of the article. */
  readonly counterparts?: readonly Counterpart[];
  /** Set for a file that holds texts and their translations. */
  readonly bilingual?: FileArticles;
}

/** A document as it was read, before any check. */
export interface Reading {
  readonly article: Article;
  readonly file: FileArticles;
  readonly isBilingual: boolean;
}

/** Reads a document as an article, or as the articles of a bilingual file. */
export function readDocument(document: TextDocument, project: Project): Reading {
  const { uri } = document;
  const text = document.getText();
  const isBilingual = bilingualFormatOf(uri) !== undefined;
  const language = isBilingual ? project.config.source : articleLanguage(uri, text, project);
  const isPlain = document.languageId === 'plaintext';
  const file = readFile({ uri, text, language, ...(isPlain && { format: 'plain' }) }, project);
  // The sides of a pair follow one another, the source first.
  const article = file.articles[isBilingual ? 1 : 0]?.article;
  const nothing = { ...readArticle('', language, 'plain', uri), text };
  return { article: article ?? nothing, file, isBilingual };
}

/** What the hosts of a check keep besides the article. */
export interface Kept {
  readonly names: NameCensus | undefined;
  /** For open articles only. */
  readonly memory?: PairMemory;
}

/**
 * Checks a document as it stands; the same for open documents and files. Its names are taken over
 * into the census, and compared with those of the other articles there.
 */
export function checkDocument(
  document: TextDocument,
  { article, file, isBilingual }: Reading,
  project: Project,
  around: Around,
  { names, memory }: Kept,
): CheckedArticle {
  const { uri } = document;
  const { source, texts, counterparts } = around;
  const bilingual = isBilingual && { bilingual: file };
  const base = {
    document,
    article,
    project,
    counterparts,
    ...bilingual,
    ...(source && { source }),
  };
  if (isIgnored(project, uri)) return { ...base, result: { mentions: [], findings: [] } };
  names?.set(uri, fileNameUses(file, project.index), ({ span }) => ({
    ...span,
    ...document.positionAt(span.start),
    path: uri,
  }));
  const elsewhere = names?.elsewhere(uri);
  const options = {
    ...optionsFor(project, uri),
    ...(elsewhere && { elsewhere }),
    ...(texts && { counterpart: texts }),
    ...(source && { source: { article: source.article, ...(memory && { memory }) } }),
  };
  const { findings, mentions, results } = checkFile(file, project.index, options);
  const pair = isBilingual ? undefined : results[0]?.pair;
  return { ...base, result: { findings, mentions, ...(pair && { pair }) } };
}
