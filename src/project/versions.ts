import { type Article, formatOf, readArticle } from '../core/article/article.ts';
import type { CheckOptions } from '../core/check.ts';
import type { SourceArticle } from '../core/compare/pair.ts';
import { bilingualFormatOf } from '../formats/bilingual/bilingual.ts';
import { decode } from '../formats/decode.ts';
import { articleLanguage } from './articleLanguage.ts';
import { counterpartsOf, type Placed, sourceOf } from './counterparts.ts';
import type { FileSystem } from './fileSystem.ts';
import type { Project } from './project.ts';

/** An article that another one is translated from, with the file it stands in. */
export interface SourceFile extends SourceArticle {
  readonly uri: string;
}

/** What the other versions of an article add to its check. */
export interface Versions extends Pick<CheckOptions, 'counterpart'> {
  readonly source?: SourceFile;
}

/** How a host gives an article that is the source of another; undefined where it cannot be read. */
export type ReadSource = (uri: string, project: Project) => Promise<Article | undefined>;

/**
 * The article that one is translated from or, for an article in the source language, the texts of its
 * translations. Never rejects: what cannot be read is left out.
 */
export async function versionsOf(
  files: FileSystem,
  article: Placed,
  project: Project,
  read: ReadSource = (uri) => readSource(files, uri, project),
): Promise<Versions> {
  if (bilingualFormatOf(article.uri)) return {};
  const found = await sourceOf(files, article, project);
  const source = found && (await read(found.uri, project));
  if (found && source) return asSource(found.uri, source, article);
  if (article.language !== project.config.source) return {};
  const counterpart = await translationsOf(files, article, project);
  return counterpart.length > 0 ? { counterpart } : {};
}

/** Two texts in one language are no translations of each other. */
function asSource(uri: string, source: Article, { language }: Placed): Versions {
  return source.language === language ? {} : { source: { uri, article: source } };
}

/** Reads the article that others are translated from. */
export async function readSource(
  files: FileSystem,
  uri: string,
  project: Project,
): Promise<Article | undefined> {
  const text = await textAt(files, uri);
  if (text === undefined) return undefined;
  return readArticle(text, articleLanguage(uri, text, project), formatOf(uri), uri);
}

async function translationsOf(
  files: FileSystem,
  article: Placed,
  project: Project,
): Promise<readonly string[]> {
  const all = await counterpartsOf(files, article, project);
  const texts = await Promise.all(all.map(({ uri }) => textAt(files, uri)));
  return texts.filter((text) => text !== undefined);
}

async function textAt(files: FileSystem, uri: string): Promise<string | undefined> {
  const bytes = await files.read(uri).catch(() => undefined);
  const decoded = bytes && decode(bytes);
  return decoded?.fault === 'binary' ? undefined : decoded?.text;
}
