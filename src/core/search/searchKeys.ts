import type { Entry, Term } from '../glossary/entry.ts';
import { isHanLanguage } from '../language.ts';
import { foldWord } from '../mentions/fold.ts';
import { toSimplified } from '../romanization/chineseForms.ts';
import { readHanzi, readPinyin } from '../romanization/hanzi.ts';
import { hepburn } from '../romanization/kana.ts';

/** Through what a query found an entry, in the order in which it counts. */
export const searchVias = ['term', 'reading', 'pinyin', 'hepburn'] as const;
export type SearchVia = (typeof searchVias)[number];

/** Letters, digits, Han characters and hiragana only: spaces, hyphens, case and kana kind fold. */
export function searchKey(text: string): string {
  return foldWord(text.normalize('NFKC')).replace(/[\u30a1-\u30f6]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0x60),
  );
}

/** The same, with Traditional characters as Simplified ones: which of the two is typed is no matter. */
export function characterKey(text: string): string {
  const key = searchKey(text);
  return /\p{Script=Han}/u.test(key) ? toSimplified(key) : key;
}

/** What a term is found by: a key for all of it, then one for each later start in it. */
export function searchKeys(entry: Entry, term: Term, via: SearchVia): readonly string[] {
  switch (via) {
    case 'term':
      return isHanLanguage(term.language) ? endsOf(characterKey(term.text)) : words(term.text);
    case 'reading':
      return term.reading ? words(term.reading) : [];
    case 'pinyin':
      return pinyinKeys(entry, term);
    case 'hepburn':
      return hepburnKeys(term);
  }
}

/** Characters have no words between them; a last one alone is no part that anybody looks for. */
function endsOf(key: string): readonly string[] {
  return Array.from({ length: Math.max(1, key.length - 1) }, (_, i) => key.slice(i));
}

/** A key for each word with all that follows it. */
function words(text: string): readonly string[] {
  const starts = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index);
  return starts.map((start) => searchKey(text.slice(start)));
}

/** Of the surname, and of the given name. */
function pinyinKeys({ country }: Entry, { language, reading, text }: Term): readonly string[] {
  if (!isHanLanguage(language) || language === 'ja' || country === 'JP') return [];
  const syllables = (reading ? readPinyin(reading) : readHanzi(text)[0]) ?? [];
  return syllables.slice(0, 2).map((_, i) => syllables.slice(i).map(searchKey).join(''));
}

function hepburnKeys({ language, reading }: Term): readonly string[] {
  if (language !== 'ja' || !reading) return [];
  const parts = reading.split(/[・\s]/).map((part) => hepburn(part)?.plain ?? '');
  return parts.map((_, i) => parts.slice(i).join(''));
}
