import type { Block } from '../article/block.ts';
import type { Scope } from './mention.ts';

/** Where the scope changes between body and quotation: even indices open one. */
const changes = new WeakMap<Block, readonly number[]>();

/** Quotations are told by the quotation marks that are open before the mention. */
export function scopeOf(block: Block, start: number): Scope {
  if (block.kind === 'heading' || block.kind === 'caption' || block.kind === 'quote') {
    return block.kind;
  }
  let known = changes.get(block);
  if (!known) changes.set(block, (known = changesOf(block.text)));
  return countBefore(known, start) % 2 === 1 ? 'quote' : 'body';
}

/** Straight marks open and close in turn; the others are counted. */
function changesOf(text: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  let isStraight = false;
  for (const { 0: mark, index } of text.matchAll(/["“「『«”」』»]/g)) {
    if (mark === '"') isStraight = !isStraight;
    else depth += /[“「『«]/.test(mark) ? 1 : -1;
    if ((depth > 0 || isStraight) !== (found.length % 2 === 1)) found.push(index + 1);
  }
  return found;
}

/** How many sorted offsets are not after `offset`. */
function countBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
