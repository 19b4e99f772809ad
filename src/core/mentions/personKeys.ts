import { cantoneseSpellings } from '../romanization/cantonese.ts';
import { japaneseKeyOfKana } from '../romanization/kana.ts';
import type { KanaName } from './kanaNames.ts';
import { koreanKeysOf } from './koreanNames.ts';
import {
  japaneseKeyOf,
  mandarinKey,
  mandarinKeys,
  type NameKey,
  pairKey,
  partKey,
  readingsOf,
  spellingKey,
  splits,
  wordsKey,
} from './nameKeys.ts';
import { rolesOf } from './nameShape.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';

/** The keys of all spellings under which a person is found. */
export function keysOfName(name: PersonName): ReadonlySet<NameKey> {
  const keys = new Set<NameKey>();
  for (const [a, b] of surnameSplits(name))
    for (const key of spelledKeys(name, a, b)) keys.add(key);
  for (const { surname, given } of name.readings) keys.add(mandarinKey(surname, given));
  for (const kana of name.kana) addKana(keys, kana);
  if (isCantoneseName(name)) addCantonese(keys, name.characters ?? '', name.surnameCharacters);
  for (const key of koreanKeysOf(name)) keys.add(key);
  addWestern(keys, name);
  if (name.words.length > 2) for (const key of longNameKeys(name)) keys.add(key);
  return keys;
}

/** "Joseph Wu" for Wu Jaushieh, when the glossary states his Western name. */
function addWestern(keys: Set<NameKey>, { western, surname }: PersonName): void {
  if (western && surname) keys.add(pairKey('p', western, surname));
}

/** The ways to part a name that keep its surname whole; all of them when it stands in the middle. */
function surnameSplits(name: PersonName): ReturnType<typeof splits> {
  const all = splits(name.words);
  const fitting = all.filter(
    ([a, b]) => !name.surname || joined(a) === name.surname || joined(b) === name.surname,
  );
  return fitting.length > 0 ? fitting : all;
}

function spelledKeys(
  name: PersonName,
  a: readonly NameWord[],
  b: readonly NameWord[],
): readonly NameKey[] {
  const keys = [spellingKey(a, b)];
  if (name.entry.country === 'JP' || name.kana.length > 0) {
    const key = japaneseKeyOf(a, b);
    if (key) keys.push(key);
  } else if (!isKorean(name) && !isReadAsWritten(name)) keys.push(...mandarinKeys(a, b));
  return keys;
}

/** Whether the characters' reading explains the spelling, so that no other reading need be tried. */
function isReadAsWritten(name: PersonName): boolean {
  if (name.readings.length === 0) return false;
  const written = readingsOf(name.words).map((syllables) => syllables.slice().sort().join(' '));
  return name.readings.some((reading) =>
    written.includes([...reading.surname, ...reading.given].sort().join(' ')),
  );
}

function addKana(keys: Set<NameKey>, kana: KanaName): void {
  const [surname, given] = kana.map(japaneseKeyOfKana);
  if (surname && given) keys.add(pairKey('j', surname, given));
}

/** People of Hong Kong, whatever country the glossary gives: their spelling is not Mandarin. */
function isCantoneseName(name: PersonName): boolean {
  const { country } = name.entry;
  if (!name.characters || country === 'TW' || country === 'JP' || isKorean(name)) return false;
  return country === 'HK' || country === 'MO' || !isReadAsWritten(name);
}

/** Their letters are no Mandarin: Joong is not Jong, though both can be zhong. */
function isKorean({ entry }: PersonName): boolean {
  return entry.country === 'KR' || entry.country === 'KP';
}

const maxCantonese = 32;

function addCantonese(keys: Set<NameKey>, characters: string, surnameLength: number): void {
  const spellings = [...characters].map(cantoneseSpellings);
  const surnames = products(spellings.slice(0, surnameLength));
  for (const given of products(spellings.slice(surnameLength))) {
    for (const surname of surnames) if (surname && given) keys.add(pairKey('c', surname, given));
  }
}

/** All spellings of some characters, joined. */
function products(spellings: readonly (readonly string[])[]): readonly string[] {
  return spellings.reduce<readonly string[]>(
    (heads, options) =>
      heads.flatMap((head) => options.map((tail) => head + tail)).slice(0, maxCantonese),
    [''],
  );
}

/** Keys of a name of three or more words: its words in any order, and the parts that stand for it. */
function longNameKeys(name: PersonName): readonly NameKey[] {
  const { words, surname } = name;
  const roles = rolesOf(words);
  const keys: NameKey[] = [wordsKey(words)];
  for (const [i, a] of words.entries()) {
    if (words.length > 3) keys.push(wordsKey(words.filter((word) => word !== a)));
    for (const [j, b] of words.entries()) {
      if (j <= i || !isPart(roles[i], roles[j])) continue;
      if (!surname || [a, b].some((word) => joined([word]) === surname)) keys.push(partKey([a, b]));
    }
  }
  return keys;
}

/** A surname with a Western or a given name; never two surnames, nor two given names. */
function isPart(a: string | undefined, b: string | undefined): boolean {
  return (a === 'surname') !== (b === 'surname');
}
