import type { Report } from '../report.ts';
import { printable } from './width.ts';

/** A line for each finding, for editors: `path:line:column: severity: message (rule)`. */
export function compactReport({ articles, problems }: Report): string {
  const lines = articles.flatMap(({ path, findings }) =>
    findings.map(({ start, severity, message, finding }) =>
      line(path, start, severity, message, finding.rule),
    ),
  );
  const others = problems
    .filter(({ isFatal }) => !isFatal)
    .map((problem) =>
      line(problem.path, problem, problem.severity, problem.message, problem.rule ?? ''),
    );
  return [...lines, ...others].join('');
}

function line(
  path: string,
  place: { readonly line: number; readonly character: number },
  severity: string,
  message: string,
  rule: string,
): string {
  return `${printable(`${path}:${place.line + 1}:${place.character + 1}: ${severity}: ${message} (${rule})`)}\n`;
}
