import type { Edit, Severity } from '../../core/finding.ts';
import { defaultSeverities } from '../../core/rules/catalogue.ts';
import type { Span } from '../../core/span.ts';
import type { Positions } from '../../formats/position.ts';
import type { Messages } from '../../messages/index.ts';
import { ruleUrl } from '../../messages/ruleUrl.ts';
import type {
  CheckedArticle,
  Position,
  Report,
  ShownFinding,
  ShownProblem,
  SourcePlace,
} from '../report.ts';
import { print } from './json.ts';

type UriOf = (uri: string) => string;

/** The report in SARIF 2.1.0, as code hosts and review tools take it. */
export function sarifReport(
  report: Report,
  version: string,
  messages: Messages,
  uriOf: UriOf,
): string {
  const shown = report.problems.filter(({ rule }) => rule !== undefined);
  const results = [
    ...report.articles.flatMap((article) =>
      article.findings.map((finding) => findingResult(article, finding, messages, uriOf)),
    ),
    ...shown.map((problem) => problemResult(problem, uriOf)),
  ];
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  return print({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(version, rules) },
        invocations: [invocation(report, uriOf)],
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => ({ ruleIndex: rules.indexOf(result.ruleId), ...result })),
      },
    ],
  });
}

function driver(version: string, rules: readonly string[]) {
  return {
    name: 'Nomenclator',
    version,
    informationUri: 'https://github.com/nomenclator/nomenclator',
    rules: rules.map((id) => ({
      id,
      name: id,
      helpUri: ruleUrl(id),
      defaultConfiguration: { level: levelOf(defaultSeverities[id] ?? 'warning') },
    })),
  };
}

/** Inputs that could not be read are no results, but the run was not complete. */
function invocation({ problems }: Report, uriOf: UriOf) {
  const unread = problems.filter(({ rule }) => rule === undefined);
  return {
    executionSuccessful: !problems.some(({ isFatal }) => isFatal),
    ...(unread.length > 0 && {
      toolExecutionNotifications: unread.map((problem) => ({
        level: 'error',
        message: { text: problem.message },
        locations: [problemLocation(problem, uriOf)],
      })),
    }),
  };
}

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

function findingResult(
  { uri, positions }: CheckedArticle,
  shown: ShownFinding,
  messages: Messages,
  uriOf: UriOf,
) {
  const { finding, severity, message, start, end, source } = shown;
  const artifactLocation = { uri: uriOf(uri) };
  const { span } = finding;
  return {
    ruleId: finding.rule,
    level: levelOf(severity),
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: spanRegion(span, start, end) } }],
    ...(source && { relatedLocations: [sourceLocation(source, messages, uriOf)] }),
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map(({ edits }) => ({
        artifactChanges: [
          { artifactLocation, replacements: edits.map((edit) => replacement(edit, positions)) },
        ],
      })),
    }),
  };
}

function sourceLocation(
  { uri, span, text, start, end }: SourcePlace,
  messages: Messages,
  uriOf: UriOf,
) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(uri) },
      region: spanRegion(span, start, end),
    },
    message: { text: messages.text('related.source', { text }) },
  };
}

function spanRegion(span: Span, start: Position, end: Position) {
  return { ...region(start, end), charOffset: span.start, charLength: span.end - span.start };
}

function replacement({ span, replacement: text }: Edit, positions: Positions) {
  return {
    deletedRegion: region(positions.at(span.start), positions.at(span.end)),
    insertedContent: { text },
  };
}

function region(start: Position, end: Position) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function problemResult(problem: ShownProblem, uriOf: UriOf) {
  return {
    ruleId: problem.rule ?? '',
    level: levelOf(problem.severity),
    message: { text: problem.message },
    locations: [problemLocation(problem, uriOf)],
  };
}

function problemLocation({ uri, line, character }: ShownProblem, uriOf: UriOf) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(uri) },
      region: { startLine: line + 1, startColumn: character + 1 },
    },
  };
}
