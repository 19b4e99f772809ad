import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks, PairAligner } from '../../../src/core/align/alignBlocks.ts';
import { type BlockFeatures, featuresOf } from '../../../src/core/align/features.ts';
import { articleOf, english, japanese, spliced } from './articles.ts';

const anchor = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((number) => `n:${number}`),
  fc.constantFrom('e:mayor', 'e:council', 'e:lin', 'w:line', 's:question', 'h:工事', 'f:[^1]'),
);

const block: fc.Arbitrary<BlockFeatures> = fc.record({
  kind: fc.constantFrom('paragraph', 'paragraph', 'heading', 'item', 'quote', 'cell'),
  level: fc.constantFrom(0, 0, 2, 3),
  length: fc.integer({ min: 1, max: 300 }),
  quotes: fc.integer({ min: 0, max: 2 }),
  anchors: fc.uniqueArray(anchor, { maxLength: 4 }),
});

/** Replaces some blocks of a side by others, or by none. */
const edit = fc.record({
  isSource: fc.boolean(),
  at: fc.nat(100),
  removed: fc.constantFrom(0, 1, 1, 1, 2, 5),
  added: fc.array(block, { maxLength: 2 }),
});

/** A pair that has much in common, as translations have, however long. */
const pair = fc
  .array(fc.tuple(block, block, fc.integer({ min: 0, max: 9 })), { maxLength: 60 })
  .map((rows) => ({
    source: rows.map(([block]) => block),
    target: rows.flatMap(([block, other, chance]) =>
      chance === 0 ? [] : chance === 1 ? [block, other] : chance === 2 ? [other] : [block],
    ),
  }));

describe('PairAligner', () => {
  it('answers what a full alignment does, whatever was edited before', () => {
    fc.assert(
      fc.property(pair, fc.array(edit, { maxLength: 6 }), ({ source, target }, edits) => {
        const aligner = new PairAligner();
        expect(aligner.align(source, target)).toEqual(alignBlocks(source, target));
        let sides = { source, target };
        for (const { isSource, at, removed, added } of edits) {
          const side = isSource ? 'source' : 'target';
          const place = at % (sides[side].length + 1);
          sides = { ...sides, [side]: spliced(sides[side], place, removed, ...added) };
          const full = alignBlocks(sides.source, sides.target);
          expect(aligner.align(sides.source, sides.target)).toEqual(full);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers what a full alignment does while a long translation is written', () => {
    const many = (texts: readonly string[]) =>
      Array.from({ length: 20 }, (_, i) => texts.map((text) => `${text} ${i + 1}00`)).flat();
    const source = featuresOf(articleOf(many(english), 'en'), []);
    const texts = many(japanese);
    const aligner = new PairAligner();
    for (const typed of ['', '新', '新しい', '新しい文。', '新しい文。2023年', '\n\n二つ目']) {
      const changed = spliced(texts, 99, 1, `${texts[99]}${typed}`);
      const target = featuresOf(articleOf(changed, 'ja'), []);
      expect(aligner.align(source, target)).toEqual(alignBlocks(source, target));
    }
  });

  it('keeps every block in exactly one pair', () => {
    fc.assert(
      fc.property(pair, ({ source, target }) => {
        const { pairs } = alignBlocks(source, target);
        const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
        expect(sorted(pairs.flatMap((one) => one.source))).toEqual([...source.keys()]);
        expect(sorted(pairs.flatMap((one) => one.target))).toEqual([...target.keys()]);
      }),
    );
  });
});
