import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { problemSeverity, severityOf } from '../../core/check.ts';
import type { Finding, Related } from '../../core/finding.ts';
import type { Problem } from '../../core/problem.ts';
import type { Project } from '../../project/project.ts';
import { problemDiagnostic, toDiagnostic } from '../convert.ts';
import type { CheckedArticle, Session } from '../session.ts';

/** The findings of an article as the editor shows them; none while findings are hidden. */
export async function articleDiagnostics(
  session: Session,
  checked: CheckedArticle,
): Promise<Diagnostic[]> {
  if (!session.enabled) return [];
  const diagnostics: Diagnostic[] = [];
  for (const finding of checked.result.findings) {
    const severity = severityOf(finding.rule, checked.project.options);
    if (severity === 'off') continue;
    const range = session.positions.range(checked.document, finding.span);
    const related = await relatedPlaces(session, checked, finding);
    diagnostics.push(toDiagnostic(finding, severity, range, related, session.messages));
  }
  for (const problem of checked.bilingual?.problems ?? []) {
    const diagnostic = await toProblemDiagnostic(session, checked.project, problem);
    if (diagnostic) diagnostics.push(diagnostic);
  }
  return diagnostics;
}

async function relatedPlaces(session: Session, checked: CheckedArticle, finding: Finding) {
  return Promise.all(
    finding.related.map(async (item: Related) => {
      if ('location' in item) {
        const range = await session.locationRange(item.location);
        return { uri: item.location.path, range, item };
      }
      // The source of a bilingual file stands in it.
      const other = item.kind === 'source' ? checked.source?.document : undefined;
      const document = other ?? checked.document;
      return { uri: document.uri, range: session.positions.range(document, item.span), item };
    }),
  );
}

/** Problems of a project's configuration and glossary files, by file. */
export async function problemDiagnostics(
  session: Session,
  project: Project,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const problem of project.problems) {
    const diagnostic = await toProblemDiagnostic(session, project, problem);
    if (!diagnostic) continue;
    const known = byFile.get(problem.location.path);
    if (known) known.push(diagnostic);
    else byFile.set(problem.location.path, [diagnostic]);
  }
  return byFile;
}

async function toProblemDiagnostic(
  session: Session,
  { options }: Project,
  problem: Problem,
): Promise<Diagnostic | undefined> {
  const severity = problemSeverity(problem, options);
  if (severity === 'off') return undefined;
  const range = await session.locationRange(problem.location);
  const related = problem.related && (await session.locationRange(problem.related));
  return problemDiagnostic(problem, severity, range, related, session.messages);
}

/** A file that is not open, as a document. */
export function fileDocument(uri: string, text: string): TextDocument {
  return TextDocument.create(uri, /\.te?xt$/i.test(uri) ? 'plaintext' : 'markdown', 0, text);
}
