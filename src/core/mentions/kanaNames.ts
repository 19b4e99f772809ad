import type { Entry } from '../glossary/entry.ts';
import { japaneseKey, japaneseKeyOfKana } from '../romanization/kana.ts';
import { splits } from './nameKeys.ts';
import { joined, type NameWord } from './nameWords.ts';

/** The kana of a Japanese name in two parts. */
export type KanaName = readonly [surname: string, given: string];

/**
 * The readings in kana that an entry gives a person, the first one first. Where nothing parts
 * surname and given name (まつばらじん) the Latin name shows where they meet: one of its parts is
 * read as the kana's beginning or end. `surname`: folded, when known.
 */
export function kanaNames(
  entry: Entry,
  words: readonly NameWord[],
  surname: string | undefined,
): readonly KanaName[] {
  const readings = (entry.terms.get('ja') ?? []).flatMap(
    ({ reading }) => reading?.split('|') ?? [],
  );
  return readings.flatMap((reading) => {
    const parts = reading.trim().split(/[・\s]+/);
    const [first, second] = parts;
    if (first && second) return parts.length === 2 ? [[first, second] as const] : [];
    const name = first && partedBy(first, words, surname);
    return name ? [name] : [];
  });
}

/** The place where both parts of the Latin name fit; else the last one where one of them does. */
function partedBy(
  kana: string,
  words: readonly NameWord[],
  surname: string | undefined,
): KanaName | undefined {
  const names = spelledNames(words, surname);
  let best: KanaName | undefined;
  for (let at = 1; at < kana.length; at++) {
    const parts = [kana.slice(0, at), kana.slice(at)] as const;
    if (startsInsideMora(parts[1])) continue;
    const fitting = names.map(
      (name) => name.filter((part, i) => fits(part, parts[i] ?? '')).length,
    );
    if (fitting.includes(2)) return parts;
    if (fitting.includes(1)) best = parts;
  }
  return best;
}

interface Part {
  readonly letters: string;
  readonly key: string | undefined;
}

/** The Latin name's parts as surname and given name, in each order that is possible. */
function spelledNames(
  words: readonly NameWord[],
  surname: string | undefined,
): readonly (readonly Part[])[] {
  return splits(words)
    .flatMap(([a, b]) => [
      [joined(a), joined(b)],
      [joined(b), joined(a)],
    ])
    .filter(([first]) => !surname || first === surname)
    .map((parts) => parts.map((letters) => ({ letters, key: japaneseKey(letters) })));
}

/** A kana writes one to three letters, so that most places need no key. */
function fits({ letters, key }: Part, kana: string): boolean {
  if (letters.length < kana.length - 2 || letters.length > 3 * kana.length) return false;
  return key !== undefined && japaneseKeyOfKana(kana) === key;
}

/** Small kana, the long mark and ん belong to what stands before them. */
function startsInsideMora(kana: string): boolean {
  return /^[ゃゅょぁぃぅぇぉャュョァィゥェォーんン]/.test(kana);
}
