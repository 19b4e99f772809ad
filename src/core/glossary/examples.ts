import { readArticle } from '../article/article.ts';
import { detectLanguage } from '../language.ts';
import { findMentions } from '../mentions/findMentions.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import type { Problem } from '../problem.ts';
import { defaultProfile } from '../profile.ts';
import type { Entry, Example } from './entry.ts';

/** Runs the examples that entries carry: `hits` must mention the entry, `misses` must not. */
export function exampleProblems(index: GlossaryIndex): readonly Problem[] {
  return index.glossary.entries.flatMap((entry) => [
    ...entry.hits
      .filter((hit) => !mentions(index, entry, hit))
      .map((hit) => failed(entry, hit, 'missed')),
    ...entry.misses
      .filter((miss) => mentions(index, entry, miss))
      .map((miss) => failed(entry, miss, 'hit')),
  ]);
}

function mentions(index: GlossaryIndex, entry: Entry, { text }: Example): boolean {
  const article = readArticle(text, detectLanguage(text), 'plain');
  const found = findMentions(article, index, defaultProfile);
  return found.some(({ candidates }) => candidates.includes(entry));
}

function failed(entry: Entry, { text, location }: Example, code: string): Problem {
  return { rule: 'failed-example', code, data: { text, id: entry.id }, location };
}
