import { type Alignment, sourceOf, targetOf } from '../align/alignment.ts';
import { textLength } from '../align/features.ts';
import type { Article } from '../article/article.ts';
import { type Block, type BlockKind, blockSpan, originalSpan } from '../article/block.ts';
import type { Finding } from '../finding.ts';
import type { Span } from '../span.ts';
import type { Rule } from './rule.ts';

/** A paragraph without a counterpart in the other article. */
export type UnalignedParagraph =
  /** A block that the source has nothing for. */
  | { readonly side: 'target'; readonly block: number }
  /**
   * Blocks of the source, one after another, that the target lacks; they would stand at `offset`, the
   * UTF-16 offset in the target after what precedes them.
   */
  | { readonly side: 'source'; readonly blocks: readonly number[]; readonly offset: number };

/** A paragraph of the translation that the source does not have, or the reverse. */
export const unalignedParagraph: Rule = {
  name: 'unaligned-paragraph',
  severity: 'info',
  *check({ article, pair }) {
    if (!pair || pair.isGiven) return;
    for (const one of unalignedParagraphs(pair.source, article, pair.alignment)) {
      yield one.side === 'target'
        ? findingAt(article, headOf(article, one.block), 'extra', {})
        : missingFinding(article, pair.source, one);
    }
  },
};

/** The end of what comes before the missing paragraphs, or the start of the article. */
function missingFinding(
  article: Article,
  source: Article,
  { blocks, offset }: Extract<UnalignedParagraph, { side: 'source' }>,
): Finding {
  const start = Math.max(0, offset - 1);
  const [first = 0] = blocks;
  const block = source.blocks[first];
  const text = (block?.text ?? '').trim().replace(/\s+/g, ' ');
  const head = text.length > 30 ? `${text.slice(0, 30).trimEnd()}…` : text;
  const span = { start, end: Math.max(offset, start + 1) };
  const message = blocks.length > 1 ? 'missing-several' : 'missing';
  const finding = findingAt(article, span, message, { head, count: blocks.length });
  return block
    ? { ...finding, related: [{ kind: 'source', span: blockSpan(block), text: head }] }
    : finding;
}

function findingAt(
  { text }: Article,
  span: Span,
  message: string,
  data: Readonly<Record<string, string | number>>,
): Finding {
  return {
    rule: 'unaligned-paragraph',
    span,
    text: text.slice(span.start, span.end),
    message,
    data,
    fixes: [],
    candidates: [],
    related: [],
  };
}

/** The first words of a block. */
function headOf({ blocks }: Article, index: number): Span {
  const block = blocks[index];
  if (!block) return { start: 0, end: 1 };
  const length = /^.{1,20}?(?=[、，。,.;；：:！!？?\s]|$)/u.exec(block.text)?.[0].length ?? 1;
  return originalSpan(block, { start: 0, end: length });
}

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
