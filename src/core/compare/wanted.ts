import type { Entry } from '../glossary/entry.ts';
import { isAllowed } from '../glossary/entry.ts';
import { groupByBlock, type Mention } from '../mentions/mention.ts';
import type { Pair } from './pair.ts';

/** An entry that blocks of the source name, and that the aligned blocks of the translation should. */
export interface Wanted {
  readonly entry: Entry;
  /** The first mention there, in the source. */
  readonly mention: Mention;
  /** Blocks of the translation. */
  readonly blocks: readonly number[];
  /** All entries that the blocks of the source name. */
  readonly named: ReadonlySet<Entry>;
}

/** Places and plain words are rendered too freely to be asked for. */
const kinds: ReadonlySet<string> = new Set(['person', 'party', 'organization']);

/** What the translation's blocks should name, by pairs of blocks in the order of the source. */
export function* wantedIn(
  { alignment, sourceMentions }: Pair,
  language: string,
): Generator<readonly Wanted[]> {
  const byBlock = groupByBlock(sourceMentions);
  for (const { source, target } of alignment.pairs) {
    if (source.length === 0 || target.length === 0) continue;
    const mentions = source.flatMap((block) => byBlock.get(block) ?? []);
    const named = new Set(mentions.flatMap(({ candidates }) => candidates));
    const firsts = new Map<Entry, Mention>();
    for (const mention of mentions) {
      if (mention.candidates.length === 1 && !firsts.has(mention.entry))
        firsts.set(mention.entry, mention);
    }
    yield [...firsts]
      .filter(([entry]) => kinds.has(entry.kind) && hasRendering(entry, language))
      .map(([entry, mention]) => ({ entry, mention, blocks: target, named }));
  }
}

function hasRendering({ terms }: Entry, language: string): boolean {
  return terms.get(language)?.some(isAllowed) ?? false;
}
