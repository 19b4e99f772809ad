import { describe, expect, it } from 'vitest';
import { atFirstMention } from '../../../src/core/renderings/firstMention.ts';
import { renderingsOf } from '../../../src/core/renderings/renderingsOf.ts';
import { readYamlGlossary } from '../../../src/formats/yamlGlossary.ts';

function entryOf(fields: string) {
  const { entries } = readYamlGlossary(`entries:\n  - { id: a, ${fields} }`, 'a.yaml');
  const [entry] = entries;
  if (!entry) throw new Error(fields);
  return entry;
}

function shown(fields: string, language: string, style?: Parameters<typeof renderingsOf>[2]) {
  return renderingsOf(entryOf(fields), language, style).map(({ text, reading, kind, how }) =>
    [text, reading, kind, how].filter(Boolean).join(' '),
  );
}

const tsai = 'kind: person, country: TW, en: Tsai Shih-ying, zh-Hant: 蔡適應';

describe('renderings of an entry', () => {
  it('are the glossary’s where it has any', () => {
    const party = 'kind: party, country: TW, ja: [民主進歩党, { term: 民進党, type: short }]';
    expect(shown(party, 'ja')).toEqual(['民主進歩党 preferred', '民進党 short']);
    expect(shown(`${tsai}, zh-Hans: 蔡适应`, 'zh-Hans')).toEqual(['蔡适应 preferred']);
  });

  it('have a derived reading where the glossary has none', () => {
    expect(shown(`${tsai}, ja: 蔡適応`, 'ja')).toEqual([
      '蔡適応 さい・てきおう preferred sino-japanese',
    ]);
  });

  it('are derived from Traditional', () => {
    expect(shown(tsai, 'zh-Hans')).toEqual(['蔡适应 derived simplified']);
    expect(shown(tsai, 'ja')).toEqual([
      '蔡適応 さい・てきおう derived japanese-glyphs',
      '蔡適應 さい・てきおう derived japanese-glyphs',
      'ツァイ・シーイン derived katakana',
    ]);
  });

  it('are only suggested in Traditional, and wherever Traditional is guessed', () => {
    const fan = 'kind: person, country: CN, zh-Hans: 范云';
    expect(shown(fan, 'zh-Hant')[0]).toBe('范雲 suggested traditional');
    expect(shown(fan, 'ja')[0]).toBe('范雲 はん・うん suggested japanese-glyphs');
  });

  it('are only suggested where regions transcribe or say it in their own way', () => {
    expect(shown('kind: person, country: US, zh-Hant: 川普', 'zh-Hans')).toEqual([
      '川普 suggested simplified',
    ]);
    expect(shown('kind: term, zh-Hant: 網路', 'zh-Hans')).toEqual(['网路 suggested simplified']);
    expect(shown('kind: person, country: US, zh-Hant: 川普', 'ja')).toEqual([]);
  });

  it('are never made for English, nor in Japanese of names that Chinese only transcribes', () => {
    expect(shown(tsai, 'en')).toEqual(['Tsai Shih-ying preferred']);
    expect(shown('kind: person, country: TW, zh-Hant: 瓦歷斯‧貝林', 'ja')).toEqual([]);
  });

  it('begin with katakana where the profile wants it', () => {
    const style = { chineseNamesInJapanese: 'katakana' } as const;
    expect(shown(`${tsai}, ja: { term: 蔡適応, reading: r }`, 'ja', style).slice(0, 2)).toEqual([
      'ツァイ・シーイン derived katakana',
      '蔡適応 r preferred',
    ]);
  });
});

describe('a first mention', () => {
  const write = (language: string, firstMentionGloss: 'none' | 'english' | 'reading') => {
    const entry = entryOf(tsai);
    const [first] = renderingsOf(entry, language);
    return first && atFirstMention(entry, first, language, { firstMentionGloss });
  };

  it('bears what the profile wants', () => {
    expect(write('ja', 'reading')).toBe('蔡適応（さい・てきおう）');
    expect(write('zh-Hant', 'english')).toBe('蔡適應（Tsai Shih-ying）');
    expect(write('zh-Hant', 'reading')).toBe('蔡適應');
    expect(write('ja', 'none')).toBe('蔡適応');
    expect(write('en', 'english')).toBe('Tsai Shih-ying');
  });
});
