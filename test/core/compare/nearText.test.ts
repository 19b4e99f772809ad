import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestText, tolerance } from '../../../src/core/compare/nearText.ts';

const anyhow = { isFree: () => true, isSlip: () => true, isAlike: () => false };

function near(text: string, wording: string): string | undefined {
  const found = nearestText(text, wording, anyhow);
  return found && text.slice(found.start, found.end);
}

describe('the stretch nearest to a wording', () => {
  it.each([
    ['昨日蔡適来日。', '蔡適応', '蔡適'],
    ['佐正藤久氏が来た', '佐藤正久', '佐正藤久'],
    ['会談したドナルド・トランフ氏', 'ドナルド・トランプ', 'ドナルド・トランフ'],
    ['ドナルドトランフ氏', 'ドナルド・トランプ', 'ドナルドトランフ'],
    ['ガリー・ホルは', 'ガリー・ホルト', 'ガリー・ホル'],
    ['民主進步党は', '民主進歩党', '民主進步党'],
  ])('in %s for %s', (text, wording, found) => {
    expect(near(text, wording)).toBe(found);
  });

  it.each([
    ['佐藤正久氏が来た', '佐藤正久'],
    ['なにもない。', '佐藤正久'],
    ['蔡。適応', '蔡適応x'],
    ['', '佐藤'],
    ['佐藤', ''],
  ])('is none in %s for %s', (text, wording) => {
    expect(near(text, wording)).toBeUndefined();
  });

  it('keeps a letter at its edge that is like the one meant', () => {
    const alike = { ...anyhow, isAlike: () => true };
    expect(nearestText('謝佩分は', '謝佩芬', alike)).toMatchObject({ start: 0, end: 3 });
  });

  it('ends where its word of katakana ends', () => {
    expect(near('オバマケアは', 'オバマ')).toBeUndefined();
  });

  it('lies in what is free', () => {
    const text = '謝佩分と謝佩分';
    const found = nearestText(text, '謝佩芬', {
      ...anyhow,
      isFree: (at) => at > 3,
      isAlike: () => true,
    });
    expect(found).toMatchObject({ start: 4, end: 7, distance: 1 });
  });

  it('is found wherever a wording was changed within the tolerance', () => {
    const han = fc.constantFrom(...'羅致政蔡適應謝佩芬陳水扁賴清德');
    const wording = fc.array(han, { minLength: 4, maxLength: 12 }).map((list) => list.join(''));
    const around = fc.constantFrom('', '。', '今日', 'です、');
    const property = fc.property(wording, around, around, fc.nat(), (name, before, after, at) => {
      const place = at % name.length;
      const wrong = `${name.slice(0, place)}x${name.slice(place + 1)}`;
      const found = nearestText(`${before}${wrong}${after}`, name, anyhow);
      const isExact = `${before}${wrong}${after}`.includes(name);
      if (!isExact) expect(found?.distance).toBeLessThanOrEqual(tolerance(name.length));
    });
    fc.assert(property, { numRuns: 300 });
  });
});
