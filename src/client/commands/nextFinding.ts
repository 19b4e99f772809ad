import * as vscode from 'vscode';
import type { Session } from '../session.ts';

/** The source of our diagnostics, from the server or a task. */
const source = 'nomenclator';

/** Moves the cursor to the next or previous finding of the article, around its end, and says it. */
export async function goToFinding(
  { texts }: Session,
  direction: 'next' | 'previous',
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const findings = findingsIn(editor.document.uri);
  const index = indexFrom(findings, editor.selection.active, direction);
  const finding = findings[index];
  if (!finding) {
    vscode.window.setStatusBarMessage(texts('findings.none'), 5000);
    return;
  }
  const { message } = finding;
  const place = { index: index + 1, count: findings.length, message };
  vscode.window.setStatusBarMessage(texts('findings.at', place), 10_000);
  await reveal(editor, finding.range);
}

function findingsIn(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  const ours = vscode.languages.getDiagnostics(uri).filter((item) => item.source === source);
  return ours.sort((a, b) => a.range.start.compareTo(b.range.start));
}

function indexFrom(
  findings: readonly vscode.Diagnostic[],
  cursor: vscode.Position,
  direction: 'next' | 'previous',
): number {
  const starts = findings.map(({ range }) => range.start);
  if (direction === 'next')
    return Math.max(
      0,
      starts.findIndex((start) => start.isAfter(cursor)),
    );
  const before = starts.filter((start) => start.isBefore(cursor)).length;
  return before > 0 ? before - 1 : findings.length - 1;
}

/** The cursor goes to the start, so that a key typed by mistake does not replace the name. */
async function reveal(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
