import { describe, expect, it } from 'vitest';
import { differInG, soundClass } from '../../../src/core/romanization/confusedSyllables.ts';
import { syllables } from '../../../src/core/romanization/mandarin.ts';

describe('differInG', () => {
  it.each([
    ['xin', 'xing'],
    ['chun', 'chong'],
    ['wen', 'weng'],
    ['min', 'ming'],
  ])('%s and %s', (a, b) => {
    expect(differInG(a, b) && differInG(b, a)).toBe(true);
  });

  it.each([
    ['xing', 'xing'],
    ['zhen', 'zeng'],
    ['chen', 'qing'],
    ['shan', 'san'],
  ])('not %s and %s', (a, b) => {
    expect(differInG(a, b)).toBe(false);
  });
});

describe('soundClass', () => {
  it('is shared by all syllables that differ in -ng', () => {
    for (const a of syllables)
      for (const b of syllables)
        if (differInG(a, b)) expect([a, b, soundClass(a)]).toEqual([a, b, soundClass(b)]);
  });

  it('is shared where Wade-Giles without apostrophes has one spelling', () => {
    expect(soundClass('zhi')).toBe(soundClass('ji'));
    expect(soundClass('qing')).toBe(soundClass('jin'));
    expect(soundClass('zhi')).not.toBe(soundClass('zi'));
  });
});
