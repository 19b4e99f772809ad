import type { Article } from '../article/article.ts';
import type { Pair } from '../compare/pair.ts';
import type { Finding, Related, Severity } from '../finding.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Profile } from '../profile.ts';
import type { Elsewhere } from '../unlisted/census.ts';
import { replaceMention } from './fix.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly article: Article;
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly glossary: GlossaryIndex;
  readonly profile: Profile;
  /** The names in other articles, where they are checked together. */
  readonly elsewhere?: Elsewhere | undefined;
  /** What the article is translated from. */
  readonly pair?: Pair | undefined;
}

/** Makes findings; named after the fault. */
export interface Rule {
  readonly name: string;
  /** Severity where `nomenclator.yaml` says nothing. */
  readonly severity: Severity;
  check(context: RuleContext): Iterable<Finding>;
}

/** A finding at a mention, with the glossary line that it is measured against. */
export function findingAt(
  rule: string,
  mention: Mention,
  message: string,
  data: Readonly<Record<string, string | number | undefined>>,
  more: Partial<Pick<Finding, 'fixes' | 'related' | 'candidates'>> = {},
): Finding {
  return {
    rule,
    span: mention.span,
    text: mention.text,
    message,
    data: defined({ text: oneLine(mention.text), ...data }),
    fixes: more.fixes ?? [],
    entry: mention.entry,
    candidates: more.candidates ?? mention.candidates,
    related: more.related ?? [glossaryLine(mention)],
  };
}

/** A finding whose fix writes `expected` in place of the mention. */
export function replacementFinding(
  context: RuleContext,
  rule: string,
  mention: Mention,
  message: string,
  expected: string,
  data: Readonly<Record<string, string | number | undefined>> = {},
): Finding {
  const fix = replaceMention(context.article, mention, expected);
  return findingAt(rule, mention, message, { expected, ...data }, { fixes: fix ? [fix] : [] });
}

/**
 * Whether the article names anything else of the entry's country. A likeness to a party's or a
 * body's name alone says little: other countries have a Liberal-Democratic Party.
 */
export function hasOtherClue({ mentions }: RuleContext, { entry }: Mention): boolean {
  if (!entry.country) return true;
  return mentions.some(
    (other) =>
      other.entry !== entry &&
      other.entry.country === entry.country &&
      other.candidates.length === 1 &&
      !other.term.near,
  );
}

export function glossaryLine({ entry, term }: Mention): Related {
  return { kind: 'glossary', location: term.location ?? entry.location, text: term.text };
}

/** A text on one line, as a message shows it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function defined(
  data: Readonly<Record<string, string | number | undefined>>,
): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data)) if (value !== undefined) kept[key] = value;
  return kept;
}
