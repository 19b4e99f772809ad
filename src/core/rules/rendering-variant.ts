import { compare } from '../compare/compare.ts';
import { comparedFinding } from './compared.ts';
import type { Rule } from './rule.ts';

/** What stands for a name of the source is nearly its rendering. */
export const renderingVariant: Rule = {
  name: 'rendering-variant',
  severity: 'warning',
  *check(context) {
    for (const comparison of compare(context)) {
      if (comparison.kind !== 'near') continue;
      const { place, term } = comparison;
      yield comparedFinding(context, 'rendering-variant', comparison, place, 'near', term.text);
    }
  },
};
