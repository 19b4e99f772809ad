import { readFrontMatter } from '../core/article/frontMatter.ts';
import { type Language, normalizeLanguage } from '../core/language.ts';
import { languageTag } from './articleLanguage.ts';
import type { Config } from './config.ts';
import { type FileSystem, parentUri, relativePath, resolveUri } from './fileSystem.ts';

/** Another version of an article. */
export interface Counterpart {
  readonly uri: string;
  readonly language: Language;
}

/** What finding the versions of an article needs. */
export interface Placed {
  readonly uri: string;
  readonly text: string;
  readonly language: Language;
}

type Place = { readonly folder: string; readonly config: Config };

/**
 * The other versions of an article that exist: those that its front matter (`translationOf`), its
 * name (`x.ja.md` beside `x.en.md`), its folder (`ja/x.md` beside `en/x.md`) or the patterns of the
 * configuration name. Each file once, in that order.
 */
export async function counterpartsOf(
  files: FileSystem,
  article: Placed,
  place: Place,
): Promise<readonly Counterpart[]> {
  const found = [
    ...(await statedSource(files, article, place)),
    ...(await besideIt(files, article.uri)),
    ...(await inFolders(files, article.uri)),
    ...(await byPatterns(files, article.uri, place)),
  ];
  const unique = new Map(found.map((one) => [one.uri, one] as const));
  unique.delete(article.uri);
  return [...unique.values()];
}

/** The version that an article is translated from: in the source language, unless it is that itself. */
export async function sourceOf(
  files: FileSystem,
  article: Placed,
  place: Place,
): Promise<Counterpart | undefined> {
  const [stated] = await statedSource(files, article, place);
  if (stated) return stated;
  const { source } = place.config;
  if (article.language === source) return undefined;
  const all = await counterpartsOf(files, article, place);
  return all.find(({ language }) => language === source);
}

async function statedSource(
  files: FileSystem,
  { uri, text }: Placed,
  { config }: Place,
): Promise<readonly Counterpart[]> {
  const { translationOf } = readFrontMatter(text);
  if (!translationOf) return [];
  const stated = resolveUri(parentUri(uri), translationOf);
  if (!(await exists(files, stated))) return [];
  return [{ uri: stated, language: tagIn(stated) ?? config.source }];
}

/** "x.ja.md" has "x.en.md" and, where no tag is, "x.md" beside it. */
async function besideIt(files: FileSystem, uri: string): Promise<readonly Counterpart[]> {
  const folder = parentUri(uri);
  const own = partsOf(uri.slice(folder.length + 1));
  if (!own.language) return [];
  const items = await files.list(folder).catch(() => []);
  // A tag never stands first, so that most of a large folder is told apart at once.
  const head = `${own.stem.split('.')[0]}.`;
  return items.flatMap(({ name, isFolder }): readonly Counterpart[] => {
    const other =
      isFolder || !name.startsWith(head) ? undefined : partsOf(encodeURIComponent(name));
    if (!other?.language || other.stem !== own.stem || other.extension !== own.extension) return [];
    return [{ uri: resolveUri(folder, name), language: other.language }];
  });
}

interface NameParts {
  readonly stem: string;
  readonly language: Language | undefined;
  readonly extension: string;
}

function partsOf(encoded: string): NameParts {
  const parts = decodeURIComponent(encoded).split('.');
  const extension = parts.length > 1 ? (parts.pop() ?? '') : '';
  const at = parts.reduce((last, part, i) => (i > 0 && languageTag.test(part) ? i : last), -1);
  const language = at < 0 ? undefined : normalizeLanguage(parts[at] ?? '');
  return { stem: parts.filter((_, i) => i !== at).join('.'), language, extension };
}

/** "news/ja/x.md" has "news/en/x.md" beside its folder. */
async function inFolders(files: FileSystem, uri: string): Promise<readonly Counterpart[]> {
  const segments = uri.split('/');
  const at = segments
    .slice(0, -1)
    .reduce((last, part, i) => (languageTag.test(part) ? i : last), -1);
  if (at < 0) return [];
  const parent = segments.slice(0, at).join('/');
  const rest = segments.slice(at + 1).join('/');
  const folders = await files.list(parent).catch(() => []);
  const found: Counterpart[] = [];
  for (const { name, isFolder } of folders) {
    if (!isFolder || !languageTag.test(name)) continue;
    const other = `${resolveUri(parent, name)}/${rest}`;
    if (await exists(files, other)) found.push({ uri: other, language: normalizeLanguage(name) });
  }
  return found;
}

/** The tags under which a version may stand. */
const tags = 'en ja zh-Hant zh-TW zh-HK zh_Hant zh_TW zh-Hans zh-CN zh_Hans zh_CN zh'.split(' ');

async function byPatterns(
  files: FileSystem,
  uri: string,
  { folder, config }: Place,
): Promise<readonly Counterpart[]> {
  const path = relativePath(folder, uri);
  if (path === undefined) return [];
  const found: Counterpart[] = [];
  for (const pattern of config.counterparts) {
    const name = matcher(pattern).exec(path)?.groups?.name;
    if (name === undefined) continue;
    for (const tag of tags) {
      const other = pattern.replace('{language}', tag).replace('{name}', name);
      const place = resolveUri(folder, other);
      if (await exists(files, place)) found.push({ uri: place, language: normalizeLanguage(tag) });
    }
  }
  return found;
}

function matcher(pattern: string): RegExp {
  const escaped = pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const source = escaped
    .replace('{language}', '[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?')
    .replace('{name}', '(?<name>.+?)');
  return new RegExp(`^${source}$`);
}

/** The tag in a file's name or its folders. */
function tagIn(uri: string): Language | undefined {
  const { language } = partsOf(uri.slice(uri.lastIndexOf('/') + 1));
  if (language) return language;
  const folder = decodeURIComponent(uri)
    .split('/')
    .slice(0, -1)
    .filter((part) => languageTag.test(part))
    .at(-1);
  return folder && normalizeLanguage(folder);
}

function exists(files: FileSystem, uri: string): Promise<boolean> {
  return files.read(uri).then(
    () => true,
    () => false,
  );
}
