import { pinyin } from 'pinyin-pro';
import { toSimplified } from './chineseForms.ts';
import { isSyllable } from './mandarin.ts';
import { isCompoundSurname, surnameReading, surnameReadings } from './surnames.ts';

export { readPinyin } from './pinyin.ts';

/** Most readings given for one name. */
const mostReadings = 8;

/**
 * Characters whose usual reading is not the one in given names: 乾 is qián (the trigram; 乾隆, 蕭乾),
 * gān only as the Traditional form of 干. Seen in the name data.
 */
const givenReadings: Readonly<Record<string, string>> = { 乾: 'qian' };

/**
 * Toneless syllables of a Chinese personal name, Traditional or Simplified: one array per possible
 * reading, the likeliest first, then those with another reading of one character; at most 8. A
 * surname has another reading only where families differ (翟 Zhai, Di): 沈 is never Chen in a name.
 * Empty when a character has no reading: middle dots, kana and Latin letters have none.
 * `surnameCharacters`: length of the surname in characters (code points) when known.
 */
export function readHanzi(
  name: string,
  surnameCharacters: number = surnameLength(name),
): readonly (readonly string[])[] {
  const characters = [...name.normalize('NFC')];
  if (!isHan(name)) return [];
  const likeliest = [
    ...readSurname(characters.slice(0, surnameCharacters)),
    ...readGiven(characters.slice(surnameCharacters)),
  ];
  const isRead = likeliest.length === characters.length && likeliest.every(isSyllable);
  return isRead ? withHeteronyms(likeliest, otherReadings(characters, surnameCharacters)) : [];
}

/**
 * Length in characters (code points) of the surname of a Chinese name: 2 for compound surnames
 * (歐陽娜娜) and for names of four characters, where a married woman's surname follows her
 * husband's (陳賴素美); else 1. 0 for text that is not all Han.
 */
export function surnameLength(name: string): number {
  const characters = [...name.normalize('NFC')];
  if (!isHan(name)) return 0;
  if (characters.length === 4) return 2;
  return isCompoundSurname(characters.slice(0, 2).join('')) ? 2 : 1;
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text.normalize('NFC'));
}

/** A compound surname is read as one, a double surname as two. */
function readSurname(characters: readonly string[]): readonly string[] {
  const surname = characters.join('');
  if (isCompoundSurname(surname)) return surnameReading(surname) ?? readAs('surname', surname);
  return characters.flatMap((one) => surnameReading(one) ?? readAs('surname', one));
}

function readGiven(characters: readonly string[]): readonly string[] {
  if (characters.length === 0) return [];
  const syllables = readAs('normal', characters.join(''));
  return syllables.map((one, i) => givenReadings[characters[i] ?? ''] ?? one);
}

/** pinyin-pro knows the surnames and words of Simplified text best. */
function readAs(mode: 'surname' | 'normal', text: string): readonly string[] {
  const simplified = simplify(text);
  return pinyin(simplified, { mode, toneType: 'none', type: 'array' }).map(unmarked);
}

/** Simplified form with as many characters, so that syllables and characters stay in step. */
function simplify(text: string): string {
  const simplified = toSimplified(text);
  return [...simplified].length === [...text].length ? simplified : text;
}

/** pinyin-pro writes 欸 ê; no name needs it apart from e. */
function unmarked(syllable: string): string {
  return syllable.replace('ê', 'e');
}

/** Exchanges one character's reading at a time, every character's second reading before thirds. */
function withHeteronyms(
  likeliest: readonly string[],
  others: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const rounds = Math.max(0, ...others.map((readings) => readings.length));
  const found = [likeliest];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, readings] of others.entries()) {
      const reading = readings.filter((one) => one !== likeliest[index])[round];
      if (reading !== undefined) found.push(replaceAt(likeliest, index, reading));
    }
  }
  return found.slice(0, mostReadings);
}

/** All readings of each character: a family's for surnames, the dictionary's for the others. */
function otherReadings(
  characters: readonly string[],
  surnameCharacters: number,
): readonly (readonly string[])[] {
  return characters.map((character, index) =>
    index < surnameCharacters ? surnameReadings(character) : dictionaryReadings(character),
  );
}

function dictionaryReadings(character: string): readonly string[] {
  const options = { multiple: true, toneType: 'none', type: 'array' } as const;
  return [...new Set(pinyin(character, options).map(unmarked))].filter(isSyllable);
}

function replaceAt(list: readonly string[], at: number, value: string): readonly string[] {
  return list.map((one, index) => (index === at ? value : one));
}
