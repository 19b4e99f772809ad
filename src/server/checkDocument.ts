import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, formatOf, readArticle } from '../core/article/article.ts';
import { type CheckResult, check } from '../core/check.ts';
import type { PairMemory } from '../core/compare/pair.ts';
import type { NameCensus } from '../core/unlisted/census.ts';
import { nameUses } from '../core/unlisted/writtenNames.ts';
import { articleLanguage } from '../project/articleLanguage.ts';
import type { Counterpart } from '../project/counterparts.ts';
import { isIgnored, optionsFor, type Project } from '../project/project.ts';
import { type Bilingual, checkBilingual, readBilingualDocument } from './bilingual.ts';
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
  readonly bilingual?: Bilingual;
}

/** A document as it was read, before any check. */
export interface Reading {
  readonly article: Article;
  readonly bilingual?: Bilingual;
}

/** Reads a document as an article, or as the articles of a bilingual file. */
export function readDocument(document: TextDocument, project: Project): Reading {
  const text = document.getText();
  const bilingual = readBilingualDocument(document.uri, text, project);
  if (bilingual) return { article: bilingual.article, bilingual };
  const language = articleLanguage(document.uri, text, project);
  const format = document.languageId === 'plaintext' ? 'plain' : formatOf(document.uri);
  return { article: readArticle(text, language, format, document.uri) };
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
  { article, bilingual }: Reading,
  project: Project,
  around: Around,
  { names, memory }: Kept,
): CheckedArticle {
  const { source, texts, counterparts } = around;
  const base = { document, article, project, counterparts, ...(source && { source }) };
  if (isIgnored(project, document.uri)) return { ...base, result: { mentions: [], findings: [] } };
  if (bilingual) return { ...base, bilingual, result: checkBilingual(bilingual, project) };
  names?.set(document.uri, nameUses(article, project.index), ({ span }) => ({
    ...span,
    ...document.positionAt(span.start),
    path: document.uri,
  }));
  const elsewhere = names?.elsewhere(document.uri);
  const options = {
    ...optionsFor(project, document.uri),
    ...(elsewhere && { elsewhere }),
    ...(texts && { counterpart: texts }),
    ...(source && { source: { article: source.article, ...(memory && { memory }) } }),
  };
  return { ...base, result: check(article, project.index, options) };
}
