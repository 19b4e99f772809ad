import * as vscode from 'vscode';
import {
  type CheckDocumentParams,
  type CheckDocumentResult,
  checkDocument,
} from '../../server/protocol.ts';
import type { Session } from '../session.ts';

/** Checks the active article whatever `nomenclator.check` says, and tells the result. */
export async function checkDocumentNow({ client }: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const params: CheckDocumentParams = { uri: editor.document.uri.toString() };
  const { text } = await client.sendRequest<CheckDocumentResult>(checkDocument, params);
  void vscode.window.showInformationMessage(text);
}
