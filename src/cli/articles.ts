import picomatch from 'picomatch';
import { bilingualFormatOf } from '../formats/bilingual/bilingual.ts';
import { filesBelow, parentUri, resolveUri } from '../project/fileSystem.ts';
import { expand, glossaryFile } from '../project/loadGlossary.ts';
import type { Io } from './io.ts';

/** An article to read. */
export interface Place {
  readonly uri: string;
  /** The folder above which no `glossary/` folder is looked for. */
  readonly top: string;
  /** Named by the user rather than found in a folder. */
  readonly isNamed: boolean;
}

/** An argument that leads to no article: the key of a message under `cli.`, and the argument. */
export interface Miss {
  readonly fault: 'no-match' | 'not-an-article';
  readonly path: string;
}

const articleFile = /\.(?:md|markdown|te?xt)$/i;
const otherGlossary = /\.(?:tbx|xlsx|ya?ml)$|\.glossary\.[^./]+$/i;

/** The articles that files, folders and globs name, each once, in the order of the arguments. */
export async function findPlaces(
  io: Io,
  paths: readonly string[],
): Promise<{ places: readonly Place[]; misses: readonly Miss[] }> {
  const places = new Map<string, Place>();
  const misses: Miss[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = await expandPath(io, path);
    if ('fault' in found) misses.push(found);
    else for (const place of found) if (!places.has(place.uri)) places.set(place.uri, place);
  }
  return { places: [...places.values()], misses };
}

/** One of the two files of a pair: an article of one language. */
export function pairPlace({ cwd }: Io, path: string): Place | Miss {
  const uri = resolveUri(cwd, path);
  const isOther = isGlossary(uri) || bilingualFormatOf(uri) !== undefined;
  return isOther ? { fault: 'not-an-article', path } : namedPlace(cwd, uri);
}

function namedPlace(cwd: string, uri: string): Place {
  return { uri, top: topOf(cwd, parentUri(uri)), isNamed: true };
}

function isGlossary(uri: string): boolean {
  return glossaryFile.test(uri) || otherGlossary.test(uri);
}

async function expandPath(io: Io, path: string): Promise<readonly Place[] | Miss> {
  const { files, cwd } = io;
  const uri = resolveUri(cwd, path);
  const isFolder = await files.list(uri).then(
    () => true,
    () => false,
  );
  if (isFolder) return articlesBelow(io, uri);
  if (isGlossary(uri)) return { fault: 'not-an-article', path };
  if (picomatch.scan(path).isGlob && !(await exists(io, uri))) return articlesMatching(io, path);
  return [namedPlace(cwd, uri)];
}

async function exists({ files }: Io, uri: string): Promise<boolean> {
  return files.read(uri).then(
    () => true,
    () => false,
  );
}

async function articlesBelow({ files, cwd }: Io, folder: string): Promise<readonly Place[]> {
  const found: Place[] = [];
  for await (const uri of filesBelow(files, folder)) {
    if (isArticle(uri)) found.push({ uri, top: topOf(cwd, folder), isNamed: false });
  }
  return found;
}

async function articlesMatching(
  { files, cwd }: Io,
  path: string,
): Promise<readonly Place[] | Miss> {
  const uris = (await expand(files, cwd, path)).filter(isArticle);
  if (uris.length === 0) return { fault: 'no-match', path };
  return uris.map((uri) => ({ uri, top: topOf(cwd, parentUri(uri)), isNamed: false }));
}

function isArticle(uri: string): boolean {
  const isRead = articleFile.test(uri) || bilingualFormatOf(uri) !== undefined;
  return isRead && !otherGlossary.test(uri);
}

/** The current folder is the workspace; of what lies outside, the argument is. */
export function topOf(cwd: string, folder: string): string {
  return folder === cwd || folder.startsWith(`${cwd}/`) ? cwd : folder;
}
