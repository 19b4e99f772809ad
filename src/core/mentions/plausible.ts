import { readToken } from '../romanization/mandarin.ts';
import { cutIntoTokens } from '../romanization/mandarin.ts';
import { readingsOf } from './nameKeys.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';

/** Surnames of a third of all Chinese, as syllables: either word of "Li Sun" may be the surname. */
const frequentSurnames = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo'.split(' '),
);

/**
 * Guards against likenesses that are too weak: a name of two syllables in the other order, and a
 * mainland name that the text spells in another sound's pinyin (Wang Chen is not Wang Zhen).
 */
export function isPlausible(
  via: string,
  name: PersonName,
  a: readonly NameWord[],
  b: readonly NameWord[],
): boolean {
  const [surname] = name.readings;
  const isShort = surname && surname.surname.length + surname.given.length === 2;
  if (via === 'mandarin') {
    if (isOtherPinyin(name, [...a, ...b])) return false;
    return !isShort || reads(a, (syllables) => syllables === surname.surname.join(' '));
  }
  if (via !== 'spelling' || !isShort || joined(a) === joined(name.words.slice(0, 1))) return true;
  return ![a, b].every((words) => reads(words, (syllables) => frequentSurnames.has(syllables)));
}

function reads(words: readonly NameWord[], test: (syllables: string) => boolean): boolean {
  return readingsOf(words).some((syllables) => test(syllables.join(' ')));
}

/** Whether pinyin without hyphens stands where the glossary has another pinyin. */
function isOtherPinyin({ entry, words: own }: PersonName, words: readonly NameWord[]): boolean {
  return entry.country === 'CN' && isPinyin(own) && isPinyin(words);
}

function isPinyin(words: readonly NameWord[]): boolean {
  return words.every(({ parts }) => parts.length === 1 && isPinyinWord(parts[0] ?? ''));
}

function isPinyinWord(letters: string): boolean {
  return cutIntoTokens(letters).some((tokens) => tokens.every(isPinyinToken));
}

function isPinyinToken(token: string): boolean {
  return readToken(token).some(({ systems }) => systems.includes('hanyu-pinyin'));
}
