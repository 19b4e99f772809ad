import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTrie } from '../../../src/core/mentions/nameTrie.ts';
import { lettersBetween } from '../../../src/core/mentions/slips.ts';

function found(trie: NameTrie, text: string, limit: number): readonly (readonly number[])[] {
  const places: (readonly number[])[] = [];
  trie.find(text, limit, (place, distance) => places.push([place, distance]));
  return places.sort(([a = 0], [b = 0]) => a - b);
}

function bruteForce(names: readonly string[], text: string, limit: number) {
  return names
    .map((name, place) => [place, lettersBetween(name, text)] as const)
    .filter(([place, distance]) => distance <= limit && names[place] !== '');
}

/** Few letters, so that many are near. */
const name = fc.string({
  unit: fc.constantFrom('a', 'n', 'g', 'h', ' '),
  minLength: 1,
  maxLength: 9,
});
const syllable = fc.constantFrom(
  'chi',
  'chih',
  'shih',
  'min',
  'ming',
  'fen',
  'feng',
  'wei',
  'yu',
  'an',
);
const person = fc
  .tuple(fc.constantFrom('lo', 'lu', 'chen', 'cheng', 'hsu'), syllable, syllable)
  .map(([surname, first, second]) => `${surname} ${first}${second}`);

describe('NameTrie', () => {
  it('finds what comparing with every name finds', () => {
    const names = fc.array(fc.oneof(name, person), { maxLength: 60 });
    const text = fc.oneof(name, person);
    fc.assert(
      fc.property(names, text, fc.constantFrom(0, 1, 2, 3), (all, one, limit) => {
        expect(found(new NameTrie(all), one, limit)).toEqual(bruteForce(all, one, limit));
      }),
      { numRuns: 500 },
    );
  });

  it('counts a wrong, missing, added and swapped letter as one', () => {
    const trie = new NameTrie(['lo chihcheng']);
    for (const text of ['lo chicheng', 'lo chihchenng', 'lo chihchemg', 'lo chihchegn']) {
      expect(found(trie, text, 1)).toEqual([[0, 1]]);
    }
    expect(found(trie, 'lo chihcheng', 1)).toEqual([[0, 0]]);
    expect(found(trie, 'lo chichemg', 1)).toEqual([]);
  });

  it('leaves out what is no Latin name', () => {
    const trie = new NameTrie(['', '羅致政', 'lo 2', 'a'.repeat(64), 'lo']);
    expect(found(trie, 'lo', 1)).toEqual([[4, 0]]);
    for (const text of ['', '羅', 'b'.repeat(100)]) expect(found(trie, text, 2)).toEqual([]);
  });

  it('may be empty', () => {
    expect(found(new NameTrie([]), 'lo', 2)).toEqual([]);
  });
});
