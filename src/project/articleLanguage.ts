import picomatch from 'picomatch';
import { readFrontMatter } from '../core/article/frontMatter.ts';
import { detectLanguage, type Language, normalizeLanguage } from '../core/language.ts';
import { relativePath } from './fileSystem.ts';
import type { Project } from './project.ts';

/** Tags that count in file and folder names; others would take words such as `old` for languages. */
export const languageTag =
  /^(?:en|ja|zh|ko|fr|de|es|it|pt|ru|vi|th|id)(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}))?(?:[-_][A-Za-z]{2})?$/;

/**
 * An article's language: its front matter, its name (`x.ja.md`), its folder (`ja/x.md`), the
 * configuration, else the script of its text.
 */
export function articleLanguage(uri: string, text: string, project: Project): Language {
  const { lang } = readFrontMatter(text);
  const stated = lang ?? fromPath(decodeURIComponent(uri)) ?? fromConfig(uri, project);
  const language = stated ? normalizeLanguage(stated) : detectLanguage(text);
  // A bare "zh" does not say which script; the characters do.
  return language === 'zh' ? detectLanguage(text) : language;
}

function fromPath(uri: string): string | undefined {
  const segments = uri.split('/');
  const name = segments.pop() ?? '';
  const inName = name
    .split('.')
    .slice(1, -1)
    .reverse()
    .find((part) => languageTag.test(part));
  return inName ?? segments.reverse().find((segment) => languageTag.test(segment));
}

function fromConfig(uri: string, { folder, config }: Project): string | undefined {
  const path = relativePath(folder, uri);
  if (path === undefined) return undefined;
  return config.languages.find(([glob]) => picomatch(glob)(path))?.[1];
}
