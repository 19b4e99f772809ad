import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/core/align/numbers.ts';

describe('numbersIn', () => {
  it.each([
    ['1,200,000 people', [1_200_000]],
    ['1.2 million people', [1_200_000]],
    ['120万人', [1_200_000]],
    ['一百二十萬人', [1_200_000]],
    ['1億2345万円', [123_450_000]],
    ['3.5 billion', [3_500_000_000]],
    ['35億', [3_500_000_000]],
    ['3萬五千', [35_000]],
    ['twenty-seven years', [27]],
    ['二十七年', [27]],
    ['two hundred and fifty', [250]],
    ['二〇二四年', [2024]],
    ['昭和50年', [50, 1975]],
    ['民國一百年', [100, 2011]],
    ['a million people', [1_000_000]],
    ['the 19th century', [19]],
    ['十九世紀', [19]],
    ['1, 2 and 3', [1, 2, 3]],
    ['version 1.2.3', [1, 2, 3]],
    ['two of ten', []],
    ['一個百姓', []],
  ])('%s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });
});
