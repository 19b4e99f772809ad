import { describe, expect, it } from 'vitest';
import { alignBlocks } from '../../../src/core/align/alignBlocks.ts';
import { sourceOf, targetOf } from '../../../src/core/align/alignment.ts';
import { featuresOf } from '../../../src/core/align/features.ts';
import { aligned, articleOf, chinese, english, japanese, spliced } from './articles.ts';

const straight = '0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-9';

describe.each([
  ['English and Japanese', english, japanese],
  ['English and Chinese', english, chinese],
  ['Japanese and Chinese', japanese, chinese],
  ['Chinese and English', chinese, english],
])('alignBlocks: %s', (_, source, target) => {
  it('aligns a faithful translation block by block', () => {
    expect(aligned(source, target)).toBe(straight);
  });

  it.each([...source.keys()])('leaves out what is missing (%i) and shifts nothing', (missing) => {
    const expected = source.map((_, i) => {
      if (i === missing) return `${i}-`;
      return `${i}-${i < missing ? i : i - 1}`;
    });
    expect(aligned(source, spliced(target, missing, 1))).toBe(expected.join(' '));
  });

  it.each([...source.keys()])('leaves out what was inserted before %i', (place) => {
    const note = '編集部より。本文とは別の短い文章をここに置くことにする。';
    const pairs = source.map((_, i) => `${i}-${i < place ? i : i + 1}`);
    expect(aligned(source, spliced(target, place, 0, note))).toBe(
      spliced(pairs, place, 0, `-${place}`).join(' '),
    );
  });

  it('joins paragraphs that were merged', () => {
    const merged = spliced(target, 2, 2, `${target[2]} ${target[3]}`);
    expect(aligned(source, merged)).toBe('0-0 1-1 2,3-2 4-3 5-4 6-5 7-6 8-7 9-8');
  });

  it('joins paragraphs that were split', () => {
    expect(aligned(spliced(source, 2, 2, `${source[2]} ${source[3]}`), target)).toBe(
      '0-0 1-1 2-2,3 3-4 4-5 5-6 6-7 7-8 8-9',
    );
  });

  it('follows neighbours that changed places', () => {
    const swapped = spliced(target, 2, 2, target[3] ?? '', target[2] ?? '');
    expect(aligned(source, swapped)).toBe('0-0 1-1 2-3 3-2 4-4 5-5 6-6 7-7 8-8 9-9');
  });

  it('follows a paragraph that moved far', () => {
    const moved = spliced(spliced(target, 8, 1), 1, 0, target[8] ?? '');
    expect(aligned(source, moved)).toBe('0-0 1-2 2-3 3-4 4-5 5-6 6-7 7-8 8-1 9-9');
  });
});

describe('alignBlocks', () => {
  it('takes empty articles', () => {
    const features = featuresOf(articleOf(english.slice(0, 2), 'en'), []);
    expect(alignBlocks([], []).pairs).toEqual([]);
    expect(alignBlocks(features, []).pairs).toEqual([
      { source: [0], target: [] },
      { source: [1], target: [] },
    ]);
    expect(alignBlocks([], features).pairs).toEqual([
      { source: [], target: [0] },
      { source: [], target: [1] },
    ]);
  });

  it('answers for each block', () => {
    const source = featuresOf(articleOf(english, 'en'), []);
    const target = featuresOf(articleOf(spliced(japanese, 5, 1), 'ja'), []);
    const alignment = alignBlocks(source, target);
    expect(targetOf(alignment, 5)).toEqual([]);
    expect(targetOf(alignment, 6)).toEqual([5]);
    expect(sourceOf(alignment, 5)).toEqual([6]);
    expect(sourceOf(alignment, 99)).toEqual([]);
  });

  it('prefers headings of the same level', () => {
    const source = ['# One', '## Two', '### Three'];
    expect(aligned(source, ['## 二', '### 三'])).toBe('0- 1-0 2-1');
  });
});
