import { type Entry, isAllowed } from '../glossary/entry.ts';
import type { Language } from '../language.ts';
import { japaneseKeyOfKana } from '../romanization/kana.ts';
import {
  japaneseKeyOf,
  mandarinKey,
  mandarinKeys,
  type NameKey,
  pairKey,
  readingsOf,
  spellingKey,
  splits,
} from './nameKeys.ts';
import { joined, type NameWord } from './nameWords.ts';
import { type PersonName, personName } from './person.ts';

/** By which likeness a written name leads to a person. */
export type Via = 'spelling' | 'japanese' | 'mandarin' | 'part' | 'whole';

export interface PersonMatch {
  readonly name: PersonName;
  readonly via: Via;
}

/** Finds people by any spelling of their names; look-ups cost the same for any number of people. */
export class PersonIndex {
  readonly names: PersonName[] = [];
  readonly #names = new Map<NameKey, number[]>();
  readonly #nameOfTerm = new Map<object, PersonName>();

  constructor(entries: readonly Entry[], language: Language) {
    for (const entry of entries) {
      if (entry.kind !== 'person') continue;
      for (const term of entry.terms.get(language) ?? []) {
        if (isAllowed(term) && term.type !== 'short') this.#add(personName(entry, term));
      }
    }
  }

  get size(): number {
    return this.names.length;
  }

  nameOf(term: object): PersonName | undefined {
    return this.#nameOfTerm.get(term);
  }

  /** The people whose name the words may write, by the strongest likeness that finds any. */
  find(words: readonly NameWord[]): readonly PersonMatch[] {
    if (words.length < 2 || words.length > 5) return [];
    for (const via of ['spelling', 'japanese', 'mandarin'] as const) {
      const found = this.#collect(via, words);
      if (found.length > 0) return found;
    }
    return this.#findPart(words);
  }

  #collect(via: 'spelling' | 'japanese' | 'mandarin', words: readonly NameWord[]): PersonMatch[] {
    const found = new Map<string, PersonMatch>();
    for (const [a, b] of splits(words)) {
      for (const key of keysOf(via, a, b)) {
        for (const index of this.#names.get(key) ?? []) {
          const name = this.names[index];
          if (name && !found.has(name.entry.id) && isPlausible(via, name, a, b)) {
            found.set(name.entry.id, { name, via });
          }
        }
      }
    }
    return [...found.values()];
  }

  /** A name of three or more words, of which the text has two, or the other way round. */
  #findPart(words: readonly NameWord[]): readonly PersonMatch[] {
    const found = new Map<string, PersonMatch>();
    const add = (key: NameKey, via: Via) => {
      for (const index of this.#names.get(key) ?? []) {
        const name = this.names[index];
        if (name) found.set(name.entry.id, { name, via });
      }
    };
    if (words.length === 2) add(partKey(words), 'part');
    else if (isPersonal(words)) for (const pair of pairs(words)) add(pairKeyOf(pair), 'whole');
    return [...found.values()];
  }

  #add(name: PersonName): void {
    const index = this.names.push(name) - 1;
    this.#nameOfTerm.set(name.term, name);
    const keys = new Set<NameKey>();
    for (const [a, b] of splits(name.words)) {
      if (isSurnameSplit(name, a, b)) for (const key of spelledKeys(name, a, b)) keys.add(key);
    }
    for (const { surname, given } of name.readings) keys.add(mandarinKey(surname, given));
    if (name.kana) addKana(keys, name.kana);
    if (name.words.length > 2) {
      for (const pair of pairs(name.words)) if (holdsSurname(name, pair)) keys.add(partKey(pair));
    }
    for (const key of keys) {
      const known = this.#names.get(key);
      if (known) known.push(index);
      else this.#names.set(key, [index]);
    }
  }
}

function keysOf(
  via: 'spelling' | 'japanese' | 'mandarin',
  a: readonly NameWord[],
  b: readonly NameWord[],
): readonly NameKey[] {
  if (via === 'spelling') return [spellingKey(a, b)];
  if (via === 'mandarin') return mandarinKeys(a, b);
  const key = japaneseKeyOf(a, b);
  return key ? [key] : [];
}

function spelledKeys(
  name: PersonName,
  a: readonly NameWord[],
  b: readonly NameWord[],
): readonly NameKey[] {
  const keys = [spellingKey(a, b)];
  if (name.entry.country === 'JP' || name.kana) keys.push(...keysOf('japanese', a, b));
  else if (!isReadAsWritten(name)) keys.push(...mandarinKeys(a, b));
  return keys;
}

/** Whether the characters' reading explains the spelling, so that no other reading need be tried. */
function isReadAsWritten(name: PersonName): boolean {
  const written = readingsOf(name.words).map((syllables) => syllables.slice().sort().join(' '));
  return name.readings.some((reading) =>
    written.includes([...reading.surname, ...reading.given].sort().join(' ')),
  );
}

function addKana(keys: Set<NameKey>, kana: readonly [string, string]): void {
  const [surname, given] = kana.map(japaneseKeyOfKana);
  if (surname && given) keys.add(pairKey('j', surname, given));
}

function isSurnameSplit(
  name: PersonName,
  a: readonly NameWord[],
  b: readonly NameWord[],
): boolean {
  return !name.surname || joined(a) === name.surname || joined(b) === name.surname;
}

function holdsSurname(name: PersonName, pair: readonly NameWord[]): boolean {
  return !name.surname || pair.some((word) => joined([word]) === name.surname);
}

function partKey(pair: readonly NameWord[]): NameKey {
  const [a, b] = pair;
  return pairKey('s', a ? joined([a]) : '', b ? joined([b]) : '');
}

function pairKeyOf(pair: readonly NameWord[]): NameKey {
  return spellingKey(pair.slice(0, 1), pair.slice(1));
}

function pairs(words: readonly NameWord[]): readonly (readonly NameWord[])[] {
  return words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b]));
}

/** Whether a longer row of words looks like one person's name: it has a hyphenated given name. */
function isPersonal(words: readonly NameWord[]): boolean {
  return words.some((word) => word.parts.length === 2);
}

/**
 * Guards against two weak likenesses: a mainland name is never meant by another sound pinyin
 * spelling (Wang Chen is not Wang Zhen), and two syllables in another order are too little.
 */
function isPlausible(
  via: Via,
  name: PersonName,
  a: readonly NameWord[],
  b: readonly NameWord[],
): boolean {
  if (via !== 'mandarin') return true;
  const syllables = [...a, ...b].flatMap((word) => word.parts).length;
  const reading = name.readings[0];
  if (!reading || syllables > 2) return true;
  return readingsOf(a).some((one) => one.join(' ') === reading.surname.join(' '));
}
