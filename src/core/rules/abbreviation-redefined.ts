import { type Article, written } from '../article/article.ts';
import type { Finding } from '../finding.ts';
import { isHanLanguage } from '../language.ts';
import { type Definition, definitions } from './definitions.ts';
import { findingAt, type Rule, type RuleContext, replacementFinding } from './rule.ts';

/** An abbreviation is introduced a second time, or behind the name of another body. */
export const abbreviationRedefined: Rule = {
  name: 'abbreviation-redefined',
  severity: 'info',
  *check(context) {
    const { profile, article } = context;
    if (profile.firstMention === 'off' || isHanLanguage(article.language)) return;
    const first = new Map<string, Definition>();
    for (const definition of definitions(context)) {
      const { full, abbreviation } = definition;
      if (full.candidates.length > 1) continue;
      if (full.entry !== abbreviation.entry) {
        const finding = mismatch(context, definition);
        if (finding) yield finding;
      } else if (abbreviation.scope === 'body') {
        const key = `${full.entry.id} ${abbreviation.text}`;
        const known = first.get(key);
        if (known) yield repeated(article, definition, known);
        else first.set(key, definition);
      }
    }
  },
};

function repeated(
  article: Article,
  { abbreviation, span, possessive }: Definition,
  known: Definition,
): Finding {
  const text = abbreviation.text;
  const replacement = written(article, text + possessive, span.start);
  return {
    ...findingAt('abbreviation-redefined', abbreviation, 'again', { expected: text }),
    span,
    fixes: [{ edits: [{ span, replacement }], safe: true }],
    related: [{ kind: 'definition', span: known.span, text: known.full.text }],
  };
}

/** "Democratic Progressive Party (LDP)": the bracket belongs to another entry. */
function mismatch(context: RuleContext, { full, abbreviation }: Definition): Finding | undefined {
  const terms = full.entry.terms.get(context.article.language) ?? [];
  const own = terms.find((term) => term.type === 'abbreviation' && term.status === 'preferred');
  if (!own) return undefined;
  return replacementFinding(context, 'abbreviation-redefined', abbreviation, 'mismatch', own.text, {
    full: full.text,
  });
}
