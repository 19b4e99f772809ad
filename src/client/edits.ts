import * as vscode from 'vscode';
import type { OpenLocation, WirePosition, WireRange } from '../server/protocol.ts';
import { shippedFolder } from './options.ts';

export function toPosition({ line, character }: WirePosition): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

/** Replaces a range, or inserts at an empty one; one step to undo. */
export async function replaceText(
  uri: vscode.Uri,
  range: vscode.Range,
  text: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  await vscode.workspace.applyEdit(edit);
}

/** Puts the cursor at a place of a file; the glossaries that we ship open read-only. */
export async function showLocation(
  { uri: text, range }: OpenLocation,
  extensionUri: vscode.Uri,
): Promise<void> {
  const uri = vscode.Uri.parse(text);
  const start = toPosition(range.start);
  const selection = new vscode.Range(start, start);
  await vscode.window.showTextDocument(uri, { selection, preview: true });
  // The next version of the extension would overwrite what was written there.
  if (!uri.toString().startsWith(`${shippedFolder(extensionUri)}/`)) return;
  await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
}
