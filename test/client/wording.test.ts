import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/client/base64.ts';
import { bracketed } from '../../src/client/bracketed.ts';
import { shippedGlossaries } from '../../src/client/shipped.ts';

describe('a rendering after a name', () => {
  it('has the brackets of the language of the article', () => {
    expect(bracketed('羅致政', 'Lo Chih-cheng', 'en')).toBe(' (羅致政)');
    expect(bracketed('Lo Chih-cheng', '羅致政', 'zh-Hant')).toBe('（Lo Chih-cheng）');
    expect(bracketed('自由民主党', 'LDP', 'ja')).toBe('（自由民主党）');
  });

  it('has the brackets of the name where the language is not known', () => {
    expect(bracketed('羅致政', 'Lo Chih-cheng', undefined)).toBe(' (羅致政)');
    expect(bracketed('Lo Chih-cheng', '羅致政', undefined)).toBe('（Lo Chih-cheng）');
    expect(bracketed('Lai', 'ライ', undefined)).toBe('（Lai）');
  });
});

describe('the shipped glossaries', () => {
  it('are listed where their folder cannot be', () => {
    const folder = new URL('../../glossary/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.glossary.yaml'));
    expect(shippedGlossaries).toEqual(files.sort());
  });
});

describe('base 64', () => {
  it('is that of Buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});
