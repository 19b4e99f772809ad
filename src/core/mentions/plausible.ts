import { cutIntoTokens, readToken } from '../romanization/mandarin.ts';
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

/** Whether pinyin without hyphens stands where the glossary has the pinyin of its characters. */
function isOtherPinyin(
  { entry, words: own, readings }: PersonName,
  words: readonly NameWord[],
): boolean {
  if (entry.country !== 'CN' || pinyinOf(words).length === 0) return false;
  const written = pinyinOf(own);
  if (readings.length === 0) return written.length > 0;
  return readings.some(({ surname, given }) => written.includes([...surname, ...given].join('')));
}

/** The syllables of words in pinyin, joined; empty when they are not pinyin without hyphens. */
function pinyinOf(words: readonly NameWord[]): readonly string[] {
  if (words.some(({ parts }) => parts.length > 1)) return [];
  return words.reduce<readonly string[]>(
    (heads, word) =>
      heads.flatMap((head) => pinyinOfWord(joined([word])).map((tail) => head + tail)),
    [''],
  );
}

function pinyinOfWord(letters: string): readonly string[] {
  const spelled = cutIntoTokens(letters).map((tokens) => tokens.map(pinyinOfToken));
  return [...new Set(spelled.filter((one) => !one.includes('')).map((one) => one.join('')))];
}

function pinyinOfToken(token: string): string {
  const reading = readToken(token).find(({ systems }) => systems.includes('hanyu-pinyin'));
  return reading?.syllable ?? '';
}
