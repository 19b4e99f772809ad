import type { SyntaxNode } from '@lezer/common';
import { parser as commonmark, GFM } from '@lezer/markdown';
import type { Span } from '../span.ts';
import { type Block, BlockBuilder, type BlockKind, gap } from './block.ts';
import { entities, htmlBlocks } from './html.ts';

const parser = commonmark.configure(GFM);

const blockKinds: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'item',
  TableCell: 'cell',
};

/** Markup that leaves nothing behind: a name may go on across it. */
const marks = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'HeaderMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'HTMLTag',
  'Comment',
]);

/** What a name never goes across. */
const gaps = new Set(['InlineCode', 'Autolink', 'ProcessingInstruction']);

/** Blocks and comments of a Markdown text, from the original offset `from` on. */
export function markdownBlocks(
  text: string,
  from: number,
): { readonly blocks: readonly Block[]; readonly comments: readonly Span[] } {
  const blocks: Block[] = [];
  const comments: Span[] = [];
  const tree = parser.parse(text.slice(from));
  tree.iterate({
    enter(node) {
      if (node.name === 'Comment' || node.name === 'CommentBlock') {
        comments.push({ start: node.from + from, end: node.to + from });
      }
      if (node.name === 'HTMLBlock') {
        const html = htmlBlocks(text, { start: node.from + from, end: node.to + from });
        blocks.push(...html.blocks);
        comments.push(...html.comments);
      }
      const kind = kindOf(node.node);
      if (!kind) return;
      const builder = new BlockBuilder(text);
      copyInline(node.node, text, from, builder);
      const block = builder.build(kind);
      if (block) blocks.push(block);
    },
  });
  return { blocks, comments };
}

function kindOf(node: SyntaxNode): BlockKind | undefined {
  if (/^(?:ATX|Setext)Heading/.test(node.name)) return 'heading';
  const kind = blockKinds[node.name];
  if (kind !== 'paragraph') return kind;
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.name === 'Blockquote') return 'quote';
    if (parent.name === 'ListItem') return 'item';
  }
  return kind;
}

function copyInline(node: SyntaxNode, text: string, from: number, builder: BlockBuilder): void {
  const end = visibleEnd(node);
  let position = node.from;
  for (let child = node.firstChild; child && child.from < end; child = child.nextSibling) {
    builder.copy(position + from, child.from + from);
    copyChild(child, text, from, builder);
    position = child.to;
  }
  if (position < end) builder.copy(position + from, end + from);
}

/** A link's and an image's text ends at the bracket; target and title are not seen. */
function visibleEnd(node: SyntaxNode): number {
  if (node.name !== 'Link' && node.name !== 'Image') return node.to;
  return node.getChildren('LinkMark')[1]?.from ?? node.to;
}

function copyChild(child: SyntaxNode, text: string, from: number, builder: BlockBuilder): void {
  const start = child.from + from;
  const source = text.slice(start, child.to + from);
  if (marks.has(child.name)) {
    if (/^<(?:br|hr|img|\/?(?:p|div|td|li))\b/i.test(source)) builder.insert(gap, start);
  } else if (child.name === 'URL') {
    // A bare URL stands in running text; a link's target stands behind its text.
    if (child.parent?.name !== 'Link' && child.parent?.name !== 'Image') builder.insert(gap, start);
  } else if (gaps.has(child.name)) {
    builder.insert(gap, start);
  } else if (child.name === 'Escape') {
    builder.copy(start + 1, child.to + from);
  } else if (child.name === 'Entity') {
    builder.insert(entities[source] ?? gap, start);
  } else if (child.name === 'Link' && /^\[\^[^\]]+\]$/.test(source)) {
    // A footnote mark leaves nothing behind.
  } else {
    const isImage = child.name === 'Image';
    if (isImage) builder.insert(gap, start);
    copyInline(child, text, from, builder);
    if (isImage) builder.insert(gap, child.to + from);
  }
}
