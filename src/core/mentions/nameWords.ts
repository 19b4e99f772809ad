import { CharClass, foldUnit } from './fold.ts';
import { foldedTokens } from './termIndex.ts';
import type { Tokens } from './tokens.ts';

/** A word of a name: "Chih-cheng" is one word of two tokens. Offsets are clean offsets. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
  /** Folded tokens: ["chih", "cheng"]. */
  readonly parts: readonly string[];
}

/**
 * A maximal row of capitalised words with one space or line wrap between each two, or the full stop
 * of an initial: "J. Sugiyama", but not "Rep. Lo".
 */
export type NameRun = readonly NameWord[];

/** The runs of capitalised Latin words of a text, names or not. */
export function nameRuns(text: string, tokens: Tokens): readonly NameRun[] {
  const runs: NameWord[][] = [];
  let run: NameWord[] = [];
  let i = 0;
  while (i < tokens.count) {
    const word = wordAt(text, tokens, i);
    const previous = run.at(-1);
    if (previous && !(word && isGapInName(text, previous, word.start))) {
      runs.push(run);
      run = [];
    }
    if (word) run.push(word);
    i = word ? word.lastToken + 1 : i + 1;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The words of a name as a glossary writes it, whatever their case. */
export function nameWords(text: string, tokens: Tokens): readonly NameWord[] {
  const words: NameWord[] = [];
  for (let i = 0; i < tokens.count; ) {
    const last = lastHyphenated(text, tokens, i);
    words.push(makeWord(text, tokens, i, last));
    i = last + 1;
  }
  return words;
}

function wordAt(text: string, tokens: Tokens, first: number): NameWord | undefined {
  if (tokens.classes[first] !== CharClass.word) return undefined;
  if (!isCapital(text, tokens.starts[first] ?? 0)) return undefined;
  return makeWord(text, tokens, first, lastHyphenated(text, tokens, first));
}

function makeWord(text: string, tokens: Tokens, first: number, last: number): NameWord {
  const parts: string[] = [];
  for (let i = first; i <= last; i++) parts.push(foldedTokens(text, tokens, i, i));
  const start = tokens.starts[first] ?? 0;
  return { start, end: tokens.ends[last] ?? 0, firstToken: first, lastToken: last, parts };
}

function lastHyphenated(text: string, tokens: Tokens, first: number): number {
  let last = first;
  while (last + 1 < tokens.count && last - first < 3) {
    const end = tokens.ends[last] ?? 0;
    const next = tokens.starts[last + 1] ?? 0;
    if (next !== end + 1 || !isHyphen(text.charCodeAt(end))) break;
    if (tokens.classes[last + 1] !== CharClass.word) break;
    if (compoundEnds.has(text.slice(next, tokens.ends[last + 1]))) break;
    last++;
  }
  return last;
}

/** A dash parts words: "the mayor—Ko Wen-je—left". */
function isHyphen(unit: number): boolean {
  return foldUnit(unit) === 0x2d && unit !== 0x2014 && unit !== 0x2015;
}

/** What follows a name with a hyphen and is no part of it: "the Lo Chih-cheng-led delegation". */
const compoundEnds = new Set(
  'led backed based born bred style like aligned affiliated linked appointed controlled dominated friendly hosted chaired inspired'.split(
    ' ',
  ),
);

export function isCapital(text: string, position: number): boolean {
  const char = text.charAt(position);
  return char !== char.toLowerCase() && char === char.toUpperCase();
}

function isGapInName(text: string, { start, end }: NameWord, next: number): boolean {
  const between = text.slice(end, next);
  if (between === ' ') return true;
  if (between.length > 8) return false;
  return (
    /^(?:\u00a0|[ \t]*\r?\n[ \t]*|[·・])$/.test(between) || (end - start === 1 && between === '. ')
  );
}

/** Folded letters of words first..last in a row: "chihcheng". */
export function joined(words: readonly NameWord[]): string {
  return words.map((word) => word.parts.join('')).join('');
}
