import type { Finding } from '../finding.ts';
import { isInForce, tense } from '../glossary/asOf.ts';
import type { Office } from '../glossary/entry.ts';
import { officeTitle, officeWordings } from '../glossary/offices.ts';
import type { Mention } from '../mentions/mention.ts';
import { type Surroundings, standsAfter, standsBefore, surroundings } from './officeAtName.ts';
import { findingAt, type Rule, type RuleContext } from './rule.ts';

/** An office at a name that the person does not hold on the article's date. */
export const outdatedOffice: Rule = {
  name: 'outdated-office',
  severity: 'off',
  *check(context) {
    const { date } = context.article;
    if (!date) return;
    for (const mention of context.mentions) {
      if (mention.candidates.length > 1) continue;
      const named = officesNamed(context, mention);
      const [office] = named;
      if (!office || named.some((other) => isInForce(other, date))) continue;
      yield outdated(context, mention, office, date);
    }
  },
};

function outdated(
  { article, glossary: { glossary } }: RuleContext,
  mention: Mention,
  office: Office,
  date: string,
): Finding {
  const { entry } = mention;
  const title = (of: Office) => officeTitle(of, entry, glossary, article.language);
  const holds = entry.offices?.find((other) => isInForce(other, date));
  const since = tense(office, date) === 'past' ? 'outdated' : 'not-yet';
  return findingAt('outdated-office', mention, holds ? 'now' : since, {
    office: title(office),
    until: office.until,
    from: office.from,
    date,
    holds: holds && title(holds),
  });
}

/** The person's offices that stand at the name. */
function officesNamed({ article, glossary }: RuleContext, mention: Mention): readonly Office[] {
  const { offices = [] } = mention.entry;
  const block = article.blocks[mention.block];
  if (offices.length === 0 || !block) return [];
  const { start, end } = mention.clean;
  const around: Surroundings = surroundings(block.text, start, end);
  return offices.filter((office) =>
    officeWordings(office, mention.entry, glossary.glossary).some(
      (title) => standsBefore(title, around) || standsAfter(title, around),
    ),
  );
}
