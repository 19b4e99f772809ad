import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/client/catalogues.ts';
import { createTexts } from '../../src/client/texts.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe('texts of the client', () => {
  it.each(['ja', 'zh-TW', 'zh-CN'] as const)('are complete in %s', (locale) => {
    const keys = Object.keys(catalogues.en).filter((key) => !key.endsWith('_one'));
    expect(Object.keys(catalogues[locale]).sort()).toEqual(keys.sort());
  });

  it.each(['ja', 'zh-TW', 'zh-CN'] as const)('fill in the same in %s', (locale) => {
    for (const [key, text] of Object.entries(catalogues[locale])) {
      const english = catalogues.en[key as keyof typeof catalogues.en];
      expect(placeholders(text), key).toEqual(placeholders(english));
    }
  });

  it('come in the language of a display language', () => {
    expect(createTexts('ja')('status.command')).toBe('用語集');
    expect(createTexts('zh-tw')('status.command')).toBe('詞彙表');
    expect(createTexts('zh-Hans-SG')('status.command')).toBe('术语表');
    expect(createTexts('de')('status.command')).toBe('Glossaries');
  });

  it('have plural forms and take names as they are', () => {
    expect(createTexts('en')('status.entries', { count: 1 })).toBe('1 entry');
    expect(createTexts('ja')('status.entries', { count: 1 })).toBe('1 項目');
    expect(createTexts('en')('look-up.of', { text: 'A & <B>' })).toBe('Look up “A & <B>”…');
  });

  it('are concise in Japanese: no です or ます', () => {
    const texts = Object.values(catalogues.ja).join('\n');
    expect(texts).not.toMatch(/です|ます[。\n]|ません|ください/);
  });
});
