import type { Span } from '../span.ts';
import { type Block, BlockBuilder, type BlockKind, gap } from './block.ts';

const hidden =
  /<!--[\s\S]*?-->|^[ \t]*(?:#|\/\/)[ \t]*nomenclator-[^\n]*|\bhttps?:\/\/[^\s<>"'）」』]+|\bwww\.[^\s<>"']+|\b[\w.+-]+@[\w-]+\.[\w.-]+/gm;
const sentenceEnd = /[.!?。！？…"”」』’'),;:：；]\s*$/;

/** Blocks and comments of a plain text: paragraphs are parted by blank lines. */
export function plainBlocks(
  text: string,
  from: number,
): { readonly blocks: readonly Block[]; readonly comments: readonly Span[] } {
  const blocks: Block[] = [];
  const comments: Span[] = [];
  for (const span of paragraphs(text, from)) {
    const builder = new BlockBuilder(text);
    copyVisible(text, span, builder, comments);
    const block = builder.build(kindOf(text.slice(span.start, span.end)));
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

function copyVisible(text: string, span: Span, builder: BlockBuilder, comments: Span[]): void {
  let position = span.start;
  hidden.lastIndex = span.start;
  for (let match = hidden.exec(text); match; match = hidden.exec(text)) {
    if (match.index >= span.end) break;
    builder.copy(position, match.index);
    position = Math.min(match.index + match[0].length, span.end);
    if (match[0].includes('nomenclator-')) comments.push({ start: match.index, end: position });
    else if (!match[0].startsWith('<!--')) builder.insert(gap, match.index);
  }
  builder.copy(position, span.end);
}

/** One short line without a full stop is a headline. */
function kindOf(source: string): BlockKind {
  const line = source.trim();
  return line.length <= 120 && !line.includes('\n') && !sentenceEnd.test(line)
    ? 'heading'
    : 'paragraph';
}
