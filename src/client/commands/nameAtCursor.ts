import * as vscode from 'vscode';
import { type RenderingsParams, type RenderingsResult, renderings } from '../../server/protocol.ts';
import type { Session } from '../session.ts';

export interface NameAtCursor {
  readonly editor: vscode.TextEditor;
  readonly name: RenderingsResult;
}

/** The entry that the name at the cursor belongs to; says so when there is none. */
export async function nameAtCursor({ client, texts }: Session): Promise<NameAtCursor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const params: RenderingsParams = { uri, position: editor.selection.active };
  const name = await client.sendRequest<RenderingsResult | null>(renderings, params);
  if (name) return { editor, name };
  void vscode.window.showInformationMessage(texts('name.none'));
  return undefined;
}
