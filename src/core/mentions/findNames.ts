import type { Span } from '../span.ts';
import { commaName } from './commaNames.ts';
import type { TermHit } from './findTerms.ts';
import { isChineseGiven, isWesternOf, isWesternPair } from './nameShape.ts';
import { joined, type NameRun, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';
import type { PersonIndex, PersonMatch } from './personIndex.ts';
import { isSentenceStart } from './sentence.ts';
import type { TermOf } from './termIndex.ts';
import { possessiveLength, type Tokens } from './tokens.ts';
import { isWordToo } from './westernNames.ts';

/** A stretch of a block that writes a person's name in another way than any term. */
export interface NameHit extends Span {
  readonly words: readonly NameWord[];
  readonly matches: readonly PersonMatch[];
}

/**
 * People whose names are spelled in another way, in what the terms leave of each run; and the
 * terms that are not part of such a longer name.
 */
export function findNames(
  text: string,
  tokens: Tokens,
  runs: readonly NameRun[],
  hits: readonly TermHit[],
  people: PersonIndex,
): { readonly termHits: readonly TermHit[]; readonly nameHits: readonly NameHit[] } {
  if (people.size === 0) return { termHits: hits, nameHits: [] };
  const search: Search = {
    text,
    people,
    hitOfToken: hitsByToken(tokens, hits),
    replaced: new Set(),
  };
  const nameHits: NameHit[] = [];
  for (const run of runs) {
    dropGivenNames(search, run);
    for (let i = 0; i < run.length; ) {
      const found = nameAt(search, run, i);
      if (found) nameHits.push(found);
      i += found ? found.words.length : 1;
    }
  }
  nameHits.push(...commaNames(search, runs, nameHits));
  return { termHits: hits.filter((hit) => !search.replaced.has(hit)), nameHits };
}

interface Search {
  readonly text: string;
  readonly people: PersonIndex;
  readonly hitOfToken: (TermHit | undefined)[];
  /** Hits that are part of a longer name. */
  readonly replaced: Set<TermHit>;
}

/** "Wu, Kuen-yuh", of words that are part of no term and no other name. */
function commaNames(
  search: Search,
  runs: readonly NameRun[],
  others: readonly NameHit[],
): readonly NameHit[] {
  return runs.flatMap((run, i) => {
    const found = commaName(search.text, run, runs[i + 1] ?? [], search.people);
    const isTaken = (word: NameWord) =>
      hitAt(search, word) || others.some(({ words }) => words.includes(word));
    return found && !found.words.some(isTaken) ? [nameHit(found.words, found.matches)] : [];
  });
}

function hitsByToken(tokens: Tokens, hits: readonly TermHit[]): (TermHit | undefined)[] {
  const hitOfToken: (TermHit | undefined)[] = new Array(tokens.count);
  for (const hit of hits) hitOfToken.fill(hit, hit.firstToken, hit.lastToken + 1);
  return hitOfToken;
}

/** "Yao-ming" in "Tang Yao-ming" is a given name, not Yao Ming. */
function dropGivenNames({ hitOfToken, replaced }: Search, run: NameRun): void {
  if (run.length < 2) return;
  for (const { firstToken, lastToken, parts, start, end } of run) {
    const hit = hitOfToken[firstToken];
    const isGiven = parts.length === 2 && hit?.start === start && hit.end === end;
    if (!isGiven || !hit.terms.every(isPersonOfTwoWords)) continue;
    replaced.add(hit);
    hitOfToken.fill(undefined, firstToken, lastToken + 1);
  }
}

function isPersonOfTwoWords({ entry, term }: TermOf): boolean {
  return entry.kind === 'person' && /\s/.test(term.text);
}

function nameAt(search: Search, run: NameRun, i: number): NameHit | undefined {
  const hit = hitAt(search, run[i]);
  if (hit) return extendedName(search, run, i, hit);
  return longestName(search, run, i) ?? nameWithMore(search, run, i);
}

function hitAt({ hitOfToken }: Search, word: NameWord | undefined): TermHit | undefined {
  return word && (hitOfToken[word.firstToken] ?? hitOfToken[word.lastToken]);
}

/** At most four words from `first` on that are not part of a term; a possessive ends a name. */
function freeWords(search: Search, run: NameRun, first: number): readonly NameWord[] {
  const words = run.slice(first, first + 4);
  const taken = words.findIndex((word) => hitAt(search, word));
  const free = taken < 0 ? words : words.slice(0, taken);
  const possessive = free.findIndex((word) => possessiveLength(search.text, word.end) > 0);
  return possessive < 0 ? free : free.slice(0, possessive + 1);
}

/** The longest name that starts with the first word. */
function longestName(search: Search, run: NameRun, first: number): NameHit | undefined {
  const words = freeWords(search, run, first);
  for (let end = words.length; end >= 2; end--) {
    const matches = search.people.find(words.slice(0, end));
    const [match] = matches;
    if (!match || (match.via === 'whole' && isPlainWord(search, run, first))) continue;
    return nameHit(words.slice(0, end), matches);
  }
  return undefined;
}

/**
 * "Carrie Lam" as part of "Carrie Lam Cheng Yuet-ngor", "Wu Jaushieh" of "Wu Jaushieh Joseph": the
 * given name that follows belongs to it.
 */
function extendedName(search: Search, run: NameRun, i: number, hit: TermHit): NameHit | undefined {
  if (run[i]?.start !== hit.start) return undefined;
  const next = run.findIndex((word) => word.start >= hit.end);
  if (next < 0) return undefined;
  for (const length of [2, 1]) {
    const given = run.slice(next, next + length);
    if (given.length < length || given.some((word) => hitAt(search, word))) continue;
    const isLast = next + length === run.length;
    const names = namesOf(search, hit).filter(
      (name) =>
        (isWesternPair(name) && isChineseGiven(name, given)) ||
        (isLast && length === 1 && mayFollow(name, given[0])),
    );
    if (names.length > 0) return longerName(search, run.slice(i, next + length), hit, names);
  }
  return undefined;
}

/** Whether a Western name may stand behind a Chinese one: words like "May" say too little there. */
function mayFollow(name: PersonName, word: NameWord | undefined): boolean {
  return word !== undefined && isWesternOf(name, word) && !isWordToo(joined([word]));
}

/** "Lai Ching-te" as part of "William Lai Ching-te", "Joseph Wu" of "Jaushieh Joseph Wu". */
function nameWithMore(search: Search, run: NameRun, i: number): NameHit | undefined {
  const [first, next] = run.slice(i, i + 2);
  const hit = hitAt(search, next);
  if (!first || !hit || next?.start !== hit.start) return undefined;
  if (isPlainWord(search, run, i)) return undefined;
  const last = run.length - 1 - [...run].reverse().findIndex((word) => word.end <= hit.end);
  const names = namesOf(search, hit).filter(
    (name) => isWesternOf(name, first) || (isWesternPair(name) && isChineseGiven(name, [first])),
  );
  return names.length > 0 ? longerName(search, run.slice(i, last + 1), hit, names) : undefined;
}

/** "Voters Hope Su Tseng-chang", "Hope Su Tseng-chang": capitals that are no sign of a name. */
function isPlainWord({ text }: Search, run: NameRun, i: number): boolean {
  const word = run[i];
  if (!word || !isWordToo(joined([word]))) return false;
  return i > 0 || isSentenceStart(text, word.start);
}

function namesOf({ people }: Search, hit: TermHit): readonly PersonName[] {
  return hit.terms.flatMap(({ term }) => people.nameOf(term) ?? []);
}

function longerName(
  { replaced }: Search,
  words: readonly NameWord[],
  hit: TermHit,
  names: readonly PersonName[],
): NameHit {
  replaced.add(hit);
  return nameHit(
    words,
    names.map((name) => ({ name, via: 'whole' })),
  );
}

function nameHit(words: readonly NameWord[], matches: readonly PersonMatch[]): NameHit {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, words, matches };
}

/** Where each capitalised word stands, by its folded letters: surnames are looked for there. */
export function capitalWords(runs: readonly NameRun[]): ReadonlyMap<string, readonly NameWord[]> {
  const capitals = new Map<string, NameWord[]>();
  for (const word of runs.flat()) {
    const key = joined([word]);
    const known = capitals.get(key);
    if (known) known.push(word);
    else capitals.set(key, [word]);
  }
  return capitals;
}
