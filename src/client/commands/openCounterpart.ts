import * as vscode from 'vscode';
import {
  type CounterpartItem,
  type CounterpartsParams,
  counterparts,
} from '../../server/protocol.ts';
import type { Session } from '../session.ts';

/** Opens another version of the active article beside it; from then on both scroll in step. */
export async function openCounterpart(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const params: CounterpartsParams = { uri: editor.document.uri.toString() };
  const items = await session.client.sendRequest<CounterpartItem[]>(counterparts, params);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(session.texts('counterpart.none'));
    return;
  }
  const item = items.length === 1 ? items[0] : await pick(session, items);
  if (!item) return;
  const uri = vscode.Uri.parse(item.uri);
  await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), preview: false });
  await session.scroll.join(editor, uri);
}

/** Where an article is in sight already, else beside the active editor. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  return shown?.viewColumn ?? vscode.ViewColumn.Beside;
}

async function pick(
  { texts }: Session,
  items: readonly CounterpartItem[],
): Promise<CounterpartItem | undefined> {
  const rows = items.map((item) => ({
    label: item.languageName,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(item.uri)),
    item,
  }));
  const title = texts('counterpart.title');
  return (await vscode.window.showQuickPick(rows, { title, matchOnDescription: true }))?.item;
}
