import type { Block } from '../article/block.ts';
import type { Span } from '../span.ts';
import type { LanguageIndex } from './glossaryIndex.ts';
import { nameRows } from './nameRows.ts';
import type { NameRun } from './nameWords.ts';
import type { NearMatch } from './nearMatch.ts';
import { type BlockScan, scanBlock } from './scan.ts';

/** A name that nobody in the glossary bears, and whom it nearly names: the nearest, by entry. */
export interface NearName extends Span {
  readonly matches: readonly NearMatch[];
}

/** Kept as long as the block's scan is, so that a keystroke costs its paragraph. */
const known = new WeakMap<BlockScan, readonly NearName[]>();

/** The names of a block that are no mentions and nearly those of people; clean offsets. */
export function nearNames(block: Block, index: LanguageIndex): readonly NearName[] {
  const scan = scanBlock(block, index);
  const seen = known.get(scan);
  if (seen) return seen;
  const found = scan.unknown
    .flatMap((run) => nameRows(block.text, run))
    .flatMap((words) => nearName(words, index));
  known.set(scan, found);
  return found;
}

function nearName(words: NameRun, { people }: LanguageIndex): readonly NearName[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > 4) return [];
  const matches = nearest(people.findNear(words));
  return matches.length > 0 ? [{ start: first.start, end: last.end, matches }] : [];
}

/** The likeliest slips, one for each person. */
function nearest(matches: readonly NearMatch[]): readonly NearMatch[] {
  const least = Math.min(...matches.map(({ weight }) => weight));
  const near = matches.filter(({ weight }) => weight === least);
  return [...new Map(near.map((match) => [match.name.entry.id, match])).values()];
}
