import { expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';

function visible(text: string): readonly string[] {
  return readArticle(text, 'en', 'plain').blocks.map((block) => block.text.trim());
}

it('hides a comment that goes on over blank lines', () => {
  expect(visible('One <!-- two\n\nthree\n\nfour --> five.\n\nSix.')).toEqual([
    'One',
    'five.',
    'Six.',
  ]);
});

it('finds the marks of every paragraph', () => {
  expect(visible('See https://a.example/ now.\n\nAsk me@b.example today.')).toEqual([
    'See \ufffc now.',
    'Ask \ufffc today.',
  ]);
});
