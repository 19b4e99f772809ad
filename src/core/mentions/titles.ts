import type { Dated } from '../glossary/asOf.ts';
import type { Entry, Office } from '../glossary/entry.ts';
import type { Span } from '../span.ts';
import { fold } from './fold.ts';
import { isCalendarWord, isFunctionWord, isTitle } from './surnameContext.ts';

/** What somebody is called beside their name: "Vice President", "a former lawmaker". */
export interface Title {
  readonly words: ReadonlySet<string>;
  readonly isFormer: boolean;
}

/** What an entry says of a person: an office, or a piece of the note. */
export interface Role extends Dated {
  readonly words: ReadonlySet<string>;
}

const synonyms: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'legislator lawmaker lawmakers legislators mp parliamentarian congressman congresswoman',
    'chair chairman chairwoman chairperson',
    'spokesperson spokesman spokeswoman spokespeople',
    'minister ministry ministers',
    'defense defence',
    'vice deputy',
    'councilor councillor councilors councillors',
    'representative rep reps',
    'professor prof',
  ].flatMap((line) => {
    const [word = '', ...others] = line.split(' ');
    return others.map((other) => [other, word] as const);
  }),
);
const former = new Set('former ex then late past onetime retired'.split(' '));
const empty = new Set(
  'a an the of for and party affairs national current incoming outgoing acting elect designate new senior veteran longtime mr mrs ms dr'.split(
    ' ',
  ),
);
/** Words that make another office of the one they stand at: a vice president is no president. */
const ranks = ['vice', 'assistant'];

/** The words of an office, in whatever order print has them: "Minister of Foreign Affairs". */
export function titleOf(text: string): Title {
  const joined = fold(text)
    .replace(/\bprime[\s-]+minister/g, 'premier')
    .replace(/\b(secretary|director|governor|attorney)[\s-]+general\b/g, '$1general');
  const all = joined.match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Set(
    all
      .filter((word) => !empty.has(word) && !former.has(word))
      .map((word) => synonyms[word] ?? word),
  );
  if (words.has('member') && (words.has('house') || words.has('diet'))) words.add('legislator');
  return { words, isFormer: all.some((word) => former.has(word)) };
}

/** The offices of an entry, and what its note says between commas. */
export function rolesOf({ offices = [], note = '' }: Entry): readonly Role[] {
  const noted = note.split(/[;,]|\band\b/).map((piece) => ({ words: titleOf(piece).words }));
  return [...offices.map(roleOf), ...noted].filter(({ words }) => words.size > 0);
}

function roleOf({ title, from, until }: Office): Role {
  return { words: titleOf(title).words, ...(from && { from }), ...(until && { until }) };
}

/** Whether somebody with a role may be called by a title. */
export function suits({ words }: Title, role: Role): boolean {
  const isRanked = (rank: string) => words.has(rank) === role.words.has(rank);
  return (
    words.size > 0 && ranks.every(isRanked) && [...words].every((word) => role.words.has(word))
  );
}

/**
 * The title right before a clean offset: capitalised words and titles, or one plain word, "novelist".
 * It ends where a name in `taken` does.
 */
export function titleBefore(text: string, start: number, taken: readonly Span[] = []): Title {
  const words: string[] = [];
  for (let position = start; words.length < 8; ) {
    const match = /([\p{L}\p{M}.'’-]+)\s+$/u.exec(text.slice(Math.max(0, position - 40), position));
    const [all = '', word = ''] = match ?? [];
    position -= all.length;
    if (!word || taken.some(({ start: from, end }) => from <= position && position < end)) break;
    if (!goesOn(word, words.length === 0)) break;
    words.unshift(word);
    if (!isTitle(plain(word)) && /^\p{Ll}/u.test(word) && !connectors.has(word)) break;
  }
  return titleOf(words.join(' '));
}

const connectors = new Set('of the for'.split(' '));

function plain(word: string): string {
  return word.replace(/\.$/, '');
}

function goesOn(word: string, isNearest: boolean): boolean {
  if (isTitle(plain(word))) return true;
  if (/\.$/.test(word) || isCalendarWord(word) || /['’]s?$/.test(word)) return false;
  if (connectors.has(word)) return !isNearest;
  if (isFunctionWord(word)) return false;
  return /^\p{Lu}/u.test(word) || isNearest || former.has(word);
}

/** The title in an apposition: ", the former mayor of Taipei,". */
export function titleBehind(text: string, end: number): Title {
  const behind = text.slice(end, end + 160);
  const phrase = /^(?:\s?[(（][^()（）]*[)）])?,\s+([^,.;:!?()"“”]{3,60})/.exec(behind)?.[1] ?? '';
  return titleOf(phrase.replace(/\s(?:from|in|at|on|who|with|since|until|and|told|said)\s.*$/, ''));
}
