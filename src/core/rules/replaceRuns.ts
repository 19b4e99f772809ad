import { type Article, written } from '../article/article.ts';
import { type Block, blockSpan } from '../article/block.ts';
import { contains, type Span } from '../span.ts';

/** What a reader sees of a stretch of the file that has no markup inside. */
interface Run extends Span {
  readonly visible: string;
}

/**
 * Writes `expected` at a span of a file that holds text in XML or PO: each run of visible characters
 * gets its part, escaped, and all that stands between the runs stays. A run that does not change keeps
 * its entities.
 */
export function replaceRuns(article: Article, span: Span, expected: string): string | undefined {
  const runs = runsIn(article.blocks, span);
  if (runs.length === 0) return undefined;
  const visible = runs.map((run) => run.visible).join('');
  let result = '';
  let position = span.start;
  let seen = 0;
  for (const [i, run] of runs.entries()) {
    const from = i === 0 ? 0 : counterpart(visible, expected, seen);
    seen += run.visible.length;
    const to = i === runs.length - 1 ? expected.length : counterpart(visible, expected, seen);
    const text = expected.slice(from, to);
    const source = article.text.slice(run.start, run.end);
    result += article.text.slice(position, run.start);
    result += text === run.visible ? source : written(article, text, run.start);
    position = run.end;
  }
  return result + article.text.slice(position, span.end);
}

/** The runs of the block that holds a span; blocks stand in the order of the text. */
function runsIn(blocks: readonly Block[], span: Span): readonly Run[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.originalStarts[0] ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  if (!block || !contains(blockSpan(block), span)) return [];
  return block.originalStarts.flatMap((_, run) => runWithin(block, run, span));
}

function runWithin(block: Block, run: number, span: Span): readonly Run[] {
  const start = block.originalStarts[run] ?? 0;
  const end = block.originalEnds[run] ?? start;
  if (start >= span.end || end <= span.start) return [];
  const visible = block.text.slice(block.cleanStarts[run], block.cleanStarts[run + 1]);
  if (visible.length !== end - start) return [{ start, end, visible }];
  const from = Math.max(start, span.start);
  const to = Math.min(end, span.end);
  return [{ start: from, end: to, visible: visible.slice(from - start, to - start) }];
}

/**
 * The offset in `expected` for an offset between two runs of `visible`: word by word where both have as
 * many words, so that "Luo <b>Zhizheng</b>" becomes "Lo <b>Chih-cheng</b>".
 */
function counterpart(visible: string, expected: string, offset: number): number {
  const words = visible.split(/(\s+)/);
  const wanted = expected.split(/(\s+)/);
  if (words.length !== wanted.length) return between(visible, expected, offset);
  let before = 0;
  let after = 0;
  for (const [i, word] of words.entries()) {
    const other = wanted[i] ?? '';
    if (offset <= before + word.length) return after + between(word, other, offset - before);
    before += word.length;
    after += other.length;
  }
  return expected.length;
}

/** What begins or ends alike keeps its place; of texts as long, each character does. */
function between(visible: string, expected: string, offset: number): number {
  const start = commonStart(visible, expected);
  if (offset <= start) return offset;
  if (visible.length === expected.length) return wholeCharacters(expected, offset);
  const end = commonEnd(visible.slice(start), expected.slice(start));
  return wholeCharacters(expected, expected.length - Math.min(visible.length - offset, end));
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function commonEnd(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  let i = 0;
  while (i < shortest && a.at(-1 - i) === b.at(-1 - i)) i++;
  return i;
}

/** Never between the two halves of a character. */
function wholeCharacters(text: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(offset)) ? offset - 1 : offset;
}
