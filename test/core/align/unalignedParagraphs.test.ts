import { describe, expect, it } from 'vitest';
import { alignBlocks } from '../../../src/core/align/alignBlocks.ts';
import { featuresOf } from '../../../src/core/align/features.ts';
import { unalignedParagraphs } from '../../../src/core/rules/unaligned-paragraph.ts';
import { articleOf, english, japanese, spliced } from './articles.ts';

/** "-3" for target block 3, "4,5 after …" for source blocks 4 and 5. */
function told(source: readonly string[], target: readonly string[]): readonly string[] {
  const from = articleOf(source, 'en');
  const to = articleOf(target, 'ja');
  const alignment = alignBlocks(featuresOf(from, []), featuresOf(to, []));
  return unalignedParagraphs(from, to, alignment).map((one) =>
    one.side === 'target'
      ? `-${one.block}`
      : `${one.blocks} after ${to.text.slice(0, one.offset).slice(-4)}`,
  );
}

describe('unalignedParagraphs', () => {
  it('is silent where all is translated', () => {
    expect(told(english, japanese)).toEqual([]);
  });

  it('tells what is missing and where it would stand', () => {
    expect(told(english, spliced(japanese, 5, 1))).toEqual(['5 after いくらか']);
    expect(told(english, spliced(japanese, 0, 1))).toEqual(['0 after ']);
  });

  it('tells neighbours together', () => {
    expect(told(english, japanese.slice(0, 4))).toEqual(['4,5,6,7,8,9 after のです」']);
  });

  it('tells what the source does not have', () => {
    const note = '編集部より。本文とは別の短い文章をここに置くことにする。';
    expect(told(english, spliced(japanese, 5, 0, note))).toEqual(['-5']);
  });

  it('lets captions, cells and what is short come and go', () => {
    const extra = ['写真：港の眺め。林美華氏が撮影した一枚である。', '以上。'];
    expect(told(english, [...japanese, ...extra])).toEqual([]);
  });

  it('takes an empty translation', () => {
    expect(told(english.slice(0, 2), [])).toEqual(['0,1 after ']);
  });
});
