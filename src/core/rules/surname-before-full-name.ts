import { isHanLanguage } from '../language.ts';
import { replaceMention } from './fix.ts';
import { findingAt, type Rule } from './rule.ts';

/** A surname alone comes before the full name. Headlines, captions and quotes may do that. */
export const surnameBeforeFullName: Rule = {
  name: 'surname-before-full-name',
  severity: 'info',
  *check(context) {
    // Japanese and Chinese news call people by surname and title from the headline on.
    if (isHanLanguage(context.article.language)) return;
    const named = new Set<string>();
    for (const mention of context.mentions) {
      if (mention.candidates.length > 1) continue;
      const { entry, scope } = mention;
      const counts = mention.kind !== 'surname' ? scope !== 'heading' : scope === 'body';
      if (mention.kind === 'surname' && scope === 'body' && !named.has(entry.id)) {
        const full = context.mentions.find(
          (other) => other.entry === entry && other.kind === 'full',
        );
        const expected = full?.expected ?? mention.term.text;
        const fix = replaceMention(context.article, mention, expected);
        yield findingAt(
          'surname-before-full-name',
          mention,
          'before',
          { expected },
          {
            fixes: fix ? [{ ...fix, safe: false }] : [],
            related: full ? [{ kind: 'full-name', span: full.span, text: full.text }] : [],
          },
        );
      }
      if (counts) named.add(entry.id);
    }
  },
};
