import type { Office } from '../glossary/entry.ts';
import { fold } from '../mentions/fold.ts';
import type { Mention } from '../mentions/mention.ts';
import { findingAt, type Rule, type RuleContext } from './rule.ts';

const former = /\b(?:former|ex|then|late|past|one-time|incoming|designate)[\s-]*$/;

/** An office before a name that the person does not hold on the article's date. */
export const outdatedOffice: Rule = {
  name: 'outdated-office',
  severity: 'off',
  *check(context) {
    const { date } = context.article;
    if (!date) return;
    for (const mention of context.mentions) {
      const offices = mention.entry.offices ?? [];
      const named = offices.filter((office) => standsBefore(context, mention, office));
      const [office] = named;
      if (!office || named.some((other) => isHeld(other, date))) continue;
      const holds = offices.find((other) => isHeld(other, date))?.title;
      const since = office.until && office.until < date ? 'outdated' : 'not-yet';
      yield findingAt('outdated-office', mention, holds ? 'now' : since, {
        office: office.title,
        until: office.until,
        from: office.from,
        date,
        holds,
      });
    }
  },
};

function standsBefore({ article }: RuleContext, mention: Mention, office: Office): boolean {
  const text = article.blocks[mention.block]?.text.slice(0, mention.clean.start) ?? '';
  const before = fold(text.slice(-120)).replace(/\s+/g, ' ').trimEnd();
  const title = fold(office.title);
  return before.endsWith(title) && !former.test(before.slice(0, -title.length));
}

function isHeld({ from, until }: Office, date: string): boolean {
  return (!from || from <= date) && (!until || date <= until);
}
