import type { Article } from '../article/article.ts';
import { isAllowed, type Term } from '../glossary/entry.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../span.ts';

/** トランプ in ドルナド・トランプ is a part of what should be ドナルド・トランプ. */
export function isWhole(
  { blocks, language }: Article,
  { block, clean, entry, term }: Mention,
): boolean {
  const longer = termsOf(entry.terms.get(language)).some(
    ({ text }) => dots.test(text) && text !== term.text && text.split(dots).includes(term.text),
  );
  return !longer || !isPartOfDotted(blocks[block]?.text ?? '', clean);
}

/** What parts the names of a Westerner. */
export const dots = /[・·•‧．＝=\s]/;

/** Whether a separator joins a word to something else. */
export function isPartOfDotted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[\p{L}ー][・·•‧．＝]$/u.test(before) || /^[・·•‧．＝]\p{L}/u.test(after)) return true;
  return /[\u30a1-\u30fa\u30fc]\s$/.test(before) && /^[\u30a1-\u30fa]/.test(text.slice(start));
}

export function termsOf(terms: readonly Term[] = []): readonly Term[] {
  return terms.filter(isAllowed);
}
