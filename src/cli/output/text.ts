import type { Messages } from '../../messages/index.ts';
import type { CheckedArticle, Report, ShownFinding, ShownProblem } from '../report.ts';
import { excerpt } from './excerpt.ts';
import { type Style, severityFormat } from './style.ts';
import { printable } from './width.ts';

export interface TextOptions {
  readonly messages: Messages;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly columns: number;
  readonly quiet: boolean;
}

/** The report for a person: each finding with the line in which it stands, and a summary. */
export function textReport(report: Report, options: TextOptions): string {
  const paragraphs = [
    ...report.articles.flatMap((article) =>
      article.findings.map((finding) => findingText(article, finding, options)),
    ),
    ...report.problems
      .filter(({ isFatal }) => !isFatal)
      .map((problem) => problemText(problem, options)),
  ];
  const hasSummary = !options.quiet && report.articles.length > 0;
  if (hasSummary)
    paragraphs.push(`${options.style('bold', summaryLine(report, options.messages))}\n`);
  return paragraphs.join('\n');
}

/** "12 articles, 3 findings in 2" */
export function summaryLine({ articles }: Report, messages: Messages): string {
  const found = articles.filter(({ findings }) => findings.length > 0);
  if (found.length === 0) return messages.text('summary.clean', { count: articles.length });
  const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
  return messages.text('summary.line', {
    articles: messages.text('summary.articles', { count: articles.length }),
    findings: messages.text('summary.findings', { count }),
    files: found.length,
  });
}

function findingText({ path }: CheckedArticle, shown: ShownFinding, options: TextOptions): string {
  const { finding, severity, start, line } = shown;
  const { style } = options;
  const length = finding.span.end - finding.span.start;
  const part = excerpt(line, start.character, start.character + length, options.columns - 2);
  const carets = style(severityFormat(severity), '^'.repeat(part.columns));
  const fix = fixText(shown, options);
  return [
    heading(path, shown.start, severity, shown.message, options),
    `  ${part.text}`,
    `  ${' '.repeat(part.column)}${carets}`,
    `  ${fix && `${style('green', fix)}  `}${style('dim', finding.rule)}`,
    ...sourceLines(shown, options),
    '',
  ].join('\n');
}

/** "  a.en.md:3:8  The source: Lo Chih-cheng" */
function sourceLines({ source }: ShownFinding, { messages, style }: TextOptions): string[] {
  if (!source) return [];
  const { path, start, text } = source;
  const place = `${path}:${start.line + 1}:${start.character + 1}`;
  return [`  ${style('dim', printable(`${place}  ${messages.text('related.source', { text })}`))}`];
}

function heading(
  path: string,
  { line, character }: { readonly line: number; readonly character: number },
  severity: ShownFinding['severity'],
  message: string,
  { messages, style }: TextOptions,
): string {
  const place = style('bold', `${printable(path)}:${line + 1}:${character + 1}`);
  const word = style(severityFormat(severity), messages.text(`severity.${severity}`));
  return `${place}  ${word}  ${printable(message)}`;
}

/** "→ Lo Chih-cheng" */
function fixText({ finding }: ShownFinding, { messages }: TextOptions): string {
  const [fix] = finding.fixes;
  if (!fix) return '';
  const { replacement } = fix.edits[0];
  if (replacement !== '') return `→ ${printable(replacement)}`;
  return finding.rule === 'unused-suppression'
    ? `→ ${messages.text('action.remove-suppression')}`
    : '→ “”';
}

function problemText(problem: ShownProblem, options: TextOptions): string {
  const rule = problem.rule ? `  ${options.style('dim', problem.rule)}\n` : '';
  return `${heading(problem.path, problem, problem.severity, problem.message, options)}\n${rule}`;
}
