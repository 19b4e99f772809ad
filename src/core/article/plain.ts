import type { Span } from '../span.ts';
import { type Block, BlockBuilder, type BlockKind, gap } from './block.ts';

/** URLs and mail addresses: no prose. */
export const addresses =
  /\bhttps?:\/\/[^\s<>"'）」』]+|\bwww\.[^\s<>"']+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/;
const hidden = new RegExp(
  `<!--[\\s\\S]*?-->|^[ \\t]*(?:#|//)[ \\t]*nomenclator-[^\\n]*|${addresses.source}`,
  'gm',
);
const sentenceEnd = /[.!?。！？…"”」』’'),;:：；]\s*$/;

/** Blocks and comments of a plain text: paragraphs are parted by blank lines. */
export function plainBlocks(
  text: string,
  from: number,
): { readonly blocks: readonly Block[]; readonly comments: readonly Span[] } {
  const blocks: Block[] = [];
  const comments: Span[] = [];
  const marks = hiddenSpans(text, from);
  for (const span of paragraphs(text, from)) {
    const builder = new BlockBuilder(text);
    copyVisible(span, marks, builder, comments);
    const block = builder.build(kindOf(builder.text));
    if (block) blocks.push(block);
  }
  return { blocks, comments };
}

/** Runs of lines that are not blank. */
function* paragraphs(text: string, from: number): Generator<Span> {
  let start = -1;
  for (let line = from; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline + 1;
    const blank = text.slice(line, end).trim() === '';
    if (blank && start >= 0) yield { start, end: line };
    if (blank) start = -1;
    else if (start < 0) start = line;
    line = end;
  }
  if (start >= 0) yield { start, end: text.length };
}

interface Hidden extends Span {
  readonly isComment: boolean;
  readonly isDirective: boolean;
}

/** All that a reader does not see or that is no prose, found in one pass; the next one last. */
function hiddenSpans(text: string, from: number): Hidden[] {
  const spans: Hidden[] = [];
  hidden.lastIndex = from;
  for (let match = hidden.exec(text); match; match = hidden.exec(text)) {
    spans.push({
      start: match.index,
      end: match.index + match[0].length,
      isComment: match[0].startsWith('<!--'),
      isDirective: match[0].includes('nomenclator-'),
    });
  }
  return spans.reverse();
}

/** Takes the marks that start in a paragraph; a comment may go on over blank lines. */
function copyVisible(span: Span, marks: Hidden[], builder: BlockBuilder, comments: Span[]): void {
  let position = span.start;
  for (let mark = marks.at(-1); mark && mark.start < span.end; mark = marks.at(-1)) {
    builder.copy(position, mark.start);
    position = Math.min(mark.end, span.end);
    if (mark.isDirective && mark.start >= span.start)
      comments.push({ start: mark.start, end: mark.end });
    else if (!mark.isComment) builder.insert(gap, mark.start);
    if (mark.end > span.end) break;
    marks.pop();
  }
  builder.copy(position, span.end);
}

/** One short line without a full stop is a headline. */
function kindOf(visible: string): BlockKind {
  const line = visible.trim();
  return line.length <= 120 && !line.includes('\n') && !sentenceEnd.test(line)
    ? 'heading'
    : 'paragraph';
}
