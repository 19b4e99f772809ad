import { compare } from '../compare/compare.ts';
import { comparedFinding } from './compared.ts';
import { type Rule, replacementFinding } from './rule.ts';

/** A name in the characters of another language: 羅致政 in Simplified, 賴 in Japanese, 韓国ユ. */
export const wrongScript: Rule = {
  name: 'wrong-script',
  severity: 'warning',
  *check(context) {
    for (const mention of context.mentions) {
      if (mention.form.kind !== 'script' || mention.candidates.length > 1) continue;
      const { expected, term } = mention;
      yield replacementFinding(context, 'wrong-script', mention, 'script', expected, {
        language: term.language,
      });
    }
    for (const comparison of compare(context)) {
      if (comparison.kind !== 'hybrid') continue;
      const { place, term } = comparison;
      yield comparedFinding(context, 'wrong-script', comparison, place, 'hybrid', term.text);
    }
  },
};
