import { written } from '../article/article.ts';
import type { Edit, Finding } from '../finding.ts';
import { fullTerm, isAllowed } from '../glossary/entry.ts';
import { isHanLanguage, type Language } from '../language.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../span.ts';
import { type Definition, definitions } from './definitions.ts';
import { findingAt, glossaryLine, type Rule, type RuleContext } from './rule.ts';

/** An abbreviation comes before its full form. */
export const abbreviationUndefined: Rule = {
  name: 'abbreviation-undefined',
  severity: 'info',
  *check(context) {
    const { profile, article, mentions } = context;
    if (profile.firstMention === 'off' || isHanLanguage(article.language)) return;
    const defined = definitions(context).filter(
      ({ full, abbreviation }) => full.entry === abbreviation.entry,
    );
    const inDefinition = new Set(defined.map(({ abbreviation }) => abbreviation));
    const introduced = new Set<string>();
    for (const mention of mentions) {
      const { entry, scope } = mention;
      if (scope === 'heading' || mention.candidates.length > 1) continue;
      if (mention.kind !== 'abbreviation') {
        if (profile.firstMention === 'full' || scope !== 'body') introduced.add(entry.id);
      } else if (inDefinition.has(mention) || mention.term.familiar) {
        introduced.add(entry.id);
      } else if (!introduced.has(entry.id) && scope === 'body') {
        introduced.add(entry.id);
        if (isOurs(context, mention)) yield undefinedFinding(context, mention, defined);
      }
    }
  },
};

/**
 * An abbreviation alone means little: the article must name the full form too, or before it
 * something else of the country.
 */
function isOurs({ mentions }: RuleContext, { entry, block }: Mention): boolean {
  if (!entry.country) return true;
  return mentions.some((other) =>
    other.entry === entry
      ? other.kind !== 'abbreviation'
      : other.entry.country === entry.country &&
        other.candidates.length === 1 &&
        other.block <= block,
  );
}

function undefinedFinding(
  { article }: RuleContext,
  mention: Mention,
  defined: readonly Definition[],
): Finding {
  const full = spelledOut(mention, article.language);
  const expected = `${full} (${mention.text})`;
  const later = defined.find((item) => item.full.entry === mention.entry);
  const edit = (span: Span, text: string): Edit => {
    return { span, replacement: written(article, text, span.start) };
  };
  const edits: [Edit, ...Edit[]] = [edit(mention.span, expected)];
  if (later) edits.push(edit(later.span, later.abbreviation.text));
  return findingAt(
    'abbreviation-undefined',
    mention,
    later ? 'late' : 'undefined',
    { expected, full },
    {
      fixes: [{ edits, safe: false }],
      related: later
        ? [{ kind: 'definition', span: later.span, text: expected }]
        : [glossaryLine(mention)],
    },
  );
}

/** "Communist Party of China" for CPC, though the entry's first term is another. */
function spelledOut({ entry, term, text }: Mention, language: Language): string {
  const terms = (entry.terms.get(language) ?? []).filter(isAllowed);
  const own = terms.find((other) => other !== term && initials(other.text) === text);
  return (own ?? fullTerm(entry, language) ?? term).text;
}

function initials(text: string): string {
  return (text.match(/(?<!\p{L})\p{Lu}(?=\p{L})/gu) ?? []).join('');
}
