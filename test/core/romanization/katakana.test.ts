import { describe, expect, it } from 'vitest';
import { katakanaName, katakanaSyllable } from '../../../src/core/romanization/katakana.ts';
import { syllables } from '../../../src/core/romanization/mandarin.ts';
import { sinoJapaneseReading } from '../../../src/core/romanization/sinoJapanese.ts';
import { shippedIndex } from '../../project.ts';

describe('katakana of Mandarin', () => {
  it.each([
    ['蔡英文', 'ツァイ・インウェン'],
    ['胡錦濤', 'フー・ジンタオ'],
    ['胡锦涛', 'フー・ジンタオ'],
    ['羅致政', 'ルオ・ジージョン'],
    ['歐陽娜娜', 'オウヤン・ナーナー'],
    ['林', 'リン'],
  ])('%s is %s', (name, expected) => {
    expect(katakanaName(name)).toBe(expected);
  });

  it('reads no kana, Latin letters or dots', () => {
    expect(['コラス', 'Lo', '高金‧素梅', ''].map(katakanaName)).toEqual(Array(4).fill(undefined));
  });

  it('writes every syllable in katakana', () => {
    for (const syllable of syllables) expect(katakanaSyllable(syllable)).toMatch(/^[ァ-ヶー]+$/u);
  });

  it.each([
    ['zhi', 'ジー'],
    ['zi', 'ズー'],
    ['qu', 'チュー'],
    ['lü', 'リュー'],
    ['xiong', 'シオン'],
    ['hua', 'ホワ'],
    ['er', 'アル'],
  ])('%s is %s', (syllable, expected) => {
    expect(katakanaSyllable(syllable)).toBe(expected);
  });
});

describe('Sino-Japanese readings', () => {
  it.each([
    ['蔡英文', 'さい・えいぶん'],
    ['羅致政', 'ら・ちせい'],
    ['罗致政', undefined],
    ['諸葛亮', 'しょかつ・りょう'],
    ['蔡適應', 'さい・てきおう'],
    ['コラス', undefined],
  ])('%s is %s', (name, expected) => {
    expect(sinoJapaneseReading(name)).toBe(expected);
  });

  it('agrees with nine in ten of the shipped readings of Chinese names, where it has one', () => {
    const rows = shippedIndex().glossary.entries.flatMap(({ kind, country, terms }) => {
      const term = terms.get('ja')?.[0];
      const isChinese = kind === 'person' && /^(?:TW|CN|HK)$/.test(country ?? '');
      if (!isChinese || !term?.reading || !/^\p{Script=Han}+$/u.test(term.text)) return [];
      return [[term.reading, sinoJapaneseReading(term.text)] as const];
    });
    const read = rows.filter(([, reading]) => reading !== undefined);
    expect(read.length / rows.length).toBeGreaterThan(0.94);
    const right = read.filter(([attested, reading]) => attested === reading);
    expect(right.length / read.length).toBeGreaterThan(0.93);
  });
});
