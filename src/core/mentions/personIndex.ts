import { type Entry, isAllowed, type Term } from '../glossary/entry.ts';
import type { Language } from '../language.ts';
import { foldWord } from './fold.ts';
import { type KeyTable, KeyTableBuilder } from './keyTable.ts';
import { koreanKeys, koreanKeysOf } from './koreanNames.ts';
import { longerNames } from './longerNames.ts';
import {
  cantoneseKey,
  japaneseKeyOf,
  mandarinKeys,
  type NameKey,
  partKey,
  spellingKey,
  splits,
  wordsKey,
} from './nameKeys.ts';
import { isWestern } from './nameShape.ts';
import { joined, type NameWord, nameWords } from './nameWords.ts';
import { NearIndex } from './nearIndex.ts';
import { alignedWords, type NearMatch, nearMatch, soundMatch } from './nearMatch.ts';
import { type PersonName, personName } from './person.ts';
import { keysOfName } from './personKeys.ts';
import { isPlausible } from './plausible.ts';
import { sameSound } from './sameSound.ts';
import { soundKeysIn, soundKeysOf } from './soundSlips.ts';
import type { TermOf } from './termIndex.ts';
import { tokenize } from './tokens.ts';

/** By which likeness a written name leads to a person. */
export type Via = 'spelling' | 'japanese' | 'mandarin' | 'cantonese' | 'korean' | 'part' | 'whole';

type Likeness = Exclude<Via, 'part' | 'whole'>;
const likenesses: readonly Likeness[] = ['spelling', 'japanese', 'mandarin', 'cantonese'];

export interface PersonMatch {
  readonly name: PersonName;
  readonly via: Via;
}

/** Unknown names whose search is remembered: most stand in many paragraphs and articles. */
const nearMatchLimit = 20_000;

/** Finds people by any spelling of their names; look-ups cost the same for any number of people. */
export class PersonIndex {
  readonly #terms: TermOf[] = [];
  readonly #places = new Map<Term, number>();
  /** Western names that the glossary states. */
  readonly #western = new Set<string>();
  readonly #keys: KeyTable;
  /** Korean spellings are read only where the glossary has a Korean. */
  readonly #likenesses: readonly Likeness[];
  /** Under which names of confused syllables meet. */
  readonly #sounds: KeyTable;
  #near: NearIndex | undefined;
  readonly #nearMatches = new Map<string, readonly NearMatch[]>();
  readonly #sameSound = new Map<Term, readonly Entry[]>();
  /** Names are taken apart again when an article needs them: few do, and they are large. */
  readonly #names = new Map<
    number,
    { readonly name: PersonName; readonly keys: ReadonlySet<NameKey> }
  >();

  constructor(entries: readonly Entry[], language: Language) {
    const keys = new KeyTableBuilder();
    const sounds = new KeyTableBuilder();
    let hasKoreans = false;
    for (const entry of entries) {
      if (entry.kind !== 'person') continue;
      for (const term of entry.terms.get(language) ?? []) {
        if (!isAllowed(term) || term.type === 'short') continue;
        const place = this.#terms.push({ entry, term }) - 1;
        this.#places.set(term, place);
        if (term.western) this.#western.add(foldWord(term.western));
        const name = personName(entry, term);
        for (const key of keysOfName(name)) keys.add(key, place);
        hasKoreans ||= koreanKeysOf(name).length > 0;
        for (const key of soundKeysOf(name)) sounds.add(key, place);
      }
    }
    this.#keys = keys.build();
    this.#likenesses = hasKoreans ? [...likenesses, 'korean'] : likenesses;
    this.#sounds = sounds.build();
  }

  get size(): number {
    return this.#terms.length;
  }

  nameOf(term: Term): PersonName | undefined {
    const place = this.#places.get(term);
    return place === undefined ? undefined : this.#nameAt(place)?.name;
  }

