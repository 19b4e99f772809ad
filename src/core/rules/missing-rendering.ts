import { sourceOf } from '../align/alignment.ts';
import { textLength } from '../align/features.ts';
import { compare } from '../compare/compare.ts';
import type { Comparison, Place } from '../compare/comparison.ts';
import type { Entry } from '../glossary/entry.ts';
import { comparedFinding, wantedRendering } from './compared.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * The source names somebody more than once whom the translation never names. Pronouns and ellipsis are good style,
 * so one mention anywhere is enough, and a paragraph still being written is left alone.
 */
export const missingRendering: Rule = {
  name: 'missing-rendering',
  severity: 'warning',
  *check(context) {
    const named = new Set(context.mentions.flatMap(({ candidates }) => candidates));
    const told = new Set<Entry>();
    const often = namedTwice(context);
    for (const comparison of compare(context)) {
      const { entry } = comparison.wanted;
      if (comparison.kind !== 'missing' || !often.has(entry)) continue;
      if (named.has(entry) || told.has(entry) || isUnfinished(context, comparison)) continue;
      told.add(entry);
      const place = placeOf(context, comparison);
      const name = wantedRendering(context, comparison.wanted);
      const finding = comparedFinding(
        context,
        'missing-rendering',
        comparison,
        place,
        'missing',
        undefined,
      );
      yield { ...finding, data: { ...finding.data, expected: name ?? '' } };
    }
  },
};

/** One mention may be left to a pronoun; of two somebody is missed. */
function namedTwice({ pair }: RuleContext): ReadonlySet<Entry> {
  const counts = new Map<Entry, number>();
  for (const { entry } of pair?.sourceMentions ?? [])
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([entry]) => entry));
}

/** The first clause of the paragraph: nobody knows where in it the name belongs. */
function placeOf({ article }: RuleContext, { wanted: { blocks } }: Comparison): Place {
  const [block = 0] = blocks;
  const text = article.blocks[block]?.text ?? '';
  const clause = /^[^、，。,.;；：:！!？?\n]{1,12}/.exec(text)?.[0] ?? text.slice(0, 1);
  return { block, start: 0, end: Math.max(1, clause.length) };
}

/** Half as long as its source a translation is hardly whole. */
function isUnfinished({ article, pair }: RuleContext, { wanted: { blocks } }: Comparison): boolean {
  if (!pair) return false;
  const [block = 0] = blocks;
  const sources = sourceOf(pair.alignment, block);
  const length = sources.reduce((sum, i) => sum + lengthOf(pair.source.blocks[i]?.text), 0);
  const own = blocks.reduce((sum, i) => sum + lengthOf(article.blocks[i]?.text), 0);
  return own < length * 0.5;
}

function lengthOf(text = ''): number {
  return textLength(text);
}
