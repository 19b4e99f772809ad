import { type Alignment, sourceOf, targetOf } from '../align/alignment.ts';
import { textLength } from '../align/features.ts';
import type { Article } from '../article/article.ts';
import { type Block, type BlockKind, blockSpan } from '../article/block.ts';

/** A paragraph without a counterpart in the other article. */
export type UnalignedParagraph =
  /** A block that the source has nothing for. */
  | { readonly side: 'target'; readonly block: number }
  /**
   * Blocks of the source, one after another, that the target lacks; they would stand at `offset`, the
   * UTF-16 offset in the target after what precedes them.
   */
  | { readonly side: 'source'; readonly blocks: readonly number[]; readonly offset: number };

/**
 * From which length on (see `textLength`) the lack of a block is told: about six words of prose.
 * Captions and cells come and go with their pictures and tables.
 */
const shortest: Readonly<Record<BlockKind, number>> = {
  heading: 8,
  paragraph: 30,
  item: 30,
  quote: 30,
  caption: Number.POSITIVE_INFINITY,
  cell: Number.POSITIVE_INFINITY,
};

/** What is worth telling, in the order of the target; of the source in the order of the source. */
export function unalignedParagraphs(
  source: Article,
  target: Article,
  alignment: Alignment,
): readonly UnalignedParagraph[] {
  return [...extraBlocks(target, alignment), ...missingBlocks(source, target, alignment)];
}

function* extraBlocks(target: Article, alignment: Alignment): Generator<UnalignedParagraph> {
  for (const [block, content] of target.blocks.entries()) {
    if (sourceOf(alignment, block).length > 0 || !isTold(content)) continue;
    yield { side: 'target', block };
  }
}

/** Neighbours that are missing are told together, so that an article half written has one finding. */
function* missingBlocks(
  source: Article,
  target: Article,
  alignment: Alignment,
): Generator<UnalignedParagraph> {
  let blocks: number[] = [];
  let offset = startOf(target);
  for (const [block, content] of source.blocks.entries()) {
    const counterparts = targetOf(alignment, block);
    if (counterparts.length === 0) {
      if (isTold(content)) blocks.push(block);
      continue;
    }
    if (blocks.length > 0) yield { side: 'source', blocks, offset };
    blocks = [];
    offset = endOf(target, Math.max(...counterparts));
  }
  if (blocks.length > 0) yield { side: 'source', blocks, offset };
}

function isTold({ kind, text }: Block): boolean {
  return textLength(text) >= shortest[kind];
}

/** Before the first block, after any front matter. */
function startOf({ blocks, frontMatter }: Article): number {
  const first = blocks[0];
  return first ? blockSpan(first).start : frontMatter.end;
}

function endOf({ blocks, text }: Article, index: number): number {
  const block = blocks[index];
  return block ? blockSpan(block).end : text.length;
}
