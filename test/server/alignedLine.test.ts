import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedLines, alignedLine } from '../../src/server/features/alignedLine.ts';

const lines = (first: number, last: number) => ({ first, last });

/** A heading, a paragraph of three lines that has one line there, and one that has four. */
const aligned: readonly AlignedLines[] = [
  { from: lines(0, 0), to: lines(4, 4) },
  { from: lines(2, 4), to: lines(6, 6) },
  { from: lines(6, 7), to: lines(10, 13) },
];
const ends = { from: 9, to: 19 };

describe('alignedLine', () => {
  it('follows the paragraphs, and inside of them', () => {
    const answers = [0, 2, 3, 4, 6, 7].map((line) => alignedLine(aligned, line, ends));
    expect(answers).toEqual([4, 6, 6, 6, 10, 13]);
  });

  it('goes on evenly between and behind them', () => {
    expect(alignedLine(aligned, 5, ends)).toBe(8);
    expect(alignedLine(aligned, 8, ends)).toBe(16);
    expect(alignedLine(aligned, 9, ends)).toBe(19);
    expect(alignedLine([], 3, { from: 9, to: 18 })).toBe(6);
  });

  it('finds paragraphs that changed places', () => {
    const swapped = [
      { from: lines(0, 1), to: lines(5, 6) },
      { from: lines(4, 5), to: lines(0, 1) },
    ];
    expect([0, 2, 4].map((line) => alignedLine(swapped, line, { from: 6, to: 7 }))).toEqual([
      5, 6, 0,
    ]);
  });

  it('never runs backwards nor out of an article whose paragraphs keep their order', () => {
    const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 8 });
    fc.assert(
      fc.property(steps, (rows) => {
        let [from, to] = [0, 0];
        const pairs = rows.map(([fromGap, fromLength, toGap, toLength]): AlignedLines => {
          const pair = {
            from: lines(from + fromGap, from + fromGap + fromLength),
            to: lines(to + toGap, to + toGap + toLength),
          };
          [from, to] = [pair.from.last + 1, pair.to.last + 1];
          return pair;
        });
        const answers = Array.from({ length: from + 3 }, (_, line) =>
          alignedLine(pairs, line, { from: from + 2, to: to + 5 }),
        );
        expect(answers).toEqual([...answers].sort((a, b) => a - b));
        expect(answers.every((line) => line >= 0 && line <= to + 5)).toBe(true);
      }),
    );
  });
});
