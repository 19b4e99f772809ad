import { originalSpan } from '../article/block.ts';
import type { Finding } from '../finding.ts';
import { preferredTerm } from '../glossary/entry.ts';
import { isHanLanguage } from '../language.ts';
import { foldWord } from '../mentions/fold.ts';
import { hanNearNames } from '../mentions/hanNearNames.ts';
import type { HanSlip } from '../mentions/hanSlips.ts';
import { groupByBlock, type Mention } from '../mentions/mention.ts';
import { nearNames } from '../mentions/nearNames.ts';
import { expectedForm } from '../mentions/person.ts';
import { scopeOf } from '../mentions/scope.ts';
import type { Slip } from '../mentions/slips.ts';
import type { TermOf } from '../mentions/termIndex.ts';
import { overlaps, type Span } from '../span.ts';
import { describe } from './describe.ts';
import { replaceMention } from './fix.ts';
import { findingAt, glossaryLine, type Rule, type RuleContext } from './rule.ts';

/** A name that nobody in the glossary bears is a usual slip away from somebody's. */
export const possibleMisspelling: Rule = {
  name: 'possible-misspelling',
  severity: 'hint',
  *check(context) {
    const near = nearMentions(context);
    if (near.length === 0) return;
    const named = new Set(context.mentions.map(({ entry }) => entry.id));
    const uses = new Map<string, number>();
    for (const { mention } of near) count(uses, foldWord(mention.text));
    for (const one of near) {
      const isUsed = (uses.get(foldWord(one.mention.text)) ?? 0) > 1;
      // Two people: both names are written on purpose, side by side.
      const isOther = one.matches.some(({ name }) => named.has(name.entry.id));
      // Any character for another: only where the article is about the person.
      const isSure = one.matches.every(({ slip }) => slip.kind !== 'character') || isOther;
      if (isSure && (!isUsed || !isOther)) yield hint(context, one);
    }
  },
};

interface NearMention {
  readonly mention: Mention;
  readonly matches: readonly [Match, ...Match[]];
}

/** A name and how it was written: in Latin letters, or in characters. */
interface Match {
  readonly name: TermOf;
  readonly slip: Slip | HanSlip;
}

function nearMentions(context: RuleContext): readonly NearMention[] {
  const { article, glossary, mentions } = context;
  const { language } = article;
  if (!isHanLanguage(language) && !/^en\b/.test(language)) return [];
  const near = isHanLanguage(language) ? hanNearNames : nearNames;
  const index = glossary.language(language);
  const taken = groupByBlock(mentions);
  return article.blocks.flatMap((block, i) =>
    near(block, index)
      .filter((near) => !taken.get(i)?.some(({ clean }) => overlaps(clean, near)))
      .flatMap((near) => mentionOf(context, i, near)),
  );
}

function mentionOf(
  { article, glossary, profile }: RuleContext,
  i: number,
  { start, end, matches }: Span & { readonly matches: readonly Match[] },
): readonly NearMention[] {
  const block = article.blocks[i];
  const [match, ...others] = matches;
  if (!block || !match) return [];
  const { entry, term } = match.name;
  const name = glossary.language(article.language).people.nameOf(term);
  const mention: Mention = {
    entry,
    term,
    candidates: matches.map(({ name }) => name.entry),
    kind: 'full',
    form: { kind: 'exact' },
    expected: name ? expectedForm(name, term, profile) : term.text,
    span: originalSpan(block, { start, end }),
    text: block.text.slice(start, end),
    block: i,
    clean: { start, end },
    scope: scopeOf(block, start),
  };
  return [{ mention, matches: [match, ...others] }];
}

function hint({ article }: RuleContext, { mention, matches }: NearMention): Finding {
  const [{ name, slip }, second, ...more] = matches;
  const rule = 'possible-misspelling';
  if (second) {
    const [first, other] = [name, second.name].map(({ entry }) =>
      describe(entry, article.language),
    );
    const related = matches.map(({ name: { entry, term } }) =>
      glossaryLine({ ...mention, entry, term }),
    );
    return findingAt(
      rule,
      mention,
      more.length > 0 ? 'several' : 'two',
      { first, second: other },
      { related },
    );
  }
  const fix = replaceMention(article, mention, mention.expected);
  return findingAt(
    rule,
    mention,
    slip.kind,
    {
      expected: mention.expected,
      ...('written' in slip
        ? { written: slip.written, meant: slip.meant }
        : { characters: charactersOf(mention) }),
      ...(slip.kind === 'confusable' && {
        syllable: slip.syllable,
        expectedSyllable: slip.expectedSyllable,
      }),
    },
    { fixes: fix ? [{ ...fix, safe: false }] : [] },
  );
}

function charactersOf({ entry }: Mention): string | undefined {
  const languages = entry.country === 'JP' ? ['ja'] : ['zh-Hant', 'zh-Hans', 'zh', 'ja'];
  return languages.map((language) => preferredTerm(entry, language)?.text).find((text) => text);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