  /** Other people whose names are the same syllables in another romanization. */
  sameSound(term: Term): readonly Entry[] {
    const known = this.#sameSound.get(term);
    if (known) return known;
    const name = this.nameOf(term);
    const found = name ? sameSound(name, (key) => this.#namesAt(key)) : [];
    this.#sameSound.set(term, found);
    return found;
  }

  /** The people whose name the words may write, by the strongest likeness that finds any. */
  find(words: readonly NameWord[]): readonly PersonMatch[] {
    if (words.length < 2 || words.length > 5) return [];
    const found = this.#findAlike(words);
    if (found.length > 0) return found;
    return words.length === 2 ? this.#findPart(words) : this.#findWhole(words);
  }

  /** The people whose name some words that name nobody nearly write, each by the likeliest slip. */
  findNear(words: readonly NameWord[]): readonly NearMatch[] {
    const key = words.map(({ parts }) => parts.join('-')).join(' ');
    const known = this.#nearMatches.get(key);
    if (known) return known;
    if (this.#nearMatches.size >= nearMatchLimit) this.#nearMatches.clear();
    const found = this.#searchNear(words);
    this.#nearMatches.set(key, found);
    return found;
  }

  #searchNear(words: readonly NameWord[]): readonly NearMatch[] {
    const found = this.#nearLetters(words);
    const isFound = new Set(found.map(({ name }) => name.entry));
    return [...found, ...this.#nearSounds(words).filter(({ name }) => !isFound.has(name.entry))];
  }

  #nearSounds(words: readonly NameWord[]): readonly NearMatch[] {
    const places = soundKeysIn(words).flatMap((key) => this.#sounds.placesOf(key));
    return [...new Set(places)].flatMap((place) => {
      const name = this.#nameAt(place)?.name;
      return (name && soundMatch(words, name)) ?? [];
    });
  }

  #nearLetters(words: readonly NameWord[]): readonly NearMatch[] {
    this.#near ??= new NearIndex(this.#terms.map(({ term }) => wordsOf(term)));
    return [...this.#near.placesNear(words)].flatMap((place) => {
      const termOf = this.#terms[place];
      if (!termOf || !alignedWords(words, wordsOf(termOf.term))) return [];
      const name = this.#nameAt(place)?.name;
      const match = name && nearMatch(words, name);
      return match ? [match] : [];
    });
  }

  #findAlike(words: readonly NameWord[]): readonly PersonMatch[] {
    for (const via of this.#likenesses) {
      const found = this.#collect(via, words);
      if (found.length > 0) return found;
    }
    return [];
  }

  #collect(via: Likeness, words: readonly NameWord[]): readonly PersonMatch[] {
    const found = new Map<string, PersonMatch>();
    const add = (name: PersonName) => {
      if (!found.has(name.entry.id)) found.set(name.entry.id, { name, via });
    };
    for (const [a, b] of splits(words)) {
      for (const key of keysOf(via, a, b)) {
        for (const name of this.#namesAt(key)) if (isPlausible(via, name, a, b)) add(name);
      }
    }
    if (via === 'spelling' && words.length > 2) this.#namesAt(wordsKey(words)).forEach(add);
    return [...found.values()];
  }

  /** A name of three or more words of which the text has two. */
  #findPart(words: readonly NameWord[]): readonly PersonMatch[] {
    return matches(this.#namesAt(partKey(words)), 'part');
  }

  #findWhole(words: readonly NameWord[]): readonly PersonMatch[] {
    const found = longerNames(words, {
      namesAt: (key) => this.#namesAt(key),
      alike: (part) => this.#findAlike(part).map(({ name }) => name),
      mayBeWestern: (word) => isWestern(word) || this.#western.has(joined([word])),
    });
    return matches(found, 'whole');
  }

  #namesAt(key: NameKey): readonly PersonName[] {
    return this.#keys.placesOf(key).flatMap((place) => {
      const known = this.#nameAt(place);
      return known?.keys.has(key) ? [known.name] : [];
    });
  }

  #nameAt(place: number) {
    const known = this.#names.get(place);
    const termOf = this.#terms[place];
    if (known || !termOf) return known;
    const name = personName(termOf.entry, termOf.term);
    const made = { name, keys: keysOfName(name) };
    this.#names.set(place, made);
    return made;
  }
}

function wordsOf({ text }: Term): readonly NameWord[] {
  return nameWords(text, tokenize(text));
}

function matches(names: readonly PersonName[], via: Via): readonly PersonMatch[] {
  const byEntry = new Map(names.map((name) => [name.entry.id, { name, via }]));
  return [...byEntry.values()];
}

function keysOf(via: Likeness, a: readonly NameWord[], b: readonly NameWord[]): readonly NameKey[] {
  if (via === 'spelling') return [spellingKey(a, b)];
  if (via === 'mandarin') return mandarinKeys(a, b);
  if (via === 'cantonese') return [cantoneseKey(a, b)];
  if (via === 'korean') return koreanKeys(a, b);
  const key = japaneseKeyOf(a, b);
  return key ? [key] : [];
}
