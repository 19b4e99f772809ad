import { readToken } from '../romanization/mandarin.ts';
import { foldUnit } from './fold.ts';
import { isCapital, type NameWord } from './nameWords.ts';
import { isSentenceStart } from './sentence.ts';
import { possessiveLength } from './tokens.ts';

/** Words before a surname that are no part of another person's name. */
const titles = new Set(
  (
    'president vice premier prime minister chairman chairwoman chair chairperson speaker governor mayor ' +
    'senator rep reps representative lawmaker lawmakers legislator legislators councilor councillor secretary ' +
    'general director ambassador envoy spokesperson spokesman spokeswoman leader candidate mr mrs ms miss ' +
    'dr prof professor sir dame judge justice colonel admiral captain commissioner commissar deputy former ' +
    'then acting elect late the foreign defense defence party lieutenant major ' +
    'madam madame lady lord sen gov pres lt col maj capt adm sgt brig'
  ).split(' '),
);

/** Function words that bear a capital only because a sentence or a headline starts with them. */
const functionWords = new Set(
  (
    'a an and after all although as at because before both but by did does for from had has have how however if in ' +
    'is it its like meanwhile no nor not of on once one or over since so still than that the then there though ' +
    'to under unlike until was were what when where whether which while who why with without yet says said ' +
    'against about amid during yesterday today tomorrow tonight later earlier now soon finally instead eventually ' +
    'perhaps again afterwards thus therefore besides nevertheless nonetheless moreover furthermore also only even ' +
    'still often asked despite because whereas whether unless within between among beside behind nor yet either ' +
    'neither here next when elsewhere otherwise hence too these this those its his her their our my your'
  ).split(' '),
);

const calendar =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Surnames that are English words: only capitals in mid-sentence tell them. */
const englishWords = new Set(
  (
    'he she an so you me we may will long song sun young king hope do no to in go see any ran fun son men man ' +
    'law sit sin pang fan pan sung sum ham pun woo ha hung'
  ).split(' '),
);

/** Whether a capitalised word stands alone, not as part of another name. `surname` is folded. */
export function isSurnameAlone(text: string, word: NameWord, surname: string): boolean {
  if (word.parts.length > 1 || isHyphenated(text, word)) return false;
  if (englishWords.has(surname) && isSentenceStart(text, word.start)) return false;
  const written = text.slice(word.start, word.end);
  if (englishWords.has(surname) && written === written.toUpperCase()) return false;
  return !isPartOfName(text, word);
}

/** "-san" and the like: syllables of names as well, so that only Japanese surnames take them. */
const japaneseHonorifics = new Set(['san', 'sama', 'sensei', 'kun']);

/**
 * The surname at the head of a compound, "Lai-led", "Abe-era", "Sato-san": its clean end; undefined
 * where what follows the hyphen is a capital or may be a syllable of a name.
 */
export function compoundHead(
  text: string,
  word: NameWord,
  isJapanese: boolean,
): number | undefined {
  const rest = /^([\p{L}'’]+)[-\u2010\u2011](\p{Ll}+)$/u.exec(text.slice(word.start, word.end));
  if (!rest?.[1] || !rest[2]) return undefined;
  const isHonorific = isJapanese && japaneseHonorifics.has(rest[2]);
  if (!isHonorific && readToken(rest[2]).length > 0) return undefined;
  return word.start + rest[1].length;
}

/** Whether a capitalised word stands beside another one that makes a name with it. */
export function isPartOfName(text: string, word: NameWord): boolean {
  return !isFreeBefore(text, word.start) || !isFreeAfter(text, word.end);
}

/** "Legislator", "Lieutenant-General": what stands before a name. */
export function isTitle(word: string): boolean {
  const plain = word.toLowerCase();
  return titles.has(plain) || titles.has(plain.split('-').at(-1) ?? '');
}

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}

export function isCalendarWord(word: string): boolean {
  return calendar.test(word);
}

function isHyphenated(text: string, { start, end }: NameWord): boolean {
  if (isJoining(text.charCodeAt(start - 1))) return true;
  if (!isJoining(text.charCodeAt(end))) return false;
  const after = /^\p{Ll}+(?![\p{L}\p{N}])/u.exec(text.slice(end + 1, end + 24))?.[0];
  return after === undefined || readToken(after).length > 0;
}

function isJoining(unit: number): boolean {
  return foldUnit(unit) === 0x2d && unit !== 0x2013 && unit !== 0x2014;
}

function isFreeBefore(text: string, start: number): boolean {
  const match = /([\p{L}\p{N}.'’-]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 40), start));
  const previous = match?.[1];
  if (!previous || !isCapital(previous, 0) || /['’]s?$/.test(previous)) return true;
  const plain = previous.toLowerCase().replace(/\.$/, '');
  if (isTitle(plain)) return true;
  if (isFunctionWord(plain)) return true;
  if (/[.!?]$/.test(previous) && previous.length > 2) return true;
  return previous === previous.toUpperCase() && previous.length > 1;
}

function isFreeAfter(text: string, end: number): boolean {
  if (possessiveLength(text, end) > 0) return true;
  const next = /^[ \u00a0]([\p{L}\p{N}'’-]+)/u.exec(text.slice(end, end + 40))?.[1];
  if (!next || !isCapital(next, 0)) return true;
  return isCalendarWord(next) || isFunctionWord(next);
}
