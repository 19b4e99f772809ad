import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import type { LanguageIndex } from '../../../src/core/mentions/glossaryIndex.ts';
import { nameWords } from '../../../src/core/mentions/nameWords.ts';
import { formOf, limitOf, NearIndex } from '../../../src/core/mentions/nearIndex.ts';
import { nearNames } from '../../../src/core/mentions/nearNames.ts';
import { lettersBetween } from '../../../src/core/mentions/slips.ts';
import { tokenize } from '../../../src/core/mentions/tokens.ts';
import { shippedIndex } from '../../project.ts';

const wordsOf = (text: string) => nameWords(text, tokenize(text));
const initials = 'ch sh ts hs k t p m n l f w y j'.split(' ');
const finals = 'i ih u a ao ei en eng in ing ung'.split(' ');
const syllables = initials.flatMap((initial) => finals.map((final) => initial + final));
const syllable = fc.constantFrom(...syllables);
const name = fc
  .tuple(fc.constantFrom('Lo', 'Chen', 'Hsieh'), syllable, syllable)
  .map(([surname, first, second]) => `${surname} ${first}-${second}`);

describe('NearIndex', () => {
  it('finds every name near enough, in both orders', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), name, fc.boolean(), (names, text, swap) => {
        const index = new NearIndex(names.map(wordsOf));
        const words = swap ? [...wordsOf(text)].reverse() : wordsOf(text);
        const found = index.placesNear(words);
        const form = formOf(wordsOf(text));
        for (const [place, one] of names.entries()) {
          const distance = lettersBetween(formOf(wordsOf(one)), form);
          if (distance <= limitOf(form)) expect(found).toContain(place);
        }
      }),
    );
  });

  it('takes at most 60 bytes a name', () => {
    const surnames = 'Chen Lin Huang Chang Lee Wang Wu Liu Tsai Yang Hsu Cheng'.split(' ');
    const all = surnames.flatMap((surname) =>
      syllables.flatMap((first) =>
        syllables.filter((_, i) => i % 17 === 0).map((second) => `${surname} ${first}-${second}`),
      ),
    );
    const names = all.filter((_, i) => i % 3 === 0);
    expect(names.length).toBeGreaterThan(5000);
    expect(new NearIndex(names.map(wordsOf)).bytes / names.length).toBeLessThanOrEqual(60);
  });
});

describe('nearNames', () => {
  const text = 'Reporters asked Lo Chi-cheng.\n\nThen they asked Foreign Minister Lai Chin-te.';

  function found(index: LanguageIndex, source: string) {
    return readArticle(source, 'en', 'plain').blocks.map((block) => nearNames(block, index));
  }

  it('are looked for once per paragraph', () => {
    const index = shippedIndex().language('en');
    const [first, second] = found(index, text);
    expect(first?.[0]?.matches[0]?.name.entry.id).toBe('lo-chih-cheng');
    expect(second?.[0]?.matches[0]?.name.term.text).toBe('Lai Ching-te');
    const again = found(index, text.replace('Then', 'Later'));
    expect(again[0]).toBe(first);
    expect(again[1]).not.toBe(second);
  });

  it('never overlap and stay in the text', () => {
    const index = shippedIndex().language('en');
    const pieces = [
      'Lo Chi-cheng',
      'Lai Chin-te',
      'Minister',
      'Monday',
      'asked',
      '’s',
      ',',
      'Lo Chih-cheng',
      'TO',
      'Xi Jingping',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const source = parts.join(' ');
        for (const near of found(index, source)) {
          let end = 0;
          for (const one of near) {
            expect(one.start).toBeGreaterThanOrEqual(end);
            expect(one.matches.length).toBeGreaterThan(0);
            end = one.end;
          }
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });
});
