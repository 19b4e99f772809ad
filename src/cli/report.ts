import { formatOf, readArticle } from '../core/article/article.ts';
import { type CheckOptions, check, problemSeverity, severityOf } from '../core/check.ts';
import { type Finding, type Severity, severities } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import type { Mention } from '../core/mentions/mention.ts';
import type { Problem } from '../core/problem.ts';
import type { NameCensus } from '../core/unlisted/census.ts';
import { nameUses } from '../core/unlisted/writtenNames.ts';
import { Positions } from '../formats/position.ts';
import type { Messages } from '../messages/index.ts';
import type { Project } from '../project/project.ts';

/** Lines and characters count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A finding as it is shown. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** The line of the article in which it starts. */
  readonly line: string;
}

export interface ShownMention {
  readonly mention: Mention;
  readonly start: Position;
}

export interface CheckedArticle {
  readonly uri: string;
  readonly path: string;
  readonly language: Language;
  readonly findings: readonly ShownFinding[];
  readonly mentions: readonly ShownMention[];
  readonly positions: Positions;
  /** How many fixes were applied. */
  readonly fixed?: number;
}

/** A problem with an input file, as it is shown. */
export interface ShownProblem extends Position {
  readonly uri: string;
  readonly path: string;
  readonly message: string;
  /** The rule it is shown under; absent for articles that cannot be read. */
  readonly rule?: string;
  readonly severity: Severity;
  /** The input could not be read as a whole: said on standard error, exit code 2. */
  readonly isFatal: boolean;
}

export interface Report {
  readonly articles: readonly CheckedArticle[];
  readonly problems: readonly ShownProblem[];
}

/** An article's text with all that it is checked by. */
export interface ArticleInput {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  readonly project: Project;
  readonly options: CheckOptions;
}

/** Checks a text as every host does; the result holds no more of the text than what is shown. */
export function checkInput(
  input: ArticleInput,
  messages: Messages,
  census?: NameCensus,
): CheckedArticle {
  const { uri, path, text, language, project } = input;
  const article = readArticle(text, language, formatOf(path), uri);
  const positions = new Positions(uri, text);
  census?.set(uri, nameUses(article, project.index), ({ span }) =>
    positions.location(span.start, span.end),
  );
  const options = { ...input.options, ...(census && { elsewhere: census.elsewhere(uri) }) };
  const { findings, mentions } = check(article, project.index, options);
  const lineAt = lineReader(text);
  return {
    uri,
    path,
    language: article.language,
    positions,
    findings: findings.map((finding) => {
      const start = positions.at(finding.span.start);
      return {
        finding,
        severity: severityOf(finding.rule, options),
        message: messages.finding(finding),
        start,
        end: positions.at(finding.span.end),
        line: lineAt(finding.span.start - start.character),
      };
    }),
    mentions: mentions.map((mention) => ({ mention, start: positions.at(mention.span.start) })),
  };
}

/** The line that starts at an offset; lines are asked for in order, so the last one is kept. */
function lineReader(text: string): (start: number) => string {
  let last = { start: -1, line: '' };
  return (start) => {
    if (last.start !== start) {
      const length = text.slice(start).search(/[\r\n]/);
      last = { start, line: text.slice(start, length < 0 ? text.length : start + length) };
    }
    return last.line;
  };
}

/** What is wrong with glossaries and configurations, each problem once. */
export function shownProblems(
  problems: readonly Problem[],
  options: CheckOptions,
  messages: Messages,
  shownPath: (uri: string) => string,
): readonly ShownProblem[] {
  return problems.flatMap((problem) => {
    const severity = problemSeverity(problem, options);
    const isFatal = /^(?:glossary|bilingual)-syntax$/.test(problem.rule) && !problem.minor;
    if (severity === 'off' && !isFatal) return [];
    const { path: uri, line, character } = problem.location;
    const message = messages.problem(problem);
    return [
      {
        uri,
        path: shownPath(uri),
        line,
        character,
        message,
        rule: problem.rule,
        severity,
        isFatal,
      },
    ];
  });
}

/** 0: nothing at or above `failOn`; 1: there is; 2: an input could not be read. */
export function exitCode({ articles, problems }: Report, failOn: Severity): number {
  if (problems.some(({ isFatal }) => isFatal)) return 2;
  const limit = failOn === 'off' ? Number.POSITIVE_INFINITY : severities.indexOf(failOn);
  const found = [...articles.flatMap(({ findings }) => findings), ...problems];
  return found.some(({ severity }) => severities.indexOf(severity) >= limit) ? 1 : 0;
}
