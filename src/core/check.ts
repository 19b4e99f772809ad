import type { Article } from './article/article.ts';
import { type Pair, pairOf, type SourceArticle } from './compare/pair.ts';
import type { Finding, Severity } from './finding.ts';
import { findMentions, type Knowledge } from './mentions/findMentions.ts';
import type { GlossaryIndex } from './mentions/glossaryIndex.ts';
import type { Mention } from './mentions/mention.ts';
import type { Problem } from './problem.ts';
import { defaultProfile, type Profile } from './profile.ts';
import { defaultSeverities } from './rules/catalogue.ts';
import { rules } from './rules/index.ts';
import { overlaps } from './span.ts';
import { applyComments } from './suppress.ts';
import type { Elsewhere } from './unlisted/census.ts';

export interface CheckOptions extends Knowledge {
  readonly profile: Profile;
  /** Severities that differ from the rules' own. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** How names are spelled in the articles that are checked together with this one. */
  readonly elsewhere?: Elsewhere;
  /** The article that this one is translated from. */
  readonly source?: SourceArticle;
}

export const defaultOptions: CheckOptions = { profile: defaultProfile, severities: {} };

export interface CheckResult {
  readonly mentions: readonly Mention[];
  /** In reading order; never overlapping. */
  readonly findings: readonly Finding[];
  /** How the article is aligned with the one that it is translated from. */
  readonly pair?: Pair;
}

/** Which finding stays where several are at one place; what is not named comes last. */
const priority = [
  'forbidden-term',
  'wrong-person',
  'deprecated-term',
  'wrong-script',
  'rendering-variant',
  'left-in-source-language',
  'name-variant',
  'term-case',
  'name-order',
  'ambiguous-name',
  'abbreviation-redefined',
  'abbreviation-undefined',
  'surname-before-full-name',
  'ambiguous-surname',
  'inconsistent-name',
  'mixed-renderings',
  'missing-rendering',
  'possible-misspelling',
];

/** Checks an article against a glossary. Never fails; positions are UTF-16 offsets. */
export function check(
  article: Article,
  glossary: GlossaryIndex,
  options: CheckOptions = defaultOptions,
): CheckResult {
  const { profile, elsewhere } = options;
  const mentions = findMentions(article, glossary, profile, options);
  const pair = options.source && pairOf(article, mentions, options.source, glossary, profile);
  const context = { article, mentions, glossary, profile, elsewhere, pair };
  const active = rules.filter(({ name }) => severityOf(name, options) !== 'off');
  const findings = active.flatMap((rule) => [...rule.check(context)]);
  const withoutOverlaps = keepStrongest(findings);
  return {
    ...(pair && { pair }),
    mentions,
    findings: applyComments(
      article,
      mentions,
      withoutOverlaps,
      severityOf('unused-suppression', options),
    ),
  };
}

export function severityOf(rule: string, { severities }: CheckOptions): Severity {
  return severities[rule] ?? defaultSeverities[rule] ?? 'warning';
}

/** What loses nothing, such as an unknown key, is a warning, or less where the configuration says so. */
export function problemSeverity({ rule, minor }: Problem, options: CheckOptions): Severity {
  const severity = severityOf(rule, options);
  return minor && severity === 'error' ? 'warning' : severity;
}

/** Of overlapping findings only the strongest stays, the longer one where both are as strong. */
function keepStrongest(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (!last || !overlaps(last.span, finding.span)) kept.push(finding);
    else if (rank(finding) < rank(last)) kept[kept.length - 1] = finding;
  }
  return kept;
}

function rank({ rule }: Finding): number {
  const place = priority.indexOf(rule);
  return place < 0 ? priority.length : place;
}
