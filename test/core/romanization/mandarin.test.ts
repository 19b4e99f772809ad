import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutIntoTokens,
  readToken,
  spellingsOf,
  syllables,
  written,
} from '../../../src/core/romanization/mandarin.ts';
import { type MandarinSystem, mandarinSystems } from '../../../src/core/romanization/systems.ts';

/** Well-known names, syllable by syllable. */
const facts: Readonly<Record<MandarinSystem, readonly (readonly [string, string])[]>> = {
  'hanyu-pinyin': [
    ['ju', 'ju'],
    ['lü', 'lü'],
    ['xiong', 'xiong'],
    ['wo', 'wo'],
  ],
  // Mao Tse-tung, Teng Hsiao-p'ing, Chou En-lai, Lü Hsiu-lien, Ts'ai, Chu-ko, Yen, Ssu-ma.
  'wade-giles': [
    ['ze', 'tse'],
    ['dong', 'tung'],
    ['xiao', 'hsiao'],
    ['ping', "p'ing"],
    ['zhou', 'chou'],
    ['lü', 'lü'],
    ['xiu', 'hsiu'],
    ['lian', 'lien'],
    ['cai', "ts'ai"],
    ['zhu', 'chu'],
    ['ge', 'ko'],
    ['yan', 'yen'],
    ['si', 'ssu'],
    ['zhi', 'chih'],
    ['ju', 'chü'],
    ['qu', "ch'ü"],
    ['yu', 'yü'],
    ['you', 'yu'],
    ['yi', 'i'],
    ['yue', 'yüeh'],
    ['er', 'erh'],
    ['ri', 'jih'],
    ['ruo', 'jo'],
    ['guo', 'kuo'],
    ['shuo', 'shuo'],
    ['duo', 'to'],
    ['gui', 'kuei'],
    ['hui', 'hui'],
    ['zi', 'tzu'],
    ['ci', "tz'u"],
  ],
  // Jhongli, Sinjhu, Cijin, Jhihben, Sioulin, Fongshan.
  'tongyong-pinyin': [
    ['zhong', 'jhong'],
    ['xin', 'sin'],
    ['zhu', 'jhu'],
    ['qi', 'ci'],
    ['zhi', 'jhih'],
    ['xiu', 'siou'],
    ['feng', 'fong'],
    ['lü', 'lyu'],
    ['xue', 'syue'],
    ['xiong', 'syong'],
    ['gui', 'guei'],
    ['wen', 'wun'],
  ],
  mps2: [
    ['zhi', 'jr'],
    ['shi', 'shr'],
    ['si', 'sz'],
    ['ci', 'tsz'],
    ['zeng', 'tzeng'],
    ['qiu', 'chiou'],
    ['xu', 'shiu'],
    ['hui', 'huei'],
    ['gao', 'gau'],
    ['zhong', 'jung'],
    ['yong', 'yung'],
  ],
  'gwoyeu-romatzyh': [
    ['zhi', 'jy'],
    ['ma', 'mha'],
  ],
  yale: [
    ['xiao', 'syau'],
    ['zhuang', 'jwang'],
    ['xue', 'sywe'],
    ['xi', 'syi'],
    ['qian', 'chyan'],
    ['zi', 'dz'],
    ['bo', 'bwo'],
    ['xiong', 'syung'],
    ['xu', 'syu'],
  ],
};

describe.each(mandarinSystems)('%s', (system) => {
  test.each(facts[system])('%s is written %s', (syllable, expected) => {
    expect(written(syllable, system)).toBe(expected);
  });
});

describe('Gwoyeu Romatzyh', () => {
  // 國語羅馬字, and spellings that names in Taiwan keep: Jyh, Shyh, Shiow, Jaw, Yih, Ker, Hwang.
  test.each([
    ['guo', 'gwo', 2],
    ['yu', 'yeu', 3],
    ['luo', 'luo', 2],
    ['ma', 'maa', 3],
    ['zi', 'tzyh', 4],
    ['zhi', 'jyh', 4],
    ['shi', 'shyh', 4],
    ['xiu', 'shiow', 4],
    ['zhao', 'jaw', 4],
    ['yi', 'yih', 4],
    ['ke', 'ker', 2],
    ['huang', 'hwang', 2],
    ['jiu', 'jeou', 3],
    ['xu', 'sheu', 3],
    ['qing', 'chyng', 2],
    ['yan', 'yean', 3],
    ['wei', 'woei', 3],
    ['er', 'ell', 4],
    ['wang', 'wanq', 4],
    ['xiong', 'shyong', 2],
    ['hui', 'huey', 4],
    ['jun', 'jiunn', 4],
  ])('%s is written %s in tone %i', (syllable, expected, tone) => {
    expect(spellingsOf(syllable, 'gwoyeu-romatzyh')[tone - 1]).toBe(expected);
  });
});

