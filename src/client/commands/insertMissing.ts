import * as vscode from 'vscode';
import { type MissingName, type MissingParams, missing } from '../../server/protocol.ts';
import { replaceText } from '../edits.ts';
import type { Session } from '../session.ts';

/** Inserts at the cursor one of the names that the paragraph of a translation lacks. */
export async function insertMissing({ client, texts }: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const position = editor.selection.active;
  const params: MissingParams = { uri: editor.document.uri.toString(), position };
  const names = await client.sendRequest<readonly MissingName[]>(missing, params);
  const items = names.map(({ label, text }) => ({ label: text, description: label }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(texts('missing.none'));
    return;
  }
  const options = { title: texts('missing.title'), matchOnDescription: true };
  const chosen = await vscode.window.showQuickPick(items, options);
  const range = new vscode.Range(position, position);
  if (chosen) await replaceText(editor.document.uri, range, chosen.label);
}
