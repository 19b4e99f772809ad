import { joined, type NameRun, type NameWord } from '../mentions/nameWords.ts';
import { isWesternName } from '../mentions/westernNames.ts';
import { japaneseKey } from '../romanization/japaneseKey.ts';
import { cutIntoTokens, readToken } from '../romanization/mandarin.ts';

/**
 * What tells a row of capitalised words to be a person's name without any glossary: the syllables
 * of a Chinese name, the morae of a Japanese one. Any other two words can be a name too; those are
 * compared by their diacritics only.
 */
export interface ShapedName {
  readonly shape: 'chinese' | 'japanese' | 'latin';
  /** In the order of the text. */
  readonly words: NameRun;
  readonly surname: readonly NameWord[];
  readonly given: readonly NameWord[];
}

/** The name in a row of capitalised words that no title parts. */
export function nameIn(row: NameRun): ShapedName | undefined {
  const given = row.findIndex(isGivenName);
  const chinese = given >= 0 ? chineseName(row, given) : undefined;
  return chinese ?? japaneseName(row) ?? latinName(row);
}

/** "Lin-lian", "Chunshan": two syllables, hyphenated or joined in Hanyu Pinyin. */
function isGivenName({ parts }: NameWord): boolean {
  if (parts.length === 2) return parts.every(isSyllable);
  return parts.length === 1 && isJoinedPinyin(parts[0] ?? '');
}

function isSyllable(part: string): boolean {
  return readToken(part).length > 0;
}

function isJoinedPinyin(letters: string): boolean {
  return cutIntoTokens(letters, 2).some(
    (tokens) =>
      tokens.length === 2 &&
      tokens.every((token) =>
        readToken(token).some(({ systems }) => systems.includes('hanyu-pinyin')),
      ),
  );
}

/** The surname stands before the given name, else behind it: "Lin-lian Ji". Both end the row. */
function chineseName(row: NameRun, given: number): ShapedName | undefined {
  const own = row.slice(given, given + 1);
  for (const place of [given - 1, given + 1]) {
    if (Math.max(place, given) !== row.length - 1) continue;
    const surname = row.slice(Math.max(place, 0), place + 1);
    if (!surname.some(isSurname)) continue;
    const words = place < given ? [...surname, ...own] : [...own, ...surname];
    return { shape: 'chinese', words, surname, given: own };
  }
  return undefined;
}

function isSurname(word: NameWord): boolean {
  return word.parts.length === 1 && isSyllable(joined([word])) && !isWesternName(joined([word]));
}

const fewestLetters = 3;

/** Exactly two words of Japanese morae at the end of a row; English mostly has the surname last. */
function japaneseName(row: NameRun): ShapedName | undefined {
  const words = row.slice(-2);
  const [first, second] = words;
  if (!first || !second || !words.every(isJapanese) || row.filter(isJapanese).length > 2)
    return undefined;
  return { shape: 'japanese', words, surname: [second], given: [first] };
}

function isJapanese(word: NameWord): boolean {
  const letters = joined([word]);
  return letters.length >= fewestLetters && japaneseKey(letters) !== undefined;
}

/** The last two words of a row, whatever given names stand before. */
function latinName(row: NameRun): ShapedName | undefined {
  const words = row.slice(-2);
  const [given, surname] = words;
  if (!given || !surname || words.some((word) => joined([word]).length < fewestLetters))
    return undefined;
  return { shape: 'latin', words, surname: [surname], given: [given] };
}
