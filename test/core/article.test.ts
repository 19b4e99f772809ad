import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, readArticle } from '../../src/core/article/article.ts';
import { type Block, blockSpan, gap, originalSpan } from '../../src/core/article/block.ts';
import { format, mixedText } from './arbitraries.ts';

const markdown = (text: string) => readArticle(text, 'en', 'markdown');
const plain = (text: string) => readArticle(text, 'en', 'plain');
const outline = (blocks: readonly Block[]) => blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('originalSpan', () => {
  it('leads from every visible character back to where it stands', () => {
    fc.assert(
      fc.property(mixedText, format, (text, kind) => {
        for (const block of readArticle(text, 'en', kind).blocks) {
          for (let i = 0; i < block.text.length; i++) {
            const { start, end } = originalSpan(block, { start: i, end: i + 1 });
            const isInserted = block.text[i] === gap || text[start] === '&';
            expect(end).toBe(start + 1);
            if (!isInserted) expect(text.slice(start, end)).toBe(block.text[i]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never runs backwards, and stays inside the block', () => {
    fc.assert(
      fc.property(mixedText, format, (text, kind) => {
        for (const block of readArticle(text, 'en', kind).blocks) {
          const outer = blockSpan(block);
          let last = outer.start;
          for (let i = 0; i < block.text.length; i++) {
            const { start, end } = originalSpan(block, { start: i, end: i + 1 });
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(outer.end);
            last = start;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('includes markup inside a span and none around it', () => {
    const text = 'x **Lo** *Chih-cheng* y';
    const block = markdown(text).blocks[0] as Block;
    const start = block.text.indexOf('Lo');
    const span = originalSpan(block, { start, end: start + 'Lo Chih-cheng'.length });
    expect(text.slice(span.start, span.end)).toBe('Lo** *Chih-cheng');
  });
});

describe('Markdown blocks', () => {
  it('tells kinds of blocks apart', () => {
    const text =
      '# Head\n\nText.\n\n> Quote\n\n- Item\n\nPhoto: Sato.\n\n| a | b |\n|---|---|\n| c | d |';
    expect(outline(markdown(text).blocks)).toEqual(
      [
        'heading: Head',
        'paragraph: Text.',
        'quote: Quote',
        'item: Item',
        'caption: Photo: Sato.',
        ...['a', 'b', 'c', 'd'].map((cell) => `cell: ${cell}`),
      ].map((line) => line.replace('heading: Head', 'heading:  Head')),
    );
  });

  it('leaves out code, link targets, footnote marks and front matter', () => {
    const text = '---\ntitle: T\n---\nA [b](c "d")[^1] `e` <f@g.h>.\n\n```\ncode\n```\n';
    expect(markdown(text).blocks.map((block) => block.text)).toEqual([`A b ${gap} ${gap}.`]);
  });

  it('reads front matter', () => {
    const { frontMatter } = markdown(
      '\ufeff---\nlang: "zh-TW" \ndate: 2025-01-01 # day\n...\nText.',
    );
    expect(frontMatter).toMatchObject({ lang: 'zh-TW', date: '2025-01-01' });
  });

  it('takes an unclosed front matter for text', () => {
    expect(markdown('---\nlang: ja\n').frontMatter).toEqual({ end: 0 });
  });
});

describe('plain text', () => {
  it('parts paragraphs at blank lines', () => {
    const text = 'Title\n\nOne line.\nAnother one.\r\n\r\nLast.';
    expect(plain(text).blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  it('hides addresses', () => {
    expect(plain('See www.example.org or a@b.org now.').blocks[0]?.text).toBe(
      `See ${gap} or ${gap} now.`,
    );
  });
});

describe('formatOf', () => {
  it.each([
    ['a.txt', 'plain'],
    ['a.TEXT', 'plain'],
    ['a.md', 'markdown'],
    ['a', 'markdown'],
  ])('%s is %s', (path, expected) => expect(formatOf(path)).toBe(expected));
});
