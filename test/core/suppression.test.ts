import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/core/article/article.ts';

function read(text: string, format: 'markdown' | 'plain' = 'markdown') {
  return readArticle(text, 'en', format).suppressions.map(({ scope, span: _, ...rest }) => ({
    ...rest,
    covers: text.slice(scope.start, scope.end),
  }));
}

describe('suppression comments', () => {
  it.each([
    ['<!-- nomenclator-disable-next-line -->\nA\nB', { covers: 'A' }],
    [
      '<!-- nomenclator-disable-next-line name-variant -->\nA',
      { rule: 'name-variant', covers: 'A' },
    ],
    [
      '<!-- nomenclator-disable-next-line name-variant lo -->\nA',
      { rule: 'name-variant', entry: 'lo', covers: 'A' },
    ],
    [
      '<!-- nomenclator-disable-next-line name-variant lo -- so signed -->\nA',
      { rule: 'name-variant', entry: 'lo', reason: 'so signed', covers: 'A' },
    ],
    ['<!-- nomenclator-disable-next-line -- a -- b -->\nA', { reason: 'a -- b', covers: 'A' }],
    ['<!--nomenclator-disable-next-line-->\nA', { covers: 'A' }],
    [
      '<!-- nomenclator-disable-next-line name-variant\nbecause of the book -->\nA',
      { rule: 'name-variant', covers: 'A' },
    ],
    [
      'A <!-- nomenclator-disable-line --> B\nC',
      { covers: 'A <!-- nomenclator-disable-line --> B' },
    ],
    [
      '<!-- nomenclator-disable-file -->\n\nA',
      { covers: '<!-- nomenclator-disable-file -->\n\nA' },
    ],
    ['<!-- nomenclator-disable -->\n\nA', { covers: '\n\nA' }],
    [
      '<!-- nomenclator-disable -->\n\nA\n\n<!-- nomenclator-enable -->\n\nB',
      { covers: '\n\nA\n\n' },
    ],
    ['<!-- nomenclator-disable-next-line -->', { covers: '' }],
  ])('%j', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    '<!-- nomenclator-enable -->',
    '<!-- nomenclator-disabled -->',
    '<!-- nomenclator-disable-lines -->',
    '<!-- disable-next-line -->',
    '`<!-- nomenclator-disable-file -->`',
    'nomenclator-disable-file',
  ])('%j is none', (text) => expect(read(text)).toEqual([]));

  it('closes only the rule that is enabled', () => {
    const text =
      '<!-- nomenclator-disable a -->\n\n<!-- nomenclator-disable b -->\n\nX\n\n<!-- nomenclator-enable a -->\n\nY';
    const [a, b] = read(text);
    expect(a?.covers).not.toContain('Y');
    expect(b?.covers).toContain('Y');
  });

  it('closes all rules where none is named', () => {
    const text =
      '<!-- nomenclator-disable a -->\n\n<!-- nomenclator-disable b -->\n\nX\n\n<!-- nomenclator-enable -->\n\nY';
    for (const { covers } of read(text)) expect(covers).not.toContain('Y');
  });

  it.each([
    ['# nomenclator-disable-next-line -- why\nA line of text.', 'A line of text.'],
    ['// nomenclator-disable-next-line\nA line of text.', 'A line of text.'],
    ['<!-- nomenclator-disable-next-line -->\nA line of text.', 'A line of text.'],
  ])('in plain text %j', (text, covers) => expect(read(text, 'plain')[0]?.covers).toBe(covers));

  it('keeps the line end of CRLF files out of nothing', () => {
    expect(read('<!-- nomenclator-disable-next-line -->\r\nA\r\nB')[0]?.covers).toBe('A\r');
  });
});
