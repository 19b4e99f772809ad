import type { Finding, Related } from '../finding.ts';
import { preferredTerm } from '../glossary/entry.ts';
import type { Mention } from '../mentions/mention.ts';
import { describe } from './describe.ts';
import { findingAt, type Rule, type RuleContext } from './rule.ts';
import { sameSoundMentions } from './sameSound.ts';

/** Two people of the glossary may be meant. */
export const ambiguousName: Rule = {
  name: 'ambiguous-name',
  severity: 'info',
  *check(context) {
    for (const mention of context.mentions) {
      if (mention.candidates.length < 2 || mention.kind === 'surname') continue;
      if (mention.candidates.every((entry) => entry.kind === 'person')) {
        yield ambiguity(context, 'ambiguous-name', mention);
      }
    }
    for (const mention of sameSoundMentions(context)) {
      yield ambiguity(context, 'ambiguous-name', mention);
    }
  },
};

/** Names the first two people; the others are related information. */
export function ambiguity(context: RuleContext, rule: string, mention: Mention): Finding {
  const { language } = context.article;
  const [first, second] = mention.candidates;
  const more = mention.candidates.length - 2;
  return findingAt(
    rule,
    mention,
    more > 0 ? 'several' : 'two',
    {
      first: first && describe(first, language),
      second: second && describe(second, language),
      count: mention.candidates.length,
    },
    { related: relatedPeople(context, mention) },
  );
}

function relatedPeople({ article, mentions }: RuleContext, mention: Mention): readonly Related[] {
  return mention.candidates.flatMap((entry): readonly Related[] => {
    const text = describe(entry, article.language);
    const full = mentions.find((other) => other.entry === entry && other.kind === 'full');
    if (full && full !== mention && mention.kind === 'surname') {
      return [{ kind: 'other-person', span: full.span, text }];
    }
    const location = preferredTerm(entry, article.language)?.location ?? entry.location;
    return [{ kind: 'glossary', location, text }];
  });
}
