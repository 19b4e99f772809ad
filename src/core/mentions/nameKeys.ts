import { japaneseKey } from '../romanization/kana.ts';
import { cutIntoTokens, readToken } from '../romanization/mandarin.ts';
import { joined, type NameWord } from './nameWords.ts';

/**
 * Keys under which spellings of one name fall together. A key joins the surname's and the given
 * name's part in alphabetical order, so that it does not depend on the name order.
 *   `p:` same letters · `j:` same Japanese morae · `m:` same Mandarin syllables · `c:` a Cantonese
 *   spelling of the characters · `k:` same Korean sounds · `s:` two words of a longer name · `w:` all its words in any order
 */
export type NameKey = string;

const maxReadings = 48;

export function pairKey(prefix: 'p' | 'j' | 'm' | 'c' | 's', a: string, b: string): NameKey {
  return a < b ? `${prefix}:${a}|${b}` : `${prefix}:${b}|${a}`;
}

/** Every way to part a name's words into two, as the letters of both parts. */
export function splits(
  words: readonly NameWord[],
): readonly (readonly [readonly NameWord[], readonly NameWord[]])[] {
  return words.slice(1).map((_, i) => [words.slice(0, i + 1), words.slice(i + 1)] as const);
}

export function spellingKey(a: readonly NameWord[], b: readonly NameWord[]): NameKey {
  return pairKey('p', joined(a), joined(b));
}

export function cantoneseKey(a: readonly NameWord[], b: readonly NameWord[]): NameKey {
  return pairKey('c', joined(a), joined(b));
}

export function partKey(pair: readonly NameWord[]): NameKey {
  return pairKey('s', joined(pair.slice(0, 1)), joined(pair.slice(1)));
}

export function wordsKey(words: readonly NameWord[]): NameKey {
  return `w:${words
    .map((word) => joined([word]))
    .sort()
    .join('|')}`;
}

export function japaneseKeyOf(a: readonly NameWord[], b: readonly NameWord[]): NameKey | undefined {
  const first = japaneseKey(joined(a));
  const second = first === undefined ? undefined : japaneseKey(joined(b));
  return first === undefined || second === undefined ? undefined : pairKey('j', first, second);
}

/** The Mandarin readings of both parts, as keys; empty when a part cannot be read as Mandarin. */
export function mandarinKeys(a: readonly NameWord[], b: readonly NameWord[]): readonly NameKey[] {
  const first = readingsOf(a);
  if (first.length === 0) return [];
  const second = readingsOf(b);
  const keys: NameKey[] = [];
  for (const one of first) {
    for (const two of second) keys.push(mandarinKey(one, two));
  }
  return keys;
}

export function mandarinKey(surname: readonly string[], given: readonly string[]): NameKey {
  return pairKey('m', surname.join(' '), given.join(' '));
}

/** All readings of some words as syllables, at most `maxReadings`. */
export function readingsOf(words: readonly NameWord[]): readonly (readonly string[])[] {
  let readings: readonly (readonly string[])[] = [[]];
  for (const part of words.flatMap((word) => word.parts)) {
    const options = partReadings(part);
    if (options.length === 0) return [];
    readings = readings
      .flatMap((head) => options.map((tail) => [...head, ...tail]))
      .slice(0, maxReadings);
  }
  return readings;
}

const memo = new Map<string, readonly (readonly string[])[]>();

/** Readings of one hyphenated part, which may hold several syllables: "chihcheng". */
export function partReadings(part: string): readonly (readonly string[])[] {
  const known = memo.get(part);
  if (known) return known;
  const readings = cutIntoTokens(part).flatMap((cut) =>
    cut.reduce<readonly (readonly string[])[]>(
      (heads, token) =>
        heads.flatMap((head) => readToken(token).map(({ syllable }) => [...head, syllable])),
      [[]],
    ),
  );
  if (memo.size > 20_000) memo.clear();
  memo.set(part, readings);
  return readings;
}
