import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, isHanLanguage, normalizeLanguage } from '../../src/core/language.ts';

describe('normalizeLanguage', () => {
  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['EN_gb', 'en'],
    ['ja-JP', 'ja'],
    ['zh-TW', 'zh-Hant'],
    ['zh_TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh_Hans', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['ZH-hans-cn', 'zh-Hans'],
    ['zh', 'zh'],
    [' fr-CA ', 'fr-CA'],
    ['de', 'de'],
  ])('%s is %s', (tag, expected) => expect(normalizeLanguage(tag)).toBe(expected));

  it('changes nothing the second time', () => {
    const tag = fc.constantFrom('en', 'zh', 'ja', 'TW', 'Hant', 'cn', 'x', '-', '_', ' ');
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 5 }), (parts) => {
        const once = normalizeLanguage(parts.join(''));
        expect(normalizeLanguage(once)).toBe(once);
      }),
    );
  });
});

describe('detectLanguage', () => {
  it.each([
    ['The party met on Monday.', 'en'],
    ['', 'en'],
    ['12345', 'en'],
    ['立法委員羅致政說，民進黨將派員參加。', 'zh-Hant'],
    ['立法委员罗致政说，民进党将派员参加。', 'zh-Hans'],
    ['民進党の羅致政立法委員が出席した。', 'ja'],
    ['自民党の Masahisa Sato 議員は DPP の Lo Chih-cheng 氏と会談した。', 'ja'],
    ['總統府（Presidential Office）表示，總統將會見 Sato。', 'zh-Hant'],
    ['The Chinese word 政治 means politics in any dictionary.', 'en'],
  ])('%s is %s', (text, expected) => expect(detectLanguage(text)).toBe(expected));

  it('answers for every string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['en', 'ja', 'zh-Hant', 'zh-Hans']).toContain(detectLanguage(text));
      }),
    );
  });
});

describe('isHanLanguage', () => {
  it.each([
    ['ja', true],
    ['zh-Hant', true],
    ['zh', true],
    ['en', false],
    ['jam', false],
  ])('%s: %s', (tag, expected) => expect(isHanLanguage(tag)).toBe(expected));
});
