import type { Severity } from '../../core/finding.ts';
import type { Report } from '../report.ts';

/** Workflow commands that GitHub shows at the lines of a pull request. */
export function githubReport({ articles, problems }: Report): string {
  const findings = articles.flatMap(({ path, findings }) =>
    findings.map(({ finding, severity, message, start, end }) => {
      const endColumn = end.line === start.line ? end.character + 1 : undefined;
      return command(severity, message, {
        file: path,
        line: start.line + 1,
        col: start.character + 1,
        endLine: end.line + 1,
        endColumn,
        title: finding.rule,
      });
    }),
  );
  const others = problems.map(({ path, line, character, severity, message, rule }) =>
    command(severity, message, { file: path, line: line + 1, col: character + 1, title: rule }),
  );
  return [...findings, ...others].join('');
}

function command(
  severity: Severity,
  message: string,
  properties: Readonly<Record<string, string | number | undefined>>,
): string {
  const level = severity === 'error' || severity === 'warning' ? severity : 'notice';
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(message)}\n`;
}

/** As in actions/toolkit, packages/core/src/command.ts. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
