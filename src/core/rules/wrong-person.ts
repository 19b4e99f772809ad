import { compare } from '../compare/compare.ts';
import { comparedFinding, wantedRendering } from './compared.ts';
import { describe } from './describe.ts';
import type { Rule } from './rule.ts';

/** The rendering of another entry stands where this one belongs. */
export const wrongPerson: Rule = {
  name: 'wrong-person',
  severity: 'error',
  *check(context) {
    for (const comparison of compare(context)) {
      if (comparison.kind !== 'other') continue;
      const { wanted, mention } = comparison;
      const place = { ...mention.clean, block: mention.block };
      const expected = wantedRendering(context, wanted);
      const other = describe(mention.entry, context.pair?.source.language ?? 'en');
      const finding = comparedFinding(
        context,
        'wrong-person',
        comparison,
        place,
        'other',
        expected,
        {
          other,
        },
      );
      yield { ...finding, candidates: [wanted.entry, mention.entry] };
    }
  },
};
