import { compare } from './compare.ts';
import type { Compared } from './comparison.ts';
import type { Wanted } from './wanted.ts';

/** The names that blocks of a translation leave out; `block` is the first of them. */
export interface MissingNames {
  readonly block: number;
  /** In the order of the source. */
  readonly wanted: readonly Wanted[];
}

/** What each paragraph of a translation does not name though its source does; nothing else stands for it. */
export function missingNames(compared: Compared): readonly MissingNames[] {
  const byBlock = new Map<number, Wanted[]>();
  for (const { kind, wanted } of compare(compared)) {
    const [block] = wanted.blocks;
    if (kind !== 'missing' || block === undefined) continue;
    const known = byBlock.get(block);
    if (known) known.push(wanted);
    else byBlock.set(block, [wanted]);
  }
  return [...byBlock]
    .map(([block, wanted]) => ({ block, wanted }))
    .sort((a, b) => a.block - b.block);
}
