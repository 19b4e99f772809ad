import { type Entry, isAllowed, type Term } from '../glossary/entry.ts';
import { isHanLanguage, type Language } from '../language.ts';
import { foldWord } from '../mentions/fold.ts';
import { readHanzi, readPinyin } from '../romanization/hanzi.ts';
import { hepburn } from '../romanization/kana.ts';

/** Through what a query found an entry. */
export type SearchVia = 'term' | 'reading' | 'pinyin' | 'hepburn' | 'id';

export interface SearchHit {
  readonly entry: Entry;
  readonly language: Language;
  readonly via: SearchVia;
  /** The term, or the term whose reading it is. */
  readonly term: Term;
  /** The query is all of it, its start, or the start of a later word of it. */
  readonly match: 'whole' | 'start' | 'word';
}

interface Key {
  readonly key: string;
  readonly isStart: boolean;
  readonly entry: Entry;
  readonly term: Term;
  readonly via: SearchVia;
}

/** Finds entries by the beginning of any word of their terms and readings, in any script. */
export class SearchIndex {
  readonly #keys: readonly Key[];

  constructor(entries: readonly Entry[]) {
    const keys = entries.flatMap((entry) => [...keysOf(entry)]);
    this.#keys = keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** The best hit of each entry, ranked; an empty query finds nothing. */
  find(query: string, limit = 50): readonly SearchHit[] {
    const wanted = searchKey(query);
    if (wanted === '') return [];
    const best = new Map<Entry, SearchHit>();
    for (let i = this.#firstFrom(wanted); this.#keys[i]?.key.startsWith(wanted); i++) {
      const key = this.#keys[i] as Key;
      const hit = hitOf(key, wanted);
      const known = best.get(key.entry);
      if (!known || rank(hit) < rank(known)) best.set(key.entry, hit);
    }
    return [...best.values()].sort((a, b) => rank(a) - rank(b)).slice(0, limit);
  }

  #firstFrom(wanted: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle]?.key ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Letters, digits, Han characters and hiragana only: spaces, hyphens, case and kana kind fold. */
export function searchKey(text: string): string {
  return foldWord(text.normalize('NFKC')).replace(/[\u30a1-\u30f6]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0x60),
  );
}

function hitOf({ key, isStart, entry, term, via }: Key, wanted: string): SearchHit {
  const match = !isStart ? 'word' : key === wanted ? 'whole' : 'start';
  return { entry, term, language: term.language, via, match };
}

const matchRank = { whole: 0, start: 1, word: 2 } as const;
const viaRank = { term: 0, reading: 1, pinyin: 1, hepburn: 2, id: 3 } as const;

function rank({ match, via, entry, term }: SearchHit): number {
  const isProper = entry.kind === 'person' || entry.kind === 'party' ? 0 : 1;
  return matchRank[match] * 100 + viaRank[via] * 10 + (isAllowed(term) ? 0 : 5) + isProper;
}

function* keysOf(entry: Entry): Generator<Key> {
  for (const terms of entry.terms.values()) {
    for (const term of terms) {
      yield* words(term.text, entry, term, 'term');
      if (term.reading) yield* words(term.reading, entry, term, 'reading');
      yield* romanized(entry, term);
    }
  }
}

/** A key for each word with all that follows it. */
function* words(text: string, entry: Entry, term: Term, via: SearchVia): Generator<Key> {
  const starts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index);
  for (const start of starts) {
    const key = searchKey(text.slice(start));
    if (key) yield { key, isStart: start === starts[0], entry, term, via };
  }
}

/** Pinyin of Chinese, Hepburn of Japanese terms, so that both can be typed. */
function* romanized(entry: Entry, term: Term): Generator<Key> {
  if (term.language === 'ja' && term.reading) {
    const [surname, ...given] = term.reading
      .split(/[・\s]/)
      .map((part) => hepburn(part)?.plain ?? '');
    const parts = [surname ?? '', ...given];
    for (const [i] of parts.entries()) {
      const key = parts.slice(i).join('');
      if (key) yield { key, isStart: i === 0, entry, term, via: 'hepburn' };
    }
  } else if (isHanLanguage(term.language) && term.language !== 'ja' && entry.country !== 'JP') {
    const reading = term.reading ? readPinyin(term.reading) : readHanzi(term.text)[0];
    const syllables = (reading ?? []).map(searchKey);
    for (const [i] of syllables.entries()) {
      if (i < 2)
        yield { key: syllables.slice(i).join(''), isStart: i === 0, entry, term, via: 'pinyin' };
    }
  }
}
