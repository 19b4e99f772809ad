import * as vscode from 'vscode';
import { type LookUpItem, type LookUpParams, lookUp } from '../../server/protocol.ts';
import { replaceText, showLocation } from '../edits.ts';
import type { Session } from '../session.ts';

interface Item extends vscode.QuickPickItem {
  readonly found?: LookUpItem;
}

/** A list of the entries that fit what is typed: Enter opens one, its button inserts it. */
export async function lookUpName(session: Session, query?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = session.texts('look-up.title');
  pick.placeholder = session.texts('look-up.placeholder');
  const search = follow(session, pick, editor?.document.uri);
  pick.onDidAccept(async () => {
    const found = pick.activeItems[0]?.found;
    if (!found) return;
    pick.hide();
    await showLocation(found.location, session.context.extensionUri);
  });
  pick.onDidTriggerItemButton(async ({ item: { found } }) => {
    pick.hide();
    if (editor && found) await insert(session, editor, found);
  });
  pick.onDidHide(() => {
    search.dispose();
    pick.dispose();
  });
  pick.value = typeof query === 'string' ? query : selectedText(editor);
  pick.show();
  await search.run(pick.value);
}

function selectedText(editor: vscode.TextEditor | undefined): string {
  if (!editor?.selection.isSingleLine) return '';
  return editor.document.getText(editor.selection).trim();
}

/** Asks the server at each change; only the answer to the last question counts. */
function follow(
  session: Session,
  pick: vscode.QuickPick<Item>,
  uri: vscode.Uri | undefined,
): { run(query: string): Promise<void>; dispose(): void } {
  let asked = new vscode.CancellationTokenSource();
  const run = async (query: string) => {
    asked.cancel();
    asked = new vscode.CancellationTokenSource();
    const { token } = asked;
    pick.busy = true;
    const items = await ask(session, query, uri, token);
    if (token.isCancellationRequested) return;
    pick.items = items;
    pick.busy = false;
  };
  pick.onDidChangeValue(run);
  return { run, dispose: () => asked.cancel() };
}

async function ask(
  { client, texts }: Session,
  query: string,
  uri: vscode.Uri | undefined,
  token: vscode.CancellationToken,
): Promise<readonly Item[]> {
  if (query.trim() === '') return [];
  const params: LookUpParams = { query, ...(uri && { uri: uri.toString() }) };
  try {
    const found = await client.sendRequest<readonly LookUpItem[]>(lookUp, params, token);
    if (found.length > 0) return found.map((item) => toItem(item, texts('look-up.insert')));
    return [{ label: texts('look-up.none', { query }), alwaysShow: true }];
  } catch (error) {
    if (token.isCancellationRequested) return [];
    throw error;
  }
}

function toItem(found: LookUpItem, tooltip: string): Item {
  const { label, description, detail } = found;
  const buttons = [{ iconPath: new vscode.ThemeIcon('insert'), tooltip }];
  // The server has matched other languages and spellings than the label's.
  return { found, label, description, detail, buttons, alwaysShow: true };
}

/** The form for the language of the article, where it is known. */
async function insert(
  session: Session,
  { document, selection }: vscode.TextEditor,
  { label, renderings }: LookUpItem,
): Promise<void> {
  const language = session.status(document.uri)?.language;
  const own = renderings.find((rendering) => rendering.language === language);
  await replaceText(document.uri, selection, own?.text ?? label);
}
