import type { Entry } from '../glossary/entry.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Compared } from './comparison.ts';
import { isBeforeGloss, type LatinPlace } from './latinName.ts';
import type { Pair } from './pair.ts';
import type { Wanted } from './wanted.ts';

const bodies: ReadonlySet<string> = new Set(['party', 'organization']);

/** Somebody or some body whom the source does not name here; before a gloss only who stands there. */
export function standsFor(
  { pair, article }: Compared,
  mention: Mention,
  { entry: wanted, named, mention: { block } }: Wanted,
  latin: LatinPlace | undefined,
): boolean {
  const { entry, candidates, kind } = mention;
  if (kind === 'surname' || candidates.some((candidate) => named.has(candidate))) return false;
  if (entry.kind === 'person' ? wanted.kind !== 'person' : !isBody(entry) || !isBody(wanted))
    return false;
  if (latin && !latin.isGloss) return false;
  if (latin) {
    return isBeforeGloss({ article }, { ...mention.clean, block: mention.block }, latin);
  }
  if (!pair || isHintedAt(pair, block, entry)) return false;
  return !isMisaligned(pair, block, entry);
}

/** How many blocks before and after may be the one that is really rendered here. */
const reach = 2;

/** Where a block nearby has no counterpart, the one who is named there may rightly stand here. */
function isMisaligned({ alignment, sourceMentions }: Pair, block: number, entry: Entry): boolean {
  const isNear = (other: number) => Math.abs(other - block) <= reach;
  const hasGap = alignment.pairs.some(
    ({ source, target }) => target.length === 0 && source.some(isNear),
  );
  return (
    hasGap && sourceMentions.some((mention) => mention.entry === entry && isNear(mention.block))
  );
}

function isBody({ kind }: Entry): boolean {
  return bodies.has(kind);
}

/** Whether the source has a word of the name, such as a surname that nothing binds. */
function isHintedAt({ source }: Pair, block: number, { terms, kind }: Entry): boolean {
  const text = source.blocks[block]?.text ?? '';
  const own = (terms.get(source.language) ?? []).map((term) => term.text);
  const words = kind === 'person' ? own.flatMap((name) => name.split(/\s+/)) : own;
  return words.some((word) => word.length > 2 && new RegExp(`\\b${escaped(word)}\\b`).test(text));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
