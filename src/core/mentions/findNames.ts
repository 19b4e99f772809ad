import type { Span } from '../span.ts';
import type { TermHit } from './findTerms.ts';
import { joined, type NameRun, type NameWord } from './nameWords.ts';
import type { PersonIndex, PersonMatch } from './personIndex.ts';
import { possessiveLength, type Tokens } from './tokens.ts';

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
  const hitOfToken = hitsByToken(tokens, hits);
  const nameHits: NameHit[] = [];
  const replaced = new Set<TermHit>();
  for (const run of runs) {
    for (let i = 0; i < run.length; ) {
      const hit = hitAt(run[i], hitOfToken);
      const found = hit
        ? extendedName(run, i, hit, people)
        : longestName(text, freeWords(run, i, hitOfToken), people);
      if (found && hit) replaced.add(hit);
      if (found) nameHits.push(found);
      i += found ? found.words.length : 1;
    }
  }
  return { termHits: hits.filter((hit) => !replaced.has(hit)), nameHits };
}

function hitsByToken(tokens: Tokens, hits: readonly TermHit[]): readonly (TermHit | undefined)[] {
  const hitOfToken: (TermHit | undefined)[] = new Array(tokens.count);
  for (const hit of hits) hitOfToken.fill(hit, hit.firstToken, hit.lastToken + 1);
  return hitOfToken;
}

function hitAt(
  word: NameWord | undefined,
  hitOfToken: readonly (TermHit | undefined)[],
): TermHit | undefined {
  return word && (hitOfToken[word.firstToken] ?? hitOfToken[word.lastToken]);
}

/** At most four words from `first` on that are not part of a term. */
function freeWords(
  run: NameRun,
  first: number,
  hitOfToken: readonly (TermHit | undefined)[],
): readonly NameWord[] {
  const words = run.slice(first, first + 4);
  const taken = words.findIndex((word) => hitAt(word, hitOfToken));
  return taken < 0 ? words : words.slice(0, taken);
}

/** The longest name that starts with the first word; a possessive ends a name. */
function longestName(
  text: string,
  words: readonly NameWord[],
  people: PersonIndex,
): NameHit | undefined {
  const possessive = words.findIndex((word) => possessiveLength(text, word.end) > 0);
  const limit = possessive < 0 ? words.length : possessive + 1;
  for (let end = limit; end >= 2; end--) {
    const matches = people.find(words.slice(0, end));
    if (matches.length > 0) return nameHit(words.slice(0, end), matches);
  }
  return undefined;
}

/** "Carrie Lam" as part of "Carrie Lam Cheng Yuet-ngor": the given name that follows belongs to it. */
function extendedName(
  run: NameRun,
  first: number,
  hit: TermHit,
  people: PersonIndex,
): NameHit | undefined {
  if (run[first]?.start !== hit.start) return undefined;
  const next = run.findIndex((word) => word.start >= hit.end);
  if (next < 0 || run.slice(first, next).some((word) => word.parts.length > 1)) return undefined;
  const given = run.slice(next, next + 2).findIndex((word) => word.parts.length === 2);
  if (given < 0) return undefined;
  const matches = hit.terms.flatMap(({ term }) => {
    const name = people.nameOf(term);
    return name ? [{ name, via: 'whole' as const }] : [];
  });
  return matches.length > 0 ? nameHit(run.slice(first, next + given + 1), matches) : undefined;
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
