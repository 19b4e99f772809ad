import { ambiguity } from './ambiguous-name.ts';
import type { Rule } from './rule.ts';

/** A bare surname that two people named in the article share. */
export const ambiguousSurname: Rule = {
  name: 'ambiguous-surname',
  severity: 'warning',
  *check(context) {
    for (const mention of context.mentions) {
      if (mention.kind !== 'surname' || mention.candidates.length < 2) continue;
      if (mention.scope !== 'heading') yield ambiguity(context, 'ambiguous-surname', mention);
    }
  },
};
