import { formatOf, readArticle } from '../core/article/article.ts';
import type { ReadArticle } from './session.ts';

/** An article and its translation, each to be checked with the other. */
export function asPair(source: ReadArticle, counterpart: ReadArticle): readonly ReadArticle[] {
  const { uri, path, text, language } = source;
  const article = readArticle(text, language, formatOf(path), uri);
  return [
    { ...source, versions: { counterpart: [counterpart.text] } },
    { ...counterpart, versions: { source: { uri, article } }, sourcePath: path },
  ];
}
