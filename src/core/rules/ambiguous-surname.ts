import type { Fix } from '../finding.ts';
import type { Mention } from '../mentions/mention.ts';
import { ambiguity } from './ambiguous-name.ts';
import { replaceMention } from './fix.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A bare surname that two people named in the article share. */
export const ambiguousSurname: Rule = {
  name: 'ambiguous-surname',
  severity: 'warning',
  *check(context) {
    for (const mention of context.mentions) {
      if (mention.kind !== 'surname' || mention.candidates.length < 2) continue;
      if (mention.scope === 'heading') continue;
      const finding = ambiguity(context, 'ambiguous-surname', mention);
      yield { ...finding, fixes: fullNames(context, mention) };
    }
  },
};

/** The full name of each who may be meant, as the article has it; none for "the Satos". */
function fullNames({ article, mentions }: RuleContext, mention: Mention): readonly Fix[] {
  const after = article.blocks[mention.block]?.text.charAt(mention.clean.end) ?? '';
  if (/\p{L}/u.test(after)) return [];
  return (mention.readings ?? []).flatMap(({ entry, term }) => {
    const full = mentions.find(
      (other) => other.kind === 'full' && other.entry === entry && other.candidates.length === 1,
    );
    const fix = replaceMention(article, mention, full?.expected ?? term.text);
    return fix ? [{ ...fix, safe: false }] : [];
  });
}
