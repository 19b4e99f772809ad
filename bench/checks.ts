import { readArticle } from '../src/core/article/article.ts';
import { check } from '../src/core/check.ts';
import type { Finding } from '../src/core/finding.ts';
import { buildGlossary } from '../src/core/glossary/build.ts';
import type { Entry } from '../src/core/glossary/entry.ts';
import { foldWord } from '../src/core/mentions/fold.ts';
import { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import type { Mention } from '../src/core/mentions/mention.ts';

export const before = 'Reporters asked ';
const after = ' about the plan.';

export interface Answer {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
}

export function indexOf(entries: readonly Entry[]): GlossaryIndex {
  return new GlossaryIndex(buildGlossary([{ path: 'bench', entries, problems: [] }]));
}

/** What the default profile says of a sentence with the name in it. */
export function ask(index: GlossaryIndex, name: string): Answer {
  const article = readArticle(`${before}${name}${after}`, 'en', 'plain');
  return { name, ...check(article, index) };
}

const rules = new Set(['name-variant', 'name-order', 'term-case', 'ambiguous-name']);

/** Titles that stand before some of the names of the data; no part of a name. */
const title = /^(?:Professor|Prof|Dr|Mrs|Mr|Ms|Hon)\.? /;

/**
 * `whole`: the name is told to be the entry's, from its first to its last letter; `part`: only
 * some of its words are; `none`: it is not.
 */
export function linkTo(
  { name, findings, mentions }: Answer,
  id: string,
  canonical: string,
): 'whole' | 'part' | 'none' {
  const found = findings.filter(
    ({ rule, candidates }) => rules.has(rule) && candidates.some((entry) => entry.id === id),
  );
  const isSame = foldWord(name) === foldWord(canonical);
  const exact = isSame ? mentions.filter(({ entry }) => entry.id === id) : [];
  const spans = [...found, ...exact].map(({ span }) => span);
  const start = before.length + (title.exec(name)?.[0].length ?? 0);
  const end = before.length + name.length;
  if (spans.some((span) => span.start === start && span.end === end)) return 'whole';
  return spans.length > 0 ? 'part' : 'none';
}
