import { describe, expect, it } from 'vitest';
import { pinyinOfBopomofo } from '../../../src/core/romanization/bopomofo.ts';

describe('bopomofo', () => {
  it.each([
    ['ㄌㄨㄛˊ ㄓˋ ㄓㄥˋ', 'luo zhi zheng'],
    ['ㄌㄨㄛㄓㄓㄥ', 'luo zhi zheng'],
    ['ㄘㄞˋㄧㄥㄨㄣˊ', 'cai ying wen'],
    ['ㄌㄞˋ ㄑㄧㄥ ㄉㄜˊ', 'lai qing de'],
    ['ㄒㄧㄠˇㄇㄟˇㄑㄧㄣˊ', 'xiao mei qin'],
    ['ㄌㄩˇ ㄒㄧㄡˋ ㄌㄧㄢˊ', 'lu xiu lian'],
    ['ㄨㄤˊ ㄩㄥˇ ㄩㄢˊ', 'wang yong yuan'],
    ['ㄦˊ', 'er'],
    ['ㄙ ㄘ ㄗ ㄖ ㄕ ㄔ', 'si ci zi ri shi chi'],
    ['ㄉㄨㄥ ㄒㄩㄥˊ', 'dong xiong'],
    ['˙ㄇㄚ', 'ma'],
  ])('%s is %s', (signs, pinyin) => {
    expect(pinyinOfBopomofo(signs)).toBe(pinyin);
  });

  it.each(['', 'Lo', '羅致政', 'ㄌㄨㄛ Lo'])('nothing for “%s”', (text) => {
    expect(pinyinOfBopomofo(text)).toBeUndefined();
  });
});