describe('spellingsOf', () => {
  test('folds apostrophes and ü, and lists both conventions', () => {
    expect(spellingsOf('cai', 'wade-giles')).toEqual(['tsai']);
    expect(spellingsOf('lü', 'hanyu-pinyin')).toEqual(['lu', 'lyu', 'lv']);
    expect(spellingsOf('si', 'wade-giles')).toEqual(['ssu', 'szu', 'sze']);
    expect(spellingsOf('dun', 'yale')).toEqual(['dwun', 'dwen']);
    expect(spellingsOf('qiong', 'tongyong-pinyin')).toEqual(['cyong', 'ciong']);
  });

  test('knows no syllables but those of Mandarin', () => {
    expect(spellingsOf('smith', 'yale')).toEqual([]);
    expect(written('lu:', 'yale')).toBe('');
    expect(new Set(syllables).size).toBe(syllables.length);
    expect(syllables).toHaveLength(410);
  });
});

describe('readToken', () => {
  const read = (token: string) => readToken(token).map(({ syllable }) => syllable);

  test('gives every syllable that a bare "chu" can stand for', () => {
    expect(read('chu').sort()).toEqual(['chu', 'ju', 'qu', 'zhu']);
  });

  test('names the systems', () => {
    expect(readToken('hsieh')).toEqual([{ syllable: 'xie', systems: ['wade-giles'] }]);
    expect(readToken('jyh')).toEqual([{ syllable: 'zhi', systems: ['gwoyeu-romatzyh'] }]);
    expect(readToken('wang')[0]?.syllable).toBe('wang');
  });

  test.each([
    ['lee', 'li'],
    ['koo', 'gu'],
    ['chow', 'zhou'],
    ['woo', 'wu'],
    ['yaung', 'yang'],
    ['lim', 'lin'],
  ])('reads the ad-hoc spelling %s as %s in no system', (token, syllable) => {
    expect(readToken(token)).toContainEqual({ syllable, systems: [] });
  });

  test.each(['soong', 'jaw', 'cher', 'tsao', 'teng'])('reads %s', (token) => {
    expect(readToken(token).length).toBeGreaterThan(0);
  });

  test.each(['', 'smith', 'bikhim', 'constructor', 'Lo'])('cannot read %j', (token) => {
    expect(readToken(token)).toEqual([]);
  });

  test('reads every spelling of every syllable back', () => {
    const anySyllable = fc.constantFrom(...syllables);
    fc.assert(
      fc.property(anySyllable, fc.constantFrom(...mandarinSystems), (syllable, system) => {
        const spellings = spellingsOf(syllable, system);
        expect(spellings.length).toBeGreaterThan(0);
        for (const token of spellings) {
          expect(token).toMatch(/^[a-z]+$/);
          const reading = readToken(token).find((one) => one.syllable === syllable);
          expect(reading?.systems).toContain(system);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('cutIntoTokens', () => {
  test('cuts joined given names', () => {
    expect(cutIntoTokens('chihcheng')).toEqual([['chih', 'cheng']]);
    expect(cutIntoTokens('zhizheng')).toEqual([['zhi', 'zheng']]);
    expect(cutIntoTokens('xian')).toEqual([['xian'], ['xi', 'an']]);
  });

  test('stops at the limits', () => {
    expect(cutIntoTokens('xiaopeng', 2)).toEqual([['xiao', 'peng']]);
    expect(cutIntoTokens('xiaopeng', 3, 2)).toHaveLength(2);
    expect(cutIntoTokens('xiaopeng', 1)).toEqual([]);
    expect(cutIntoTokens('xiaopeng', 3, 0)).toEqual([]);
    expect(cutIntoTokens('')).toEqual([]);
    expect(cutIntoTokens('masahisa')).toEqual([]);
  });

  test('finds the tokens that were joined', () => {
    const token = fc.constantFrom(...syllables.map((one) => written(one, 'mps2')));
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 3 }), (tokens) => {
        const ways = cutIntoTokens(tokens.join(''), 3, Number.POSITIVE_INFINITY);
        expect(ways).toContainEqual(tokens);
        for (const way of ways) expect(way.join('')).toBe(tokens.join(''));
      }),
    );
  });
});
