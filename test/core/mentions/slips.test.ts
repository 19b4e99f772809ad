import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersBetween, skeletonKey, slipOf } from '../../../src/core/mentions/slips.ts';

function slip(written: string, known: string) {
  const found = slipOf(written.split('-'), known.split('-'));
  return found && `${found.kind} ${found.syllable} ${found.expectedSyllable}`;
}

const word = fc.string({ unit: fc.constantFrom('a', 'n', 'g', 'h'), minLength: 1, maxLength: 7 });

describe('slipOf', () => {
  it.each([
    ['chi-cheng', 'chih-cheng', 'confusable chi chih'],
    ['shi-ying', 'shih-ying', 'confusable shi shih'],
    ['yi-min', 'yi-ming', 'confusable min ming'],
    ['si-ming', 'szu-ming', 'confusable si szu'],
    ['ssu-ming', 'szu-ming', 'confusable ssu szu'],
    ['yuk-fung', 'yuk-feng', 'confusable fung feng'],
    ['jingping', 'jinping', 'confusable jingping jinping'],
    ['masaki', 'masaaki', 'vowel masaki masaaki'],
    ['masahissa', 'masahisa', 'doubled masahissa masahisa'],
    ['masahsia', 'masahisa', 'swapped masahsia masahisa'],
    ['masahiza', 'masahisa', 'letter masahiza masahisa'],
    ['mazahiza', 'masahisa', 'letters mazahiza masahisa'],
    ['ming-an', 'min-an', 'confusable ming min'],
    ['masahisa', 'masahisa', undefined],
    ['yoshihide', 'masahisa', undefined],
  ])('%s for %s', (written, known, expected) => {
    expect(slip(written, known)).toBe(expected);
  });

  it('knows of every word within two letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = lettersBetween(a, b);
        const found = slipOf([a], [b]);
        if (distance === 0) expect(found).toBeUndefined();
        else if (distance <= 2) expect(found).toBeDefined();
        if (found && found.kind !== 'confusable') {
          expect(distance).toBe(found.kind === 'letters' ? 2 : 1);
        }
      }),
    );
  });
});

describe('skeletonKey', () => {
  it('does not depend on the order, nor on the usual slips', () => {
    const key = skeletonKey([['lo'], ['chih', 'cheng']]);
    expect(skeletonKey([['chi', 'chen'], ['lo']])).toBe(key);
    expect(skeletonKey([['lo'], ['chi', 'chheng']])).toBe(key);
    expect(skeletonKey([['lo'], ['chu', 'cheng']])).not.toBe(key);
  });
});
