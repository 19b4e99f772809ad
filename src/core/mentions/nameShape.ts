import { isCantonese } from '../romanization/cantonese.ts';
import { readingsOf } from './nameKeys.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';
import { isWesternName } from './westernNames.ts';

/**
 * What a word is in a Chinese person's name of any length, "Carrie Lam Cheng Yuet-ngor": a Western
 * name, one of the surnames, or the given name, which two syllables and a hyphen tell.
 */
export type WordRole = 'western' | 'surname' | 'given';

export function rolesOf(words: readonly NameWord[]): readonly WordRole[] {
  return words.map((word, i) => {
    if (word.parts.length > 1) return 'given';
    if (isWestern(word)) return 'western';
    return i === 0 && !isSyllabic(word) ? 'western' : 'surname';
  });
}

export function isWestern(word: NameWord): boolean {
  return word.parts.length === 1 && isWesternName(joined([word]));
}

/** Whether all parts of a word can be syllables of a Chinese name. */
export function isSyllabic(word: NameWord): boolean {
  return readingsOf([word]).length > 0 || word.parts.every(isCantonese);
}

/** "J." in "Shinsuke J. Sugiyama". */
export function isInitial(word: NameWord): boolean {
  return joined([word]).length === 1;
}

/** Whether a name is all Chinese, so that a Western name may stand before it. */
export function isPlainChinese({ entry, words, surname }: PersonName): boolean {
  if (entry.country === 'JP' || entry.country === 'KR') return false;
  const [first] = words;
  return first !== undefined && surname === joined([first]) && words.slice(1).every(isSyllabic);
}

/** Whether a word is the person's Western name beside a Chinese one, or may be it. */
export function isWesternOf(name: PersonName, word: NameWord): boolean {
  if (name.western) return name.western === joined([word]);
  return isWestern(word) && isPlainChinese(name);
}

/** Whether a name is a Western given name and a surname: "Joseph Wu". */
export function isWesternPair({ entry, words, surname, western }: PersonName): boolean {
  if (entry.country === 'JP' || entry.country === 'KR' || words.length !== 2) return false;
  const [first, last] = words;
  if (!first || !last) return false;
  if (western !== joined([first]) && rolesOf(words)[0] !== 'western') return false;
  return surname === undefined ? isSyllabic(last) : surname === joined([last]);
}

/** Whether words after a Western pair are the Chinese given name: "Cheng Yuet-ngor", "Jaushieh". */
export function isChineseGiven(name: PersonName, words: readonly NameWord[]): boolean {
  const last = words.at(-1);
  if (!last || !words.every(isSyllabic)) return false;
  if (last.parts.length === 2) return true;
  if (words.length !== 1) return false;
  return name.readings.length > 0 ? readsAs(name, last) : isJoinedGiven(last);
}

/** "Jaushieh"; without characters to compare with, "Waiting" would be one as well. */
function isJoinedGiven(word: NameWord): boolean {
  if (isWestern(word) || joined([word]).endsWith('ing')) return false;
  return readingsOf([word]).some((syllables) => syllables.length === 2);
}

function readsAs({ readings }: PersonName, word: NameWord): boolean {
  const written = readingsOf([word]).map((syllables) => syllables.join(' '));
  return readings.some(({ given }) => written.includes(given.join(' ')));
}
