import type { Form, Mention } from '../mentions/mention.ts';
import { type Rule, replacementFinding } from './rule.ts';

/** Another romanization, hyphen, case, apostrophe, diacritic or length than the glossary's. */
export const nameVariant: Rule = {
  name: 'name-variant',
  severity: 'warning',
  *check(context) {
    for (const mention of context.mentions) {
      if (!isVariant(mention)) continue;
      const { form, expected } = mention;
      yield replacementFinding(context, 'name-variant', mention, messageOf(form), expected, {
        ...(form.kind === 'romanization' && romanizationData(form)),
      });
    }
  },
};

function isVariant({ entry, term, form, candidates }: Mention): boolean {
  if (form.kind === 'exact' || form.kind === 'order' || candidates.length > 1) return false;
  if (term.status !== 'preferred' && term.status !== 'admitted') return false;
  return entry.kind === 'person' || form.kind !== 'case';
}

function messageOf(form: Form): string {
  if (form.kind !== 'romanization') return form.kind;
  if (!form.system) return 'romanization-mixed';
  return form.isPart ? 'romanization-part' : 'romanization';
}

function romanizationData(form: Extract<Form, { kind: 'romanization' }>) {
  const { system, characters, syllable, expectedSyllable } = form;
  return { system, characters, syllable, expectedSyllable };
}
