import { compare } from '../compare/compare.ts';
import { comparedFinding, wantedRendering } from './compared.ts';
import type { Rule } from './rule.ts';

/** A name stands in Latin letters where the house style translates it. */
export const leftInSourceLanguage: Rule = {
  name: 'left-in-source-language',
  severity: 'warning',
  *check(context) {
    for (const comparison of compare(context)) {
      if (comparison.kind !== 'latin') continue;
      const expected = wantedRendering(context, comparison.wanted);
      yield comparedFinding(
        context,
        'left-in-source-language',
        comparison,
        comparison.place,
        'left',
        expected,
      );
    }
  },
};
