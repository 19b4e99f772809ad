import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWord, normalizeSigns } from '../../src/core/mentions/fold.ts';
import { tokenize } from '../../src/core/mentions/tokens.ts';
import { mixedText } from './arbitraries.ts';

describe('fold', () => {
  it('keeps the length of every text', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(fold(text).length).toBe(text.length);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it.each([
    ['Lo Chih\u2011cheng', 'lo chih-cheng'],
    ['Satō', 'sato'],
    ['SATÔ', 'sato'],
    ['Ｌｏ', 'lo'],
    ['Peng Qing’en', "peng qing'en"],
    ['オードリー･タン', 'オードリー·タン'],
    ['a\u00a0b\u3000c', 'a b c'],
  ])('%s is %s', (text, expected) => expect(fold(text)).toBe(expected));

  it('makes precomposed and decomposed letters equal', () => {
    fc.assert(
      fc.property(fc.constantFrom('Satō', 'François', 'Kôno', 'Lü'), (name) => {
        expect(foldWord(name.normalize('NFD'))).toBe(foldWord(name.normalize('NFC')));
      }),
    );
  });
});

describe('normalizeSigns', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const once = normalizeSigns(text);
        expect(normalizeSigns(once)).toBe(once);
      }),
    );
  });
});

describe('tokenize', () => {
  const words = (text: string) => {
    const { count, starts, ends } = tokenize(text);
    return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
  };

  it('never overlaps and never goes backwards', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const { count, starts, ends } = tokenize(text);
        let last = 0;
        for (let i = 0; i < count; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThan(starts[i] ?? 0);
          last = ends[i] ?? 0;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ["Ts'ai’s DPP's 4", ["Ts'ai", 'DPP', '4']],
    ['與DPP議員', ['與', 'DPP', '議', '員']],
    ['Chih-cheng', ['Chih', 'cheng']],
    ['Demo\u00adcratic', ['Demo\u00adcratic']],
    ["the Satos' car", ['the', 'Satos', 'car']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));
});
