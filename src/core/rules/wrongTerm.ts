import { isAllowed, preferredTerm, type TermStatus } from '../glossary/entry.ts';
import type { Mention } from '../mentions/mention.ts';
import { type Rule, replacementFinding } from './rule.ts';

/** A rule on terms of one status; the fix is the preferred term of the same type. */
export function wrongTermRule(name: string, severity: Rule['severity'], status: TermStatus): Rule {
  return {
    name,
    severity,
    *check(context) {
      for (const mention of context.mentions) {
        if (mention.term.status !== status) continue;
        const expected = insteadOf(mention);
        if (expected === undefined) continue;
        yield replacementFinding(context, name, mention, mention.entry.kind, expected);
      }
    },
  };
}

function insteadOf({ entry, term }: Mention): string | undefined {
  const terms = (entry.terms.get(term.language) ?? []).filter(isAllowed);
  const sameType = terms.find((other) => other.type === term.type);
  return (sameType ?? preferredTerm(entry, term.language))?.text;
}
