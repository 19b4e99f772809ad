import { japaneseKey, japaneseSpellingKind } from '../romanization/kana.ts';
import { cutIntoTokens, readToken } from '../romanization/mandarin.ts';
import type { MandarinSystem } from '../romanization/systems.ts';
import { mandarinSystems } from '../romanization/systems.ts';
import { foldWord, normalizeSigns } from './fold.ts';
import type { Form } from './mention.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';
import type { Via } from './personIndex.ts';

const exact: Form = { kind: 'exact' };

/** Compares two texts with the same letters. Macrons weigh more than hyphens, hyphens than case. */
export function spellingForm(actual: string, expected: string): Form {
  if (actual === expected) return exact;
  const a = normalizeSigns(actual).trim();
  const e = normalizeSigns(expected);
  if (a === e) return exact;
  if (a.includes(',') && !e.includes(',')) return { kind: 'comma' };
  const marksDiffer = marks(a) !== marks(e);
  if (marksDiffer && /[\u0304\u0302]/.test(marks(a))) return { kind: 'macron' };
  if (marksDiffer && /[\u0304\u0302]/.test(marks(e))) return { kind: 'macron-missing' };
  if (marksDiffer) return { kind: 'diacritics' };
  if (signs(a, /[^-\s·]/g) !== signs(e, /[^-\s·]/g)) return { kind: 'hyphen' };
  if (letterGaps(a) !== letterGaps(e)) return { kind: 'hyphen' };
  if (signs(a, /[^']/g) !== signs(e, /[^']/g)) return { kind: 'apostrophe' };
  return { kind: 'case' };
}

function marks(text: string): string {
  return text.normalize('NFD').replace(/\P{Mn}/gu, '');
}

function signs(text: string, others: RegExp): string {
  return text.replace(others, '');
}

/** Where a text is cut: "lo chih-cheng" and "lo-chih cheng" differ, though their signs may not. */
function letterGaps(text: string): string {
  return text
    .replace(/'/g, '')
    .split(/[-\s·.]+/)
    .map((word) => word.normalize('NFC').length)
    .join(' ');
}

/** Whether a text is written in capitals throughout, as in a headline. */
export function isAllCaps(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase() && foldWord(text).length > 1;
}

/** How a person's name as written differs from the form to write. */
export function nameForm(
  actual: string,
  words: readonly NameWord[],
  expected: string,
  name: PersonName,
  via: Via,
): Form {
  const letters = foldWord(actual);
  const wanted = foldWord(expected);
  if (letters === wanted) return spellingForm(actual, expected);
  if (via === 'part' || isPartOf(words, name)) return { kind: 'shortened' };
  if (via === 'whole') return { kind: 'extended' };
  if (sorted(letters) === sorted(wanted) && via === 'spelling') return { kind: 'order' };
  if (via === 'spelling' || via === 'cantonese') return { kind: 'other-name' };
  if (via === 'japanese') return japaneseForm(actual, expected);
  return romanizationForm(words, name, expected);
}

function isPartOf(words: readonly NameWord[], name: PersonName): boolean {
  const own = new Set(name.words.map((word) => joined([word])));
  return words.length < name.words.length && words.every((word) => own.has(joined([word])));
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}

function japaneseForm(actual: string, expected: string): Form {
  if (moraeIn(actual) !== moraeIn(expected)) return { kind: 'other-reading' };
  const kind = japaneseSpellingKind(actual, expected);
  if (kind === 'wapuro' || kind === 'oh' || kind === 'hepburn') return { kind: 'long-vowel' };
  return { kind };
}

/** The letters of a name's morae in any order, however they are spelled. */
function moraeIn(text: string): string {
  const words = text.split(/[\s·]+/).map(foldWord);
  return sorted(words.map((word) => japaneseKey(word) ?? word).join(''));
}

/** Names the romanization system, and the first syllable that differs from the glossary's. */
function romanizationForm(words: readonly NameWord[], name: PersonName, expected: string): Form {
  const parts = words.flatMap((word) => word.parts);
  const spelled = alignedTokens(parts, name) ?? [];
  const differences = differencesFrom(spelled, name, expected);
  const system = systemOf(spelled);
  const part = system ? undefined : systemOf(differences);
  const [first] = differences;
  return {
    kind: 'romanization',
    ...(system && { system }),
    ...(part && { system: part, isPart: true }),
    ...(name.characters && { characters: name.characters }),
    ...(first && { syllable: first.token, expectedSyllable: first.expected }),
  };
}

interface SpelledSyllable {
  readonly token: string;
  readonly syllable: string;
}

/** Pairs the written tokens with the syllables they stand for, surname first. */
function alignedTokens(
  parts: readonly string[],
  name: PersonName,
): readonly SpelledSyllable[] | undefined {
  for (const { surname, given } of name.readings) {
    for (const order of [
      [...surname, ...given],
      [...given, ...surname],
    ]) {
      for (const tokens of tokenRows(parts)) {
        if (tokens.length === order.length && tokens.every((token, i) => spells(token, order[i]))) {
          return tokens.map((token, i) => ({ token, syllable: order[i] ?? '' }));
        }
      }
    }
  }
  return undefined;
}

function tokenRows(parts: readonly string[]): readonly (readonly string[])[] {
  return parts.reduce<readonly (readonly string[])[]>(
    (rows, part) =>
      rows.flatMap((row) => cutIntoTokens(part).map((cut) => [...row, ...cut])).slice(0, 64),
    [[]],
  );
}

function spells(token: string, syllable: string | undefined): boolean {
  return readToken(token).some((reading) => reading.syllable === syllable);
}

/** The one system in which all tokens are written; none when the spelling mixes systems. */
function systemOf(spelled: readonly SpelledSyllable[]): MandarinSystem | undefined {
  if (spelled.length === 0) return undefined;
  return mandarinSystems.find((system) =>
    spelled.every(({ token, syllable }) =>
      readToken(token).some(
        (reading) => reading.syllable === syllable && reading.systems.includes(system),
      ),
    ),
  );
}

/** The syllables that the glossary spells in another way. */
function differencesFrom(
  spelled: readonly SpelledSyllable[],
  name: PersonName,
  expected: string,
): readonly (SpelledSyllable & { readonly expected: string })[] {
  const wanted = alignedTokens(expected.split(/[-\s·]+/).map(foldWord), name) ?? [];
  return spelled.flatMap(({ token, syllable }) => {
    const same = wanted.find((other) => other.syllable === syllable);
    return same && same.token !== token ? [{ token, syllable, expected: same.token }] : [];
  });
}
