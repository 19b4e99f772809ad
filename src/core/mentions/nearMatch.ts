import { japaneseKey } from '../romanization/japaneseKey.ts';
import { isSyllabic, isWestern } from './nameShape.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';
import { type Slip, slipOf } from './slips.ts';
import { soundSlip } from './soundSlips.ts';

/** A person whose name some words nearly write. */
export interface NearMatch {
  readonly name: PersonName;
  readonly slip: Slip;
  /** The text has the name's words in the other order. */
  readonly isSwapped: boolean;
  /** The likelier the slip, the less; equal ones are equally near. */
  readonly weight: number;
}

const weights = { confusable: 0, vowel: 2, doubled: 2, swapped: 2, letter: 3, letters: 4 } as const;
/** More than that of letters in one romanization; more again where only the characters tell. */
const soundWeight = 1;

interface Aligned {
  /** The one word that differs, as written and as known. */
  readonly written: NameWord;
  readonly known: NameWord;
  readonly isSwapped: boolean;
}

/** Words beside a name's words when just one of them differs, in either order of two. */
export function alignedWords(
  words: readonly NameWord[],
  known: readonly NameWord[],
): Aligned | undefined {
  if (words.length !== known.length) return undefined;
  const inOrder = oneOther(words, known, false);
  return inOrder ?? (words.length === 2 ? oneOther([...words].reverse(), known, true) : undefined);
}

function oneOther(
  words: readonly NameWord[],
  known: readonly NameWord[],
  isSwapped: boolean,
): Aligned | undefined {
  const others = words.flatMap((word, i) =>
    known[i] && joined([word]) !== joined([known[i]]) ? [{ written: word, known: known[i] }] : [],
  );
  const [only] = others;
  return only && others.length === 1 ? { ...only, isSwapped } : undefined;
}

/** The slip by which words became a name, unless they are as likely somebody else's name. */
export function nearMatch(words: readonly NameWord[], name: PersonName): NearMatch | undefined {
  const aligned = alignedWords(words, name.words);
  const slip = aligned && slipOf(aligned.written.parts, aligned.known.parts);
  if (!aligned || !slip || !isLikely(aligned, slip, name)) return undefined;
  return { name, slip, isSwapped: aligned.isSwapped, weight: weights[slip.kind] + slip.count };
}

/**
 * The slip of syllables by which words became a name, in whatever romanization either is: "Yu-Hsin"
 * is xin for xing in Yu-xing.
 */
export function soundMatch(words: readonly NameWord[], name: PersonName): NearMatch | undefined {
  const slip = soundSlip(words, name);
  if (!slip || (name.entry.country === 'CN' && syllableCount(name) < 3)) return undefined;
  const isSpelled = joined(name.words).includes(slip.expectedSyllable);
  return { name, slip, isSwapped: false, weight: soundWeight + slip.count + (isSpelled ? 0 : 1) };
}

/**
 * One letter parts two real names as often as it is a slip. A spelling that can be a name is taken
 * for another person's but where the slip is a usual one; surnames are never so forgiven.
 */
function isLikely(aligned: Aligned, slip: Slip, name: PersonName): boolean {
  if (isWestern(aligned.written) || isInitialOther(aligned) || isPlural(aligned)) return false;
  if (name.entry.country === 'JP' || name.kana.length > 0)
    return isLikelyJapanese(aligned, slip, name);
  if (isChinese(name)) return isLikelyChinese(aligned, slip, name);
  return isLikelyElsewhere(aligned, slip, name);
}

const chinese = new Set(['TW', 'CN', 'HK', 'MO', 'SG']);

function isChinese({ entry, readings, words }: PersonName): boolean {
  if (readings.length > 0) return true;
  return chinese.has(entry.country ?? '') || (!entry.country && words.every(isSyllabic));
}

function isLikelyChinese({ written, known }: Aligned, slip: Slip, name: PersonName): boolean {
  if (isWestern(known)) return !isSyllabic(written) && hasRoom(known, slip, name, 6, 8);
  const isShort = syllableCount(name) < 3;
  if (!isSyllabic(written)) return !isShort && hasRoom(known, slip, name, 4, 9);
  if (slip.kind !== 'confusable' || !isGiven(known, name)) return false;
  // Pinyin of the mainland keeps -n and -ng apart: Wang Min is not Wang Ming.
  return name.entry.country !== 'CN' || !isShort;
}

/** Morae let nearly all be a name: only slips that few names differ by count there. */
function isLikelyJapanese({ written, known }: Aligned, slip: Slip, name: PersonName): boolean {
  if (japaneseKey(joined([written])) === undefined) return hasRoom(known, slip, name, 4, 9);
  if (slip.kind === 'letter' || slip.kind === 'letters') return false;
  return isGiven(known, name) && hasRoom(known, slip, name, 6, 10);
}

/** Elsewhere nothing tells what can be a name: only a long given name, and one letter. */
function isLikelyElsewhere({ known }: Aligned, slip: Slip, name: PersonName): boolean {
  const isFirst = known === name.words[0];
  return (
    isFirst && isGiven(known, name) && slip.kind !== 'letters' && hasRoom(known, slip, name, 7, 12)
  );
}

/** The longer the word and the name, the less it is by chance that they are alike. */
function hasRoom(
  known: NameWord,
  { kind }: Slip,
  { words }: PersonName,
  word: number,
  all: number,
) {
  const more = kind === 'letters' ? 5 : 0;
  return joined([known]).length >= word + more && joined(words).length >= all + more;
}

/** The first letter is the last to be mistaken: another one makes another name. */
function isInitialOther({ written, known }: Aligned): boolean {
  const [a, b] = [joined([written]), joined([known])];
  return a[0] !== b[0] && a[0] !== b[1];
}

/** "the Masahisa Satos" */
function isPlural({ written, known }: Aligned): boolean {
  return joined([written]) === `${joined([known])}s`;
}

function isGiven(known: NameWord, { surname }: PersonName): boolean {
  return surname !== undefined && joined([known]) !== surname;
}

function syllableCount({ readings, words }: PersonName): number {
  const [reading] = readings;
  if (reading) return reading.surname.length + reading.given.length;
  return words.reduce((sum, { parts }) => sum + parts.length, 0);
}
