import { japaneseKey } from '../romanization/kana.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';
import type { Slip } from './slips.ts';

/**
 * A no that is read between the characters of a surname though none writes it: 山内 is Yamauchi or
 * Yamanouchi, 竹内 Takeuchi or Takenouchi, each family its own. Given names in -nosuke, -nojo and
 * -noshin have characters for it, and are other names without.
 */
const readNo = /(?<=[a-z]{2})no(?!suke|shin|sin|jo|zyo|$)/;

/** Keys in which a Japanese name meets its spelling with or without such a no. */
export function noKeys(words: readonly NameWord[]): readonly string[] {
  const [first, second] = words;
  if (words.length !== 2 || !first || !second) return [];
  return [
    [withoutNo(first), keyOf(second)],
    [keyOf(first), withoutNo(second)],
  ].flatMap(([a, b]) => (a && b ? [[a, b].sort().join('|')] : []));
}

function keyOf(word: NameWord): string | undefined {
  return japaneseKey(joined([word]));
}

/** Letters first: the key of -nouchi has a long o. */
function withoutNo(word: NameWord): string | undefined {
  return japaneseKey(joined([word]).replace(readNo, ''));
}

/** The surname in which the no is left out or put in, the given name being the same. */
export function noSlip(words: readonly NameWord[], name: PersonName): Slip | undefined {
  if (name.entry.country !== 'JP' || words.length !== 2 || name.words.length !== 2)
    return undefined;
  return [words, [...words].reverse()]
    .map((order) => slipInOrder(order, name))
    .find((slip) => slip !== undefined);
}

function slipInOrder(words: readonly NameWord[], { words: own, surname }: PersonName) {
  const others = words.flatMap((word, i) => {
    const known = own[i];
    return known && keyOf(word) !== keyOf(known) ? [[word, known] as const] : [];
  });
  const [[written, known] = []] = others;
  if (others.length !== 1 || !written || !known) return undefined;
  if (surname && joined([known]) !== surname) return undefined;
  if (withoutNo(written) !== keyOf(known) && keyOf(written) !== withoutNo(known)) return undefined;
  return slipOf(joined([written]), joined([known]));
}

function slipOf(syllable: string, expectedSyllable: string): Slip {
  return { kind: 'confusable', syllable, expectedSyllable, count: 1 };
}
