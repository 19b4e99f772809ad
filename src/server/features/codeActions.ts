import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Finding } from '../../core/finding.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { addDerivedActions } from './addDerived.ts';
import { changes } from './edits.ts';
import { findingActions } from './findingActions.ts';
import { meaningActions } from './meaning.ts';
import { mentionAt } from './mentionAt.ts';
import { mentionActions } from './nameActions.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.nomenclator`;

/** Quick fixes of the findings in a range, or what can be done with a name there that has none. */
export async function codeActions(
  session: Session,
  checked: CheckedArticle,
  range: Range,
  diagnostics: readonly Diagnostic[],
  only: readonly string[] | undefined,
): Promise<CodeAction[]> {
  const wants = (kind: string) =>
    !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const span = session.positions.span(checked.document, range);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of findingsIn(session, checked, span)) {
      actions.push(...(await findingActions(session, checked, finding, diagnostics)));
    }
  }
  if (only && wants(fixAllKind)) actions.push(...fixAll(session, checked));
  const mention = mentionAt(checked.result.mentions, span.start);
  if (!mention || actions.length > 0) return actions;
  const own =
    mention.candidates.length > 1
      ? await meaningActions(session, checked, mention)
      : [
          ...mentionActions(session, checked, mention),
          ...(await addDerivedActions(session, checked, mention)),
        ];
  return own.filter(({ kind }) => wants(kind ?? ''));
}

function findingsIn(session: Session, { result }: CheckedArticle, span: Span): readonly Finding[] {
  if (!session.enabled) return [];
  const touched = { start: span.start, end: Math.max(span.end, span.start + 1) };
  const at = (finding: Finding) =>
    overlaps(finding.span, touched) || finding.span.end === span.start;
  return result.findings.filter(at);
}

function fixAll(session: Session, checked: CheckedArticle): readonly CodeAction[] {
  if (!session.enabled) return [];
  const edits = checked.result.findings.flatMap(({ fixes }) =>
    fixes[0]?.safe ? fixes[0].edits : [],
  );
  if (edits.length === 0) return [];
  const title = session.messages.text('action.fix-all');
  return [{ kind: fixAllKind, title, edit: changes(session, checked, edits) }];
}
