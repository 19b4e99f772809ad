import type { Finding } from '../finding.ts';
import type { Entry } from '../glossary/entry.ts';
import { isHanLanguage } from '../language.ts';
import type { Mention } from '../mentions/mention.ts';
import { type Rule, type RuleContext, replacementFinding } from './rule.ts';

/** One article has two renderings of a name that are both allowed. */
export const mixedRenderings: Rule = {
  name: 'mixed-renderings',
  severity: 'warning',
  *check(context) {
    if (!isHanLanguage(context.article.language)) return;
    for (const mentions of byEntry(context)) {
      const main = mostFrequent(mentions);
      for (const mention of mentions) {
        if (main && isOther(mention.term.text, main.term.text)) yield mixed(context, mention, main);
      }
      if (context.profile.fullFormAgain === 'flag') yield* fullFormsAgain(context, mentions);
    }
    yield* otherSeparators(context);
  },
};

/** A shorter form beside the full one is no mixture: 川普 and 唐納德·川普, 民進党 and 民主進歩党. */
function isOther(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = -1;
  return ![...short].every((char) => (at = long.indexOf(char, at + 1)) >= 0);
}

function mixed(context: RuleContext, mention: Mention, main: Mention): Finding {
  const { text } = main.term;
  const finding = replacementFinding(context, 'mixed-renderings', mention, 'mixed', text);
  return { ...finding, related: [{ kind: 'other-spelling', span: main.span, text: main.text }] };
}

/** Full forms of each entry; a short form beside the full one is no mixture. */
function byEntry({ mentions }: RuleContext): Iterable<readonly Mention[]> {
  const groups = new Map<Entry, Mention[]>();
  for (const mention of mentions) {
    const { entry, kind, form, candidates, term } = mention;
    if (kind !== 'full' || form.kind !== 'exact' || candidates.length > 1) continue;
    if (term.type !== 'full') continue;
    const known = groups.get(entry);
    if (known) known.push(mention);
    else groups.set(entry, [mention]);
  }
  return groups.values();
}

/** The first mention in the wording that most mentions have, in doubt the earlier one. */
function mostFrequent(mentions: readonly Mention[]): Mention | undefined {
  const counts = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = counts.get(mention.term.text);
    if (known) known.push(mention);
    else counts.set(mention.term.text, [mention]);
  }
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length);
  return most?.[0];
}

/** 民主進歩党 a second time, where the house style wants 民進党. */
function* fullFormsAgain(
  context: RuleContext,
  [first, ...later]: readonly Mention[],
): Generator<Finding> {
  if (!first || first.entry.kind === 'person') return;
  const short = first.entry.terms
    .get(context.article.language)
    ?.find(({ type, status }) => type === 'short' && status !== 'forbidden');
  for (const mention of short ? later : []) {
    if (mention.scope === 'heading') continue;
    const text = short?.text ?? '';
    const finding = replacementFinding(context, 'mixed-renderings', mention, 'full-again', text);
    yield { ...finding, related: [{ kind: 'full-name', span: first.span, text: first.text }] };
  }
}

const separators = /(?<=\p{L})[・·•‧．＝=\s](?=\p{L})/gu;

/** ドナルド＝トランプ, where the house style parts names by ・. */
function* otherSeparators(context: RuleContext): Generator<Finding> {
  const { separator } = context.profile;
  if (separator === 'any') return;
  for (const mention of context.mentions) {
    const { entry, text, form, candidates } = mention;
    if (entry.kind !== 'person' || form.kind !== 'exact' || candidates.length > 1) continue;
    const wanted = text.replace(separators, separator);
    if (wanted === text || /[A-Za-z]/.test(text)) continue;
    yield replacementFinding(context, 'mixed-renderings', mention, 'separator', wanted);
  }
}
