import { type CheckOptions, problemSeverity, severityOf } from '../core/check.ts';
import { type Finding, type Severity, severities } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import type { Mention } from '../core/mentions/mention.ts';
import type { Problem } from '../core/problem.ts';
import type { Span } from '../core/span.ts';
import type { NameCensus } from '../core/unlisted/census.ts';
import { Positions } from '../formats/position.ts';
import type { Messages } from '../messages/index.ts';
import { checkFile, fileNameUses, readFile } from '../project/checkArticle.ts';
import type { Project } from '../project/project.ts';
import type { Versions } from '../project/versions.ts';

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
  /** What it is about in the article that this one is translated from. */
  readonly source?: SourcePlace;
}

/** A place in the source of a translation. */
export interface SourcePlace {
  readonly uri: string;
  readonly path: string;
  readonly span: Span;
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
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
  /** What is wrong with the file itself. */
  readonly problems: readonly ShownProblem[];
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
  readonly versions?: Versions;
  /** The path of the source in `versions`. */
  readonly sourcePath?: string;
}

/** Checks a text as every host does; the result holds no more of the text than what is shown. */
export function checkInput(
  input: ArticleInput,
  messages: Messages,
  census?: NameCensus,
): CheckedArticle {
  const { uri, path, text, project } = input;
  const file = readFile(input, project, input.versions);
  const positions = new Positions(uri, text);
  census?.set(uri, fileNameUses(file, project.index), ({ span }) =>
    positions.location(span.start, span.end),
  );
  const options = { ...input.options, ...(census && { elsewhere: census.elsewhere(uri) }) };
  const { findings, mentions } = checkFile(file, project.index, options);
  const lineAt = lineReader(text);
  const sourceAt = sourceReader(input, positions);
  return {
    uri,
    path,
    language: file.language,
    positions,
    findings: findings.map((finding) => {
      const start = positions.at(finding.span.start);
      const source = sourceAt(finding);
      return {
        finding,
        severity: severityOf(finding.rule, options),
        message: messages.finding(finding),
        start,
        end: positions.at(finding.span.end),
        line: lineAt(finding.span.start - start.character),
        ...(source && { source }),
      };
    }),
    mentions: mentions.map((mention) => ({ mention, start: positions.at(mention.span.start) })),
    problems: shownProblems(file.problems, options, messages, () => path),
  };
}

/** Says where in the source a finding's place is; in a bilingual file that is the file itself. */
function sourceReader(
  { uri, path, versions, sourcePath }: ArticleInput,
  own: Positions,
): (finding: Finding) => SourcePlace | undefined {
  const { source } = versions ?? {};
  let positions = source ? undefined : own;
  return ({ related }) => {
    const place = related.find(({ kind }) => kind === 'source');
    if (!place || !('span' in place)) return undefined;
    const { span, text } = place;
    positions ??= new Positions(source?.uri ?? uri, source?.article.text ?? '');
    return {
      uri: source?.uri ?? uri,
      path: sourcePath ?? path,
      span,
      text,
      start: positions.at(span.start),
      end: positions.at(span.end),
    };
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
