import type { Block } from '../article/block.ts';
import { isHanLanguage } from '../language.ts';
import { capitalWords, findNames, type NameHit } from './findNames.ts';
import { findTerms, type TermHit } from './findTerms.ts';
import type { LanguageIndex } from './glossaryIndex.ts';
import { type NameRun, type NameWord, nameRuns } from './nameWords.ts';
import { tokenize } from './tokens.ts';

/** All that one block says by itself, whatever stands in the other blocks. */
export interface BlockScan {
  readonly termHits: readonly TermHit[];
  readonly nameHits: readonly NameHit[];
  /** Capitalised words by their folded letters. */
  readonly capitals: ReadonlyMap<string, readonly NameWord[]>;
  /** Rows of capitalised words, after any term, in which a name may stand that nobody bears. */
  readonly unknown: readonly NameRun[];
}

/** More blocks than an article of 10 MB has: the blocks of the article being checked must stay. */
const cacheLimit = 100_000;

/** Scans a block; a block seen before with the same text costs one look-up. */
export function scanBlock(block: Block, index: LanguageIndex): BlockScan {
  const key = `${block.kind === 'heading' ? 'h' : 'b'}${block.text}`;
  const known = index.blocks.get(key);
  if (known) return known;
  const scan = scanText(block, index);
  if (index.blocks.size >= cacheLimit) index.blocks.clear();
  index.blocks.set(key, scan);
  return scan;
}

function scanText(block: Block, index: LanguageIndex): BlockScan {
  const tokens = tokenize(block.text);
  const hits = findTerms(block, tokens, index);
  if (isHanLanguage(index.language)) {
    return { termHits: hits, nameHits: [], capitals: new Map(), unknown: [] };
  }
  const runs = nameRuns(block.text, tokens);
  const names = findNames(block.text, tokens, runs, hits, index.people);
  return { ...names, capitals: capitalWords(runs), unknown: unknownRuns(runs, names) };
}

const longestUnknown = 12;

/**
 * A row is left out as a whole when a person is in it, or anything else stands after the name:
 * the rest may be a part of it. "Foreign Minister" before a name is no part of it.
 */
function unknownRuns(
  runs: readonly NameRun[],
  { termHits, nameHits }: Pick<BlockScan, 'termHits' | 'nameHits'>,
): readonly NameRun[] {
  const people = [...nameHits, ...termHits.filter(isOfPerson)].sort((a, b) => a.start - b.start);
  const others = termHits.filter((hit) => !isOfPerson(hit));
  let person = 0;
  let other = 0;
  return runs.flatMap((run) => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    while ((people[person]?.end ?? end) <= start) person++;
    if ((people[person]?.start ?? end) < end) return [];
    let from = start;
    while ((others[other]?.start ?? end) < end) from = Math.max(from, others[other++]?.end ?? 0);
    const rest = from === start ? run : run.filter((word) => word.start >= from);
    return rest.length > 1 && rest.length <= longestUnknown ? [rest] : [];
  });
}

function isOfPerson({ terms }: TermHit): boolean {
  return terms.some(({ entry }) => entry.kind === 'person');
}
