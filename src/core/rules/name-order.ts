import { type Rule, replacementFinding } from './rule.ts';

/** Surname and given name stand in another order than the glossary or the profile has them. */
export const nameOrder: Rule = {
  name: 'name-order',
  severity: 'warning',
  *check(context) {
    for (const mention of context.mentions) {
      if (mention.form.kind !== 'order' || mention.candidates.length > 1) continue;
      yield replacementFinding(context, 'name-order', mention, 'order', mention.expected);
    }
  },
};
