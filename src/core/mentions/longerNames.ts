import { type NameKey, spellingKey } from './nameKeys.ts';
import { isChineseGiven, isInitial, isWestern, isWesternOf, isWesternPair } from './nameShape.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';
import { isWordToo } from './westernNames.ts';

/** What longer names are looked up with. */
export interface NameSearch {
  namesAt(key: NameKey): readonly PersonName[];
  /** People whose name the words write as a whole. */
  alike(words: readonly NameWord[]): readonly PersonName[];
  mayBeWestern(word: NameWord): boolean;
}

/** People whose name has less to it than three or more words: no Western, Chinese or middle name. */
export function longerNames(words: readonly NameWord[], search: NameSearch): readonly PersonName[] {
  const [first, second] = words;
  if (!first || !second) return [];
  const beside = withWestern(search, first, words.slice(1));
  if (beside.length > 0) return beside;
  return [
    ...pairs(search, first, second, words.slice(2)),
    ...withoutMiddle(search, words),
    ...withWesternLast(search, words),
  ];
}

/** The people called by a Western pair whose Chinese given name the other words are. */
function pairs(
  search: NameSearch,
  a: NameWord,
  b: NameWord,
  given: readonly NameWord[],
): readonly PersonName[] {
  const found = search.namesAt(spellingKey([a], [b]));
  return found.filter((name) => isWesternPair(name) && isChineseGiven(name, given));
}

/** "William Lai Ching-te"; only a name of its own is compared with what the Western name leaves. */
function withWestern(
  search: NameSearch,
  western: NameWord,
  rest: readonly NameWord[],
): readonly PersonName[] {
  if (rest.length < 2 || !search.mayBeWestern(western)) return [];
  return search.alike(rest).filter((name) => isWesternOf(name, western));
}

/** "Wu Jaushieh Joseph", "Jaushieh Joseph Wu". */
function withWesternLast(search: NameSearch, words: readonly NameWord[]): readonly PersonName[] {
  const [first, last, beforeLast] = [words[0], words.at(-1), words.at(-2)];
  if (!first || !last || !beforeLast) return [];
  return [
    ...pairs(search, first, last, words.slice(1, -1)),
    ...pairs(search, beforeLast, last, words.slice(0, -2)),
    ...withWesternBehind(search, words.slice(0, -1), last),
  ];
}

/** Words like "May" say too little behind a name. */
function withWesternBehind(
  search: NameSearch,
  rest: readonly NameWord[],
  western: NameWord,
): readonly PersonName[] {
  if (!search.mayBeWestern(western) || isWordToo(joined([western]))) return [];
  const alike = search.alike(rest);
  return alike.filter((name) => isWesternOf(name, western) || isPairOf(name, western));
}

/** Whether a Western pair has the Western name: "Joseph" of Joseph Wu. */
function isPairOf(name: PersonName, western: NameWord): boolean {
  return isWesternPair(name) && joined(name.words.slice(0, 1)) === joined([western]);
}

/** "Shinsuke J. Sugiyama", "Charles Peter Mok", "Eric Li-luan Chu". */
function withoutMiddle(search: NameSearch, words: readonly NameWord[]): readonly PersonName[] {
  const [first, middle, last] = words;
  if (!first || !middle || !last || words.length !== 3) return [];
  const isAddition = isInitial(middle) || isWestern(middle);
  return search
    .namesAt(spellingKey([first], [last]))
    .filter(
      (name) =>
        isGivenFirst(name, first) &&
        (isAddition || (isWesternPair(name) && isChineseGiven(name, [middle]))),
    );
}

/** Where middle names are additions; elsewhere they tell people apart (George W. Bush). */
const asian = new Set(['TW', 'JP', 'HK', 'MO', 'CN', 'KR', 'SG']);

/** Whether a name of two words starts with a given name, which the text has too. */
function isGivenFirst({ entry, words, surname }: PersonName, given: NameWord): boolean {
  if (!asian.has(entry.country ?? '') || words.length !== 2) return false;
  return joined(words.slice(0, 1)) === joined([given]) && surname !== joined([given]);
}
