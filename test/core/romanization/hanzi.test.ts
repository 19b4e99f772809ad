import { describe, expect, test } from 'vitest';
import { toSimplified } from '../../../src/core/romanization/chineseForms.ts';
import { readHanzi, readPinyin, surnameLength } from '../../../src/core/romanization/hanzi.ts';

const likeliest = (name: string, length?: number) => readHanzi(name, length)[0]?.join(' ');

describe('readHanzi', () => {
  test.each([
    ['羅致政', 'luo zhi zheng'],
    ['罗致政', 'luo zhi zheng'],
    ['蔡適應', 'cai shi ying'],
    ['謝佩芬', 'xie pei fen'],
    ['呂秀蓮', 'lü xiu lian'],
    ['歐陽娜娜', 'ou yang na na'],
    ['諸葛亮', 'zhu ge liang'],
    ['陳賴素美', 'chen lai su mei'],
    ['查良鏞', 'zha liang yong'],
    ['解學龍', 'xie xue long'],
    ['任正非', 'ren zheng fei'],
    ['翟天臨', 'zhai tian lin'],
    ['朴樸', 'piao pu'],
  ])('reads %s as %s', (name, expected) => {
    expect(likeliest(name)).toBe(expected);
  });

  // Each was misread by pinyin-pro 3.29.4 alone, in Traditional form or in its surname mode.
  test.each([
    ['單玉琴', 'shan yu qin'],
    ['区诺轩', 'ou nuo xuan'],
    ['區諾軒', 'ou nuo xuan'],
    ['尉遲恭', 'yu chi gong'],
    ['尉迟恭', 'yu chi gong'],
    ['樂毅', 'yue yi'],
    ['乐毅', 'yue yi'],
    ['赵乐际', 'zhao le ji'],
    ['趙樂際', 'zhao le ji'],
    ['曾朴', 'zeng pu'],
    ['萬俟卨', 'mo qi xie'],
    ['單于', 'chan yu'],
    ['蕭乾', 'xiao qian'],
    ['陳單玉琴', 'chen shan yu qin'],
  ])('remedies %s: %s', (name, expected) => {
    expect(likeliest(name)).toBe(expected);
  });

  // Readings that are the person's choice: the other one has to be among the readings.
  test.each([
    ['張柏芝', 'zhang bo zhi'],
    ['陳省身', 'chen xing shen'],
    ['李玟', 'li wen'],
    ['陳柏惟', 'chen bo wei'],
  ])('also offers %s as %s', (name, expected) => {
    expect(readHanzi(name).map((one) => one.join(' '))).toContain(expected);
  });

  test('does not read a surname as no family does', () => {
    expect(readHanzi('沈朱雄')[0]).toEqual(['shen', 'zhu', 'xiong']);
    expect(readHanzi('沈伯雄').map(([surname]) => surname)).not.toContain('chen');
    expect(readHanzi('許仁').map(([surname]) => surname)).toEqual(['xu']);
    expect(readHanzi('翟仁').map(([surname]) => surname)).toEqual(['zhai', 'di']);
  });

  test('takes the length of the surname when it is known', () => {
    expect(likeliest('單單樂', 2)).toBe('shan shan le');
    expect(likeliest('單單樂', 1)).toBe('shan dan le');
    expect(likeliest('單單樂', 0)).toBe('dan dan le');
  });

  test('gives few readings, each once', () => {
    const readings = readHanzi('樂樂樂').map((one) => one.join(' '));
    expect(readings.length).toBeLessThanOrEqual(8);
    expect(new Set(readings).size).toBe(readings.length);
  });

  test.each(['', '鄭天財Sra Kacaw', '伍麗華‧薩札', '鍾孔ショウ', 'Lo', '羅 致政', '\u{2A6D6}'])(
    'has no reading for %j',
    (name) => expect(readHanzi(name)).toEqual([]),
  );
});

describe('surnameLength', () => {
  test.each([
    ['羅致政', 1],
    ['李安', 1],
    ['歐陽修', 2],
    ['欧阳修', 2],
    ['司馬遷', 2],
    ['范姜群', 2],
    ['陳賴素美', 2],
    ['張廖萬堅', 2],
    ['高金素梅', 2],
    ['羅', 1],
    ['', 0],
    ['コラス', 0],
  ])('of %s is %i', (name, length) => {
    expect(surnameLength(name)).toBe(length);
  });
});

describe('readPinyin', () => {
  test.each([
    ['Shàn Yùqín', 'shan yu qin'],
    ['shan4 yu4 qin2', 'shan yu qin'],
    ['Shan4yu4qin2', 'shan yu qin'],
    ['Luo Zhizheng', 'luo zhi zheng'],
    ["Xi'an", 'xi an'],
    ['Xian', 'xian'],
    ['Lǚ Xiùlián', 'lü xiu lian'],
    ['Lv Xiulian', 'lü xiu lian'],
    ['lu:3 xiu4 lian2', 'lü xiu lian'],
    ['nüè', 'nüe'],
    ['Fangan', 'fan gan'],
    ['Zhang Dongsun', 'zhang dong sun'],
    ['LUO ZHI-ZHENG', 'luo zhi zheng'],
  ])('reads %s as %s', (text, expected) => {
    expect(readPinyin(text)?.join(' ')).toBe(expected);
  });

  test.each(['', ' ', '4', 'Lo Chih-cheng', 'ma 馬', 'Smith'])('rejects %j', (text) => {
    expect(readPinyin(text)).toBeUndefined();
  });
});

describe('toSimplified', () => {
  test.each([
    ['羅致政', '罗致政'],
    ['民主進步黨', '民主进步党'],
    ['范雲', '范云'],
    ['罗致政', '罗致政'],
  ])('%s becomes %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });
});
