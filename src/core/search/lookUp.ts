import { allTerms, type Entry, isAllowed, type Term } from '../glossary/entry.ts';
import { isHanLanguage } from '../language.ts';
import { nameForm } from '../mentions/form.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import type { Form } from '../mentions/mention.ts';
import { nameWords } from '../mentions/nameWords.ts';
import { tokenize } from '../mentions/tokens.ts';
import { NearTerms } from './nearTerms.ts';
import { queriesOf, readingsOf } from './queries.ts';
import { type SearchHit, type SearchIndex, searchKey } from './searchIndex.ts';
import { searchKeys } from './searchKeys.ts';

/** Why an entry answers to a query, the likeliest first. */
export const likenesses = [
  'exact',
  'id',
  'letters',
  'characters',
  'reading',
  'name',
  'pinyin',
  'hepburn',
  'sound',
  'part',
  'inside',
  'start',
  'near',
] as const;
export type Likeness = (typeof likenesses)[number];

export interface EntryMatch {
  readonly entry: Entry;
  readonly likeness: Likeness;
  /** The term that is like the query; absent for a match by id. */
  readonly term?: Term;
  /** How a person's name differs from the glossary's, for the likeness `name`. */
  readonly form?: Form;
}

/** Finds entries by anything that may be typed for them. What finds near misses is built when it is needed. */
export class LookUp {
  readonly #index: GlossaryIndex;
  readonly #search: SearchIndex;
  #near: NearTerms | undefined;

  constructor(index: GlossaryIndex, search: SearchIndex) {
    this.#index = index;
    this.#search = search;
  }

  /** The entries that a query may mean, in any language, script and spelling, the likeliest first. */
  find(query: string): readonly EntryMatch[] {
    const text = query.normalize('NFC').trim();
    if (searchKey(text) === '') return [];
    const best = new Map<string, EntryMatch>();
    for (const match of this.#matches(text)) {
      const known = best.get(match.entry.id);
      if (!known || rank(match) < rank(known)) best.set(match.entry.id, match);
    }
    return [...best.values()].sort((a, b) => rank(a) - rank(b));
  }

  *#matches(text: string): Generator<EntryMatch> {
    const byId = this.#index.glossary.byId.get(text);
    if (byId) yield { entry: byId, likeness: 'id' };
    let isFound = byId !== undefined;
    for (const { query, isOrder } of queriesOf(text)) {
      for (const hit of this.#search.hits(query)) {
        const match = matchOf(hit, text, query, isOrder);
        if (!match) continue;
        isFound ||= match.likeness !== 'start';
        yield match;
      }
    }
    for (const match of [...this.#people(text), ...this.#sounding(text)]) {
      isFound = true;
      yield match;
    }
    if (!isFound) yield* this.#nearly(text);
  }

  /** People whose name is spelled in another romanization, order or length. */
  #people(text: string): readonly EntryMatch[] {
    const words = nameWords(text, tokenize(text));
    return this.#index
      .language('en')
      .people.find(words)
      .map(({ name, via }) => ({
        entry: name.entry,
        term: name.term,
        likeness: 'name',
        form: nameForm(text, words, name.term.text, name, via),
      }));
  }

  /** Chinese names that sound like the characters of the query. */
  *#sounding(text: string): Generator<EntryMatch> {
    for (const reading of readingsOf(text)) {
      for (const { entry, term, via, match } of this.#search.hits(reading)) {
        if (via === 'pinyin' && match === 'whole') yield { entry, term, likeness: 'sound' };
      }
    }
  }

  /** What is a slip or a letter away, tried only where nothing else is found. */
  *#nearly(text: string): Generator<EntryMatch> {
    const words = nameWords(text, tokenize(text));
    if (words.length > 1) {
      for (const { name } of this.#index.language('en').people.findNear(words))
        yield { entry: name.entry, term: name.term, likeness: 'near' };
    }
    this.#near ??= new NearTerms(this.#index.glossary.entries);
    for (const { entry, term } of this.#near.find(text)) yield { entry, term, likeness: 'near' };
  }
}

function rank({ likeness, entry, term }: EntryMatch): number {
  const isProper = entry.kind === 'person' || entry.kind === 'party';
  return likenesses.indexOf(likeness) * 4 + (term && !isAllowed(term) ? 2 : 0) + (isProper ? 0 : 1);
}

/** `query` is what of the text, or made of it, found the hit. */
function matchOf(
  hit: SearchHit,
  text: string,
  query: string,
  isOrder: boolean,
): EntryMatch | undefined {
  const { entry, term, via, match } = hit;
  if (isOrder && match !== 'whole') return undefined;
  if (isOrder) return { entry, term, likeness: 'name', form: { kind: 'order' } };
  if (match === 'whole') return wholeMatch(hit, text);
  if (match === 'inside') return { entry, term, likeness: 'inside' };
  const isWord = isHanLanguage(term.language) && via === 'term' ? true : endsWord(hit, query);
  return { entry, term, likeness: isWord ? 'part' : 'start' };
}

function wholeMatch({ entry, term, via }: SearchHit, text: string): EntryMatch {
  if (via !== 'term') return { entry, term, likeness: via };
  const exact = [...allTerms(entry)].find((other) => other.text === text);
  if (exact) return { entry, term: exact, likeness: 'exact' };
  const key = searchKey(text);
  const letters = [...allTerms(entry)].find((other) => searchKey(other.text) === key);
  return { entry, term: letters ?? term, likeness: letters ? 'letters' : 'characters' };
}

/** Whether a query ends where a word of what it found ends. */
function endsWord({ entry, term, via, start }: SearchHit, query: string): boolean {
  const { length } = searchKey(query);
  if (via === 'term' || via === 'reading')
    return wordEnds((via === 'term' ? term.text : term.reading) ?? '', start).has(length);
  const keys = searchKeys(entry, term, via);
  return keys.some((key) => (keys[start]?.length ?? 0) - key.length === length);
}

/** Lengths of the keys from a word of a text to the end of each later one. */
function wordEnds(text: string, start: number): ReadonlySet<number> {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let length = 0;
  return new Set(words.slice(start).map((word) => (length += searchKey(word).length)));
}
