import type { Form, Mention } from '../mentions/mention.ts';
import { isCalendarWord, isFunctionWord } from '../mentions/surnameContext.ts';
import { hasOtherClue, type Rule, type RuleContext, replacementFinding } from './rule.ts';

/** Another romanization, hyphen, case, apostrophe, diacritic or length than the glossary's. */
export const nameVariant: Rule = {
  name: 'name-variant',
  severity: 'warning',
  *check(context) {
    for (const mention of context.mentions) {
      if (!isVariant(mention) || isAnother(context, mention)) continue;
      const { form, expected } = mention;
      yield replacementFinding(context, 'name-variant', mention, messageOf(form), expected, {
        ...(form.kind === 'romanization' && romanizationData(form)),
      });
    }
  },
};

/** Whether a likeness stands for another body, or for the spelling that the text is about. */
export function namesAnother(context: RuleContext, mention: Mention): boolean {
  return isVariant(mention) && isAnother(context, mention);
}

function isVariant({ entry, term, form, candidates }: Mention): boolean {
  if (
    form.kind === 'exact' ||
    form.kind === 'order' ||
    form.kind === 'script' ||
    candidates.length > 1
  )
    return false;
  if (term.status !== 'preferred' && term.status !== 'admitted') return false;
  return entry.kind === 'person' || form.kind !== 'case';
}

/** A spelling that the text quotes as such, and a likeness that belongs to another body's name. */
function isAnother(context: RuleContext, mention: Mention): boolean {
  const text = context.article.blocks[mention.block]?.text ?? '';
  const before = text.slice(0, mention.clean.start);
  const after = text.slice(mention.clean.end);
  if (isQuotedAlone(before, after)) return true;
  if (mention.entry.kind === 'person') return citesSpelling(before);
  return isInLongerName(after) || !hasOtherClue(context, mention);
}

const citation =
  /(?:wade[-\u2010-\u2013 ]giles|pinyin|hepburn|kunrei(?:-shiki)?|romani[sz]ation|(?:romani[sz]ed|transliterated|spelled|spelt|rendered) as)[:;,]?[\s"“‘'(_*]*$/i;
const otherSpelling = /(?:\p{Lu}[\p{L}'’-]+[ ,]*){1,4}["”’')]*,? (?:or|and) [\s"“‘'(_*]*$/u;

/** "Wade-Giles: Chiang Chieh-shih" is about the spelling, and so is what "or" adds to it. */
function citesSpelling(before: string): boolean {
  const near = before.slice(-80);
  return citation.test(near) || citation.test(near.replace(otherSpelling, ''));
}

/** A name between quotation marks and nothing else there: the word itself, or a work's title. */
function isQuotedAlone(before: string, after: string): boolean {
  return /["“«「『]$/.test(before) && /^["”»」』]/.test(after);
}

/** "Asia Pacific University" is a name of its own. */
function isInLongerName(after: string): boolean {
  const next = /^[ \u00a0](\p{Lu}[\p{L}-]*)/u.exec(after)?.[1];
  return next !== undefined && !isCalendarWord(next) && !isFunctionWord(next);
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
