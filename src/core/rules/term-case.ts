import { isAllowed } from '../glossary/entry.ts';
import { type Rule, replacementFinding } from './rule.ts';

/** A party, body, office, place or term in other capitals than the glossary's. */
export const termCase: Rule = {
  name: 'term-case',
  severity: 'warning',
  *check(context) {
    for (const mention of context.mentions) {
      const { entry, term, form, candidates } = mention;
      if (entry.kind === 'person' || form.kind !== 'case' || candidates.length > 1) continue;
      if (isAllowed(term))
        yield replacementFinding(context, 'term-case', mention, 'case', term.text);
    }
  },
};
