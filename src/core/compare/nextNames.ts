import { type Alignment, sourceOf, targetOf } from '../align/alignment.ts';
import type { Article } from '../article/article.ts';
import { blockSpan } from '../article/block.ts';
import type { Entry } from '../glossary/entry.ts';
import { groupByBlock, type Mention } from '../mentions/mention.ts';
import type { Pair } from './pair.ts';

/** Whom a place in a translation may have to name, the likeliest first; nobody twice. */
export interface NextNames {
  /** Named where the source says the same, and not yet in this paragraph. */
  readonly unused: readonly Entry[];
  /** Named in the source's paragraphs around. */
  readonly near: readonly Entry[];
}

/** A place in a translation: what of the source belongs there, and what it says already. */
interface Place {
  readonly source: readonly number[];
  readonly around: readonly number[];
  readonly target: readonly number[];
}

/** Whom a translation may have to name at an offset of its text. */
export function nextNames(
  pair: Pair,
  article: Article,
  mentions: readonly Mention[],
  offset: number,
): NextNames {
  const { source, around, target } = placeAt(pair, article, offset);
  const own = groupByBlock(mentions);
  const used = new Set(
    target.flatMap((block) => own.get(block) ?? []).flatMap(({ candidates }) => candidates),
  );
  const bySource = groupByBlock(pair.sourceMentions);
  const named = (blocks: readonly number[]) =>
    blocks.flatMap((block) => bySource.get(block) ?? []).flatMap(({ candidates }) => candidates);
  const here = new Set(named(source));
  return {
    unused: [...here].filter((entry) => !used.has(entry)),
    near: [...new Set(named(around))].filter((entry) => !here.has(entry)),
  };
}

function placeAt(pair: Pair, article: Article, offset: number): Place {
  const { before, at } = blocksAround(article, offset);
  const { alignment, source } = pair;
  const aligned = at === undefined ? [] : sourceOf(alignment, at);
  const [first, last] = [aligned[0], aligned.at(-1)];
  if (first === undefined || last === undefined)
    return untranslated(pair, before, at === undefined ? [] : [at]);
  const around = [last + 1, first - 1].filter((block) => source.blocks[block] !== undefined);
  return { source: aligned, around, target: targetOf(alignment, first) };
}

/**
 * In a new paragraph: what comes next in the source and has no translation yet. While the rest is not
 * written, the paragraph above may be aligned with more than it says: its names that are left come first.
 */
function untranslated(
  { alignment, source, sourceMentions }: Pair,
  before: number,
  own: readonly number[],
): Place {
  const above = lastSources(alignment, before);
  const done = above.at(-1) ?? -1;
  const open: number[] = [];
  for (let block = done + 1; block < source.blocks.length; block++) {
    if (targetOf(alignment, block).length > 0) break;
    open.push(block);
  }
  const naming = groupByBlock(sourceMentions);
  const first = open.findIndex((block) => naming.has(block));
  const merged = above.length > 1 || open.length === 0 ? above : [];
  return {
    source: [...merged, ...open.slice(0, first + 1)],
    around: [...open.slice(first + 1), ...above],
    target: [...merged.flatMap((block) => targetOf(alignment, block)), ...own],
  };
}

/** What the last aligned block of the translation stands for, from one on upwards. */
function lastSources(alignment: Alignment, target: number): readonly number[] {
  for (let block = target; block >= 0; block--) {
    const sources = sourceOf(alignment, block);
    if (sources.length > 0) return sources;
  }
  return [];
}

/** The block that an offset is in, else one on its line, if there is any, and the last one above it, or -1. */
function blocksAround(
  { blocks, text }: Article,
  offset: number,
): { readonly before: number; readonly at?: number } {
  const after = blocks.findIndex((block) => blockSpan(block).end >= offset);
  const before = (after < 0 ? blocks.length : after) - 1;
  const [next, last] = [blocks[after], blocks[before]];
  const isLine = (from: number, to: number) => !text.slice(from, to).includes('\n');
  if (next && blockSpan(next).start <= offset) return { before, at: after };
  if (last && isLine(blockSpan(last).end, offset)) return { before, at: before };
  return next && isLine(offset, blockSpan(next).start) ? { before, at: after } : { before };
}
