import * as vscode from 'vscode';
import {
  type AlignedMentionsParams,
  alignedMentions,
  type OpenLocation,
} from '../../server/protocol.ts';
import { toRange } from '../edits.ts';
import type { Session } from '../session.ts';
import { columnOf } from './openCounterpart.ts';

/** Selects the name at the cursor in a counterpart: the one in sight, or the only one; else shows all. */
export async function goToCounterpart(session: Session): Promise<void> {
  const found = await namesInCounterparts(session);
  if (!found) return;
  const { editor, places } = found;
  const isShown = ({ uri }: vscode.Location) => columnOf(uri) !== vscode.ViewColumn.Beside;
  const place = places.find(isShown) ?? (places.length === 1 ? places[0] : undefined);
  if (!place) return peek(editor, places);
  // The counterpart moves to the name; the article that the cursor comes from stays where it is.
  session.scroll.hold(editor.document.uri);
  const { uri, range: selection } = place;
  await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), selection });
}

/** Shows the name at the cursor in the counterparts without leaving the article. */
export async function peekCounterpart(session: Session): Promise<void> {
  const found = await namesInCounterparts(session);
  if (found) await peek(found.editor, found.places);
}

interface NamesInCounterparts {
  readonly editor: vscode.TextEditor;
  readonly places: readonly vscode.Location[];
}

async function namesInCounterparts({
  client,
  texts,
}: Session): Promise<NamesInCounterparts | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const params: AlignedMentionsParams = {
    uri: editor.document.uri.toString(),
    position: editor.selection.active,
  };
  const found = await client.sendRequest<OpenLocation[]>(alignedMentions, params);
  if (found.length === 0)
    void vscode.window.showInformationMessage(texts('counterpart.no-paragraph'));
  const places = found.map(
    ({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), toRange(range)),
  );
  return places.length > 0 ? { editor, places } : undefined;
}

async function peek(editor: vscode.TextEditor, places: readonly vscode.Location[]): Promise<void> {
  const { document, selection } = editor;
  const from = [document.uri, selection.active, places, 'peek'] as const;
  await vscode.commands.executeCommand('editor.action.peekLocations', ...from);
}
