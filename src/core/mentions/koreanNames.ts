import { isCantonese } from '../romanization/cantonese.ts';
import { japaneseKey } from '../romanization/kana.ts';
import { type KoreanHabit, readKoreanGiven, readKoreanSurname } from '../romanization/korean.ts';
import { type NameKey, readingsOf, splits } from './nameKeys.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';

const habits: readonly KoreanHabit[] = ['systems', 'ad-hoc'];

/**
 * Keys under which the spellings of one Korean name meet, either part being the surname. The
 * systems and ad-hoc habits have keys of their own: o in one and u in the other may both be eo, yet
 * Jong is not Jung.
 */
export function koreanKeys(a: readonly NameWord[], b: readonly NameWord[]): readonly NameKey[] {
  return [...keysOf(a, b), ...keysOf(b, a)];
}

function keysOf(surname: readonly NameWord[], given: readonly NameWord[]): readonly NameKey[] {
  const surnames = readKoreanSurname(joined(surname));
  if (surnames.length === 0) return [];
  const parts = given.flatMap((word) => word.parts);
  return habits.flatMap((habit) =>
    readKoreanGiven(parts, habit).flatMap((sounds) =>
      surnames.map((own) => `k:${habit}:${own}|${sounds}` as const),
    ),
  );
}

/** Keys of a person of Korea's name; of others' where it can be no other language's. */
export function koreanKeysOf(name: PersonName): readonly NameKey[] {
  const { country } = name.entry;
  if (country !== 'KR' && country !== 'KP' && !isKoreanOnly(name)) return [];
  return splits(name.words).flatMap(([a, b]) => koreanKeys(a, b));
}

const chinese = new Set(['TW', 'CN', 'HK', 'MO', 'SG']);

/** "An Jung-geun", whose entry has no country or Japan's: no Japanese, no Chinese syllables. */
function isKoreanOnly({ entry, words }: PersonName): boolean {
  const [surname, given] = words;
  if (words.length !== 2 || !surname || given?.parts.length !== 2) return false;
  if (chinese.has(entry.country ?? '') || keysOf([surname], [given]).length === 0) return false;
  if (given.parts.every((part) => japaneseKey(part) !== undefined)) return false;
  return readingsOf([given]).length === 0 && !given.parts.every(isCantonese);
}
