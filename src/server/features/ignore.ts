import type { Article } from '../../core/article/article.ts';
import { blockSpan } from '../../core/article/block.ts';
import type { Finding } from '../../core/finding.ts';

/**
 * Where and how to write a comment that ignores a finding. On the first line of a paragraph it
 * stands on a line of its own above; inside a paragraph that would part it, so it ends the line.
 */
export function suppressionEdit(
  article: Article,
  languageId: string,
  finding: Finding,
): { offset: number; text: string } {
  const { text } = article;
  const words = [finding.rule, finding.entry?.id].filter(Boolean).join(' ');
  const lineStart = text.lastIndexOf('\n', finding.span.start - 1) + 1;
  const newline = text.slice(0, lineStart).endsWith('\r\n') ? '\r\n' : '\n';
  if (isFirstLine(article, lineStart, finding)) {
    const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
    return {
      offset: lineStart,
      text: `${indent}${comment('disable-next-line', words, languageId)}${newline}`,
    };
  }
  const newlineAt = text.indexOf('\n', finding.span.end);
  const lineEnd = newlineAt < 0 ? text.length : newlineAt;
  const offset = text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd;
  return { offset, text: ` ${comment('disable-line', words, 'markdown')}` };
}

function comment(directive: string, words: string, languageId: string): string {
  const body = `nomenclator-${directive} ${words}{reason}`;
  return languageId === 'plaintext' ? `# ${body}` : `<!-- ${body} -->`;
}

/** Lists, tables and quotations keep their shape only with a comment at the end of the line. */
function isFirstLine({ blocks }: Article, lineStart: number, { span }: Finding): boolean {
  const block = blocks.find((item) => {
    const { start, end } = blockSpan(item);
    return start <= span.start && span.start < end;
  });
  if (!block || block.kind === 'item' || block.kind === 'cell' || block.kind === 'quote')
    return false;
  return blockSpan(block).start >= lineStart;
}
