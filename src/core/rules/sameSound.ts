import type { Entry } from '../glossary/entry.ts';
import type { Mention } from '../mentions/mention.ts';
import type { RuleContext } from './rule.ts';

/**
 * Mentions of people whose name is written as the glossary has it but is somebody else's in another
 * romanization, once per article. An article that names both, or gives the characters, has told
 * which one is meant.
 */
export function* sameSoundMentions(context: RuleContext): Iterable<Mention> {
  const seen = new Set<Entry>();
  const named = new Set(context.mentions.map(({ entry }) => entry));
  for (const mention of context.mentions) {
    if (!isPlainName(mention) || seen.has(mention.entry)) continue;
    seen.add(mention.entry);
    const others = othersLike(context, mention);
    if (others.length === 0 || others.some((entry) => named.has(entry))) continue;
    if (hasCharacters(context, mention.entry)) continue;
    yield { ...mention, candidates: [mention.entry, ...others] };
  }
}

function isPlainName({ entry, candidates, kind, form, isMeant }: Mention): boolean {
  return (
    !isMeant &&
    entry.kind === 'person' &&
    candidates.length === 1 &&
    kind === 'full' &&
    form.kind === 'exact'
  );
}

function othersLike({ article, glossary }: RuleContext, { term }: Mention): readonly Entry[] {
  return term.near ? [] : glossary.language(article.language).people.sameSound(term);
}

function hasCharacters({ article }: RuleContext, { terms }: Entry): boolean {
  const texts = [...terms.values()].flat().map(({ text }) => text);
  return texts.some((text) => /^\p{Script=Han}{2,}$/u.test(text) && article.text.includes(text));
}
