import { isSyllabic } from './nameShape.ts';
import { joined, type NameRun, type NameWord } from './nameWords.ts';
import type { PersonIndex, PersonMatch } from './personIndex.ts';
import { possessiveLength } from './tokens.ts';

/** A name as lists have it: "Wu, Kuen-yuh". */
export interface CommaName {
  readonly words: readonly NameWord[];
  readonly matches: readonly PersonMatch[];
}

/**
 * The person whose surname ends one run and whose given name is the next, with a comma between
 * them. Nothing at the start of a block, where bibliographies and indexes are right to write so, and
 * nothing in an enumeration: "Li, Sun and Chen".
 */
export function commaName(
  text: string,
  run: NameRun,
  next: NameRun,
  people: PersonIndex,
): CommaName | undefined {
  const [last, first] = [run.at(-1), next[0]];
  if (!last || !first || !/^,[ \u00a0]$/.test(text.slice(last.end, first.start))) return undefined;
  for (const surnameLength of [2, 1]) {
    const surname = run.slice(-surnameLength);
    if (surname.length < surnameLength || !isAfterWord(text, surname[0]?.start ?? 0)) continue;
    const words = [...surname, ...next];
    const matches = isGiven(text, next) ? matchesOf(people, surname, words) : [];
    if (matches.length > 0) return { words, matches };
  }
  return undefined;
}

function isAfterWord(text: string, start: number): boolean {
  return /[^,;:\s][ \u00a0]$/.test(text.slice(Math.max(0, start - 2), start));
}

/** A short word may be a surname of its own; "Masahisa's" in "Sato, Masahisa's brother" begins anew. */
function isGiven(text: string, given: readonly NameWord[]): boolean {
  const last = given.at(-1);
  if (!last || possessiveLength(text, last.end) > 0) return false;
  return last.parts.length > 1 || joined(given).length > 4 || !isSyllabic(last);
}

function matchesOf(
  people: PersonIndex,
  surname: readonly NameWord[],
  words: readonly NameWord[],
): readonly PersonMatch[] {
  const letters = joined(surname);
  return people
    .find(words)
    .filter(({ name, via }) => via !== 'part' && (name.surname ?? letters) === letters);
}
