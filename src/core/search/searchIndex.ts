import { type Entry, isAllowed, type Term } from '../glossary/entry.ts';
import { isHanLanguage, type Language } from '../language.ts';
import { characterKey, type SearchVia, searchKey, searchKeys, searchVias } from './searchKeys.ts';

export { type SearchVia, searchKey };

export interface SearchHit {
  readonly entry: Entry;
  readonly language: Language;
  readonly via: SearchVia;
  /** The term, or the term whose reading it is. */
  readonly term: Term;
  /** The query is all of it, its start, the start of a later word, or of some later character. */
  /** Which of the keys that the term has for `via`. */
  readonly start: number;
  readonly match: 'whole' | 'start' | 'word' | 'inside';
}

/** No more keys than these are looked at: who types one letter does not want all that it begins. */
const maxHits = 500;
/** Keys that were made while searching; the first steps of every search meet the same ones. */
const maxKept = 2_000;
const [maxTerms, maxStarts] = [256, 64];

/**
 * Finds entries by the beginning of any word of their terms and readings, in any script. Of each
 * key only the place is kept, six bytes: an entry, and which of its keys it is. The keys stand in
 * order and are made again when a search meets them.
 */
export class SearchIndex {
  readonly #entries: readonly Entry[];
  readonly #places: Uint32Array;
  readonly #codes: Uint16Array;
  readonly #made = new Map<number, string>();

  constructor(entries: readonly Entry[]) {
    const all = collect(entries);
    const order = Uint32Array.from(all.keys, (_, i) => i).sort((a, b) => {
      const [one, two] = [all.keys[a] ?? '', all.keys[b] ?? ''];
      return one < two ? -1 : one > two ? 1 : a - b;
    });
    this.#entries = entries;
    this.#places = order.map((i) => all.places[i] ?? 0);
    this.#codes = Uint16Array.from(order, (i) => all.codes[i] ?? 0);
  }

  /** What the index holds beside the entries, without the few keys made again. */
  get bytes(): number {
    return this.#places.byteLength + this.#codes.byteLength;
  }

  /** The best hit of each entry, ranked; an empty query finds nothing. */
  find(query: string, limit = 50): readonly SearchHit[] {
    const best = new Map<Entry, SearchHit>();
    for (const hit of this.hits(query)) {
      if (hit.match === 'inside') continue;
      const known = best.get(hit.entry);
      if (!known || rank(hit) < rank(known)) best.set(hit.entry, hit);
    }
    return [...best.values()].sort((a, b) => rank(a) - rank(b)).slice(0, limit);
  }

  /** All that begins with a query, what is equal to it first. */
  *hits(query: string): Generator<SearchHit> {
    const wanted = characterKey(query);
    if (wanted === '') return;
    const first = this.#firstFrom(wanted);
    const longer = this.#firstFrom(`${wanted}\0`);
    const end = Math.min(this.#firstFrom(`${wanted}\uffff`), first + maxHits);
    for (let i = first; i < end; i++) {
      const hit = this.#hitAt(i, i < longer);
      if (hit) yield hit;
    }
  }

  #hitAt(i: number, isWhole: boolean): SearchHit | undefined {
    const found = this.#at(i);
    if (!found) return undefined;
    const { entry, term, via, start } = found;
    const isInside = via === 'term' && isHanLanguage(term.language);
    const later = isInside ? 'inside' : 'word';
    return {
      entry,
      term,
      language: term.language,
      via,
      start,
      match: start > 0 ? later : isWhole ? 'whole' : 'start',
    };
  }

  #firstFrom(wanted: string): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keyAt(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #keyAt(i: number): string {
    const known = this.#made.get(i);
    if (known !== undefined) return known;
    const found = this.#at(i);
    const key = found ? (searchKeys(found.entry, found.term, found.via)[found.start] ?? '') : '';
    if (this.#made.size >= maxKept) this.#made.clear();
    this.#made.set(i, key);
    return key;
  }

  #at(i: number) {
    const entry = this.#entries[this.#places[i] ?? 0];
    const code = this.#codes[i] ?? 0;
    const term = entry && termAt(entry, code >> 8);
    const via = searchVias[(code >> 6) & 3];
    return entry && term && via ? { entry, term, via, start: code & 63 } : undefined;
  }
}

interface Collected {
  readonly keys: string[];
  readonly places: number[];
  readonly codes: number[];
}

/** Every key of every entry once, with its place. */
function collect(entries: readonly Entry[]): Collected {
  const all: Collected = { keys: [], places: [], codes: [] };
  for (const [place, entry] of entries.entries()) {
    const seen = new Set<string>();
    for (const [code, key] of keysOf(entry)) {
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      all.keys.push(key);
      all.places.push(place);
      all.codes.push(code);
    }
  }
  return all;
}

/** Whole terms before their parts, so that an entry is found by the best of two equal keys. */
function* keysOf(entry: Entry): Generator<readonly [code: number, key: string]> {
  const later: (readonly [number, string])[] = [];
  const terms = termsOf(entry).slice(0, maxTerms);
  for (const [via, name] of searchVias.entries()) {
    for (const [i, term] of terms.entries()) {
      const keys = searchKeys(entry, term, name).slice(0, maxStarts);
      for (const [start, key] of keys.entries()) {
        const coded = [(i << 8) | (via << 6) | start, key] as const;
        if (start === 0) yield coded;
        else later.push(coded);
      }
    }
  }
  yield* later;
}

function termsOf(entry: Entry): readonly Term[] {
  return [...entry.terms.values()].flat();
}

function termAt(entry: Entry, index: number): Term | undefined {
  let left = index;
  for (const terms of entry.terms.values()) {
    if (left < terms.length) return terms[left];
    left -= terms.length;
  }
  return undefined;
}

const matchRank = { whole: 0, start: 1, word: 2, inside: 3 } as const;
const viaRank = { term: 0, reading: 1, pinyin: 1, hepburn: 2 } as const;

function rank({ match, via, entry, term }: SearchHit): number {
  const isProper = entry.kind === 'person' || entry.kind === 'party' ? 0 : 1;
  return matchRank[match] * 100 + viaRank[via] * 10 + (isAllowed(term) ? 0 : 5) + isProper;
}
