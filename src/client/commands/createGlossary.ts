import * as vscode from 'vscode';
import {
  type NewGlossaryParams,
  type NewGlossaryResult,
  newGlossary,
} from '../../server/protocol.ts';
import type { Session } from '../session.ts';

/** Asks for a title, creates what a glossary needs, and opens it at its first entry. */
export async function createGlossary(session: Session): Promise<void> {
  const { client, texts } = session;
  const folder = await chooseFolder(session);
  if (!folder) return;
  const title = await vscode.window.showInputBox({
    title: texts('create.title'),
    prompt: texts('create.prompt'),
    value: folder.name,
  });
  if (!title?.trim()) return;
  const params: NewGlossaryParams = { folder: folder.uri.toString(), title: title.trim() };
  const result = await client.sendRequest<NewGlossaryResult>(newGlossary, params);
  if (await createFiles(result)) await openAtFirstEntry(vscode.Uri.parse(result.glossary));
  else void vscode.window.showErrorMessage(texts('create.failed'));
}

/** The folder of the active article; asks where there are several and none is active. */
async function chooseFolder({ texts }: Session): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders: folders = [] } = vscode.workspace;
  const uri = vscode.window.activeTextEditor?.document.uri;
  const own = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (own) return own;
  if (folders.length > 1) {
    return vscode.window.showWorkspaceFolderPick({ placeHolder: texts('create.folder') });
  }
  if (!folders[0]) void vscode.window.showInformationMessage(texts('create.no-folder'));
  return folders[0];
}

/** A file that is there by now stays as it is. */
async function createFiles({ files }: NewGlossaryResult): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(vscode.Uri.parse(uri), { contents, overwrite: false, ignoreIfExists: true });
  }
  return files.length === 0 || vscode.workspace.applyEdit(edit);
}

async function openAtFirstEntry(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const entry = /^\s*- (?:id: *)?/m.exec(document.getText());
  const offset = entry ? entry.index + entry[0].length : 0;
  const cursor = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
}
