import type { Entry, Term } from '../glossary/entry.ts';
import type { Profile } from '../profile.ts';
import { cantoneseSpellings } from '../romanization/cantonese.ts';
import { readHanzi, readPinyin, surnameLength } from '../romanization/hanzi.ts';
import { hepburn } from '../romanization/kana.ts';
import { foldWord } from './fold.ts';
import { type KanaName, kanaNames } from './kanaNames.ts';
import { readingsOf } from './nameKeys.ts';
import { isSyllabic, isWestern } from './nameShape.ts';
import { joined, type NameWord, nameWords } from './nameWords.ts';
import { tokenize } from './tokens.ts';

/** A syllabic reading of a name in two parts. */
export interface NameReading {
  readonly surname: readonly string[];
  readonly given: readonly string[];
}

/** A person's name in Latin letters with all that its variants are derived from. */
export interface PersonName {
  readonly entry: Entry;
  readonly term: Term;
  readonly words: readonly NameWord[];
  /** Folded surname, when the glossary states it or its characters show it. */
  readonly surname: string | undefined;
  /** Folded Western given name, when the glossary states it. */
  readonly western: string | undefined;
  /** The characters that are romanized, and their Mandarin readings; likeliest first. */
  readonly characters: string | undefined;
  /** How many of the characters are the surname. */
  readonly surnameCharacters: number;
  readonly readings: readonly NameReading[];
  /** Readings of a Japanese name; the first is the likeliest. */
  readonly kana: readonly KanaName[];
}

export function personName(entry: Entry, term: Term): PersonName {
  const words = nameWords(term.text, tokenize(term.text));
  const isJapanese = entry.country === 'JP';
  const hanzi = isJapanese ? undefined : hanziOf(entry);
  const readings = hanzi?.readings ?? [];
  const surname = surnameOf(term, words, hanzi) ?? surnameByPlace(entry, words);
  return {
    entry,
    term,
    words,
    surname,
    western: term.western && foldWord(term.western),
    characters: hanzi?.text,
    surnameCharacters: hanzi?.surnameCharacters ?? 0,
    readings,
    kana: isJapanese || !hanzi ? kanaNames(entry, words, surname) : [],
  };
}

interface Hanzi {
  readonly text: string;
  readonly surnameCharacters: number;
  readonly readings: readonly NameReading[];
}

function hanziOf(entry: Entry): Hanzi | undefined {
  for (const language of ['zh-Hant', 'zh-Hans', 'zh']) {
    for (const term of entry.terms.get(language) ?? []) {
      const text = withoutLatin(term.text);
      const length = surnameLength(text);
      const given = term.reading ? readPinyin(term.reading) : undefined;
      const readings = given ? [given] : readHanzi(text, length);
      if (readings.length === 0) continue;
      const parts = readings.map((syllables) => ({
        surname: syllables.slice(0, length),
        given: syllables.slice(length),
      }));
      return { text, surnameCharacters: length, readings: parts };
    }
  }
  return undefined;
}

/** An Indigenous name that is glued to a Chinese one, 鄭天財Sra Kacaw, is read by itself. */
function withoutLatin(text: string): string {
  return /^(\p{Script=Han}{2,4})\s?\p{Script=Latin}/u.exec(text)?.[1] ?? text;
}

/** The surname that the glossary states, or the one word that spells the surname's characters. */
function surnameOf(
  term: Term,
  words: readonly NameWord[],
  hanzi: Hanzi | undefined,
): string | undefined {
  if (term.surname) return foldWord(term.surname);
  if (!hanzi || words.length < 2) return undefined;
  const [first, ...others] = words;
  const inOrder = [first, ...others.reverse()];
  const word = inOrder.find((one) => one && spellsSurname(one, hanzi));
  return word && joined([word]);
}

function spellsSurname(word: NameWord, { text, surnameCharacters, readings }: Hanzi): boolean {
  const written = readingsOf([word]).map((syllables) => syllables.join(' '));
  if (readings.some(({ surname }) => written.includes(surname.join(' ')))) return true;
  const [character = ''] = text;
  return surnameCharacters === 1 && cantoneseSpellings(character).includes(joined([word]));
}

/** Beside a given name of two syllables with a hyphen the surname needs no characters. */
function surnameByPlace({ country }: Entry, words: readonly NameWord[]): string | undefined {
  const given = words.filter((word) => word.parts.length === 2 && isSyllabic(word));
  if (given.length !== 1 || country === 'JP') return undefined;
  const others = words.filter((word) => word !== given[0] && !isWestern(word));
  const [only] = others;
  return others.length === 1 && only ? joined([only]) : undefined;
}

/** The form of a name that the profile wants in print. */
export function expectedForm(name: PersonName, term: Term, profile: Profile): string {
  if (name.entry.country !== 'JP' || !term.surname) return term.text;
  const surnameFirst = foldWord(term.text).startsWith(foldWord(term.surname));
  const givenText = term.text.replace(term.surname, '').trim();
  if (givenText === '') return term.text;
  let [surname, given] = [term.surname, givenText];
  const [kana] = name.kana;
  if (profile.macrons === 'keep' && kana) {
    [surname, given] = [withMacrons(surname, kana[0]), withMacrons(given, kana[1])];
  }
  const wantsSurnameFirst =
    profile.nameOrder === 'glossary' ? surnameFirst : profile.nameOrder === 'surname-first';
  return wantsSurnameFirst ? `${surname} ${given}` : `${given} ${surname}`;
}

/** The spelling with macrons, where it is the Hepburn of the kana; else as it is. */
function withMacrons(spelling: string, kana: string): string {
  const reading = hepburn(kana);
  if (!reading || reading.plain !== foldWord(spelling)) return spelling;
  return reading.macron.charAt(0).toUpperCase() + reading.macron.slice(1);
}
