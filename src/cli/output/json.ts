import type { Fix } from '../../core/finding.ts';
import type { Span } from '../../core/span.ts';
import { ruleUrl } from '../../messages/ruleUrl.ts';
import type { Report, ShownFinding, ShownMention, ShownProblem, SourcePlace } from '../report.ts';

/** The report as the contract has it. */
export function jsonReport({ articles, problems }: Report): string {
  const findings = articles.flatMap((article) => article.findings);
  return print({
    version: 1,
    files: articles.map((article) => ({
      path: article.path,
      language: article.language,
      findings: article.findings.map(jsonFinding),
      ...(article.fixed !== undefined && { fixed: article.fixed }),
    })),
    problems: problems.map(jsonProblem),
    summary: {
      files: articles.length,
      findings: findings.length,
      byRule: tally(findings.map(({ finding }) => finding.rule)),
    },
  });
}

/** The mentions as the contract has them. */
export function jsonMentions({ articles, problems }: Report): string {
  const mentions = articles.flatMap((article) => article.mentions);
  return print({
    version: 1,
    files: articles.map(({ path, language, mentions }) => ({
      path,
      language,
      mentions: mentions.map(jsonMention),
    })),
    problems: problems.map(jsonProblem),
    summary: {
      files: articles.length,
      mentions: mentions.length,
      byEntry: tally(mentions.map(({ mention }) => mention.entry.id)),
    },
  });
}

export function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function jsonFinding({ finding, severity, message, start, end, source }: ShownFinding) {
  const { rule, entry, span, text, fixes, candidates } = finding;
  return {
    rule,
    severity,
    ...(entry && { entry: entry.id }),
    start: span.start,
    end: span.end,
    range: { start, end },
    text,
    message,
    url: ruleUrl(rule),
    fixes: fixes.map((fix) => jsonFix(fix, span)),
    candidates: candidates.map(({ id }) => id),
    ...(source && { source: jsonSource(source) }),
  };
}

function jsonSource({ path, span, start, end, text }: SourcePlace) {
  return { path, start: span.start, end: span.end, range: { start, end }, text };
}

/** `edits` where the replacement of the finding's span is not all there is to do. */
function jsonFix({ edits, safe }: Fix, span: Span) {
  const [first] = edits;
  const isAll =
    edits.length === 1 && first.span.start === span.start && first.span.end === span.end;
  return {
    replacement: first.replacement,
    safe,
    ...(!isAll && {
      edits: edits.map(({ span: { start, end }, replacement }) => ({ start, end, replacement })),
    }),
  };
}

function jsonMention({ mention }: ShownMention) {
  const { entry, term, span, text, kind, candidates } = mention;
  return {
    entry: entry.id,
    term: term.text,
    language: term.language,
    start: span.start,
    end: span.end,
    text,
    kind,
    ...(candidates.length > 1 && { candidates: candidates.map(({ id }) => id) }),
  };
}

export function jsonProblem({ path, line, character, message, rule, severity }: ShownProblem) {
  return { path, line, character, message, ...(rule && { rule }), severity };
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
