import { originalSpan } from '../article/block.ts';
import type { Comparison, Place } from '../compare/comparison.ts';
import type { Finding, Related } from '../finding.ts';
import { type Entry, fullTerm } from '../glossary/entry.ts';
import type { Mention } from '../mentions/mention.ts';
import { atFirstMention } from '../renderings/firstMention.ts';
import { renderingsOf } from '../renderings/renderingsOf.ts';
import { replaceVisible } from './fix.ts';
import { oneLine, type RuleContext } from './rule.ts';

/** A finding in a translation about an entry of its source; the fix needs a second look. */
export function comparedFinding(
  { article }: RuleContext,
  rule: string,
  { wanted }: Comparison,
  place: Place,
  message: string,
  expected: string | undefined,
  data: Readonly<Record<string, string>> = {},
): Finding {
  const block = article.blocks[place.block];
  const text = block?.text.slice(place.start, place.end) ?? '';
  const span = block ? originalSpan(block, place) : { start: 0, end: 0 };
  const fix = expected === undefined ? undefined : replaceVisible(article, span, text, expected);
  return {
    rule,
    span,
    text,
    message,
    data: {
      text: oneLine(text),
      source: oneLine(wanted.mention.text),
      ...(expected !== undefined && { expected }),
      ...data,
    },
    fixes: fix ? [{ ...fix, safe: false }] : [],
    entry: wanted.entry,
    candidates: [wanted.entry],
    related: [...sourcePlace(wanted.mention), ...glossaryPlace(wanted.entry, article.language)],
  };
}

function sourcePlace({ span, text }: Mention): readonly Related[] {
  return [{ kind: 'source', span, text: oneLine(text) }];
}

function glossaryPlace(entry: Entry, language: string): readonly Related[] {
  const term = fullTerm(entry, language);
  return term ? [{ kind: 'glossary', location: term.location, text: term.text }] : [];
}

/** What to write for an entry: its short form where the source is short, with a gloss the first time. */
export function wantedRendering(
  { article, profile, mentions }: RuleContext,
  { entry, mention }: Comparison['wanted'],
): string | undefined {
  const { language } = article;
  const renderings = renderingsOf(entry, language, profile).filter(
    ({ kind }) => kind !== 'suggested',
  );
  const isShort = mention.kind === 'short' || mention.kind === 'abbreviation';
  const short = isShort ? renderings.find(({ kind }) => kind === 'short') : undefined;
  const rendering = short ?? renderings[0];
  if (!rendering) return undefined;
  const isFirst = !mentions.some((other) => other.entry === entry);
  return isFirst ? atFirstMention(entry, rendering, language, profile) : rendering.text;
}
