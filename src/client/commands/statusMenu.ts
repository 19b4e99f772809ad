import * as vscode from 'vscode';
import type { Status } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { createGlossary } from './createGlossary.ts';
import { openLocation } from './openEntry.ts';
import { toggleFindingsNow } from './toggleFindings.ts';

interface Item extends vscode.QuickPickItem {
  run?(): unknown;
}

/** What the status item leads to: the glossaries in use, and what to do about them. */
export async function showStatusMenu(session: Session): Promise<void> {
  const status = session.status(vscode.window.activeTextEditor?.document.uri);
  const items = [...glossaryItems(session, status), ...actionItems(session, status)];
  const chosen = await vscode.window.showQuickPick(items, { title: session.texts('status.title') });
  await chosen?.run?.();
}

function glossaryItems(session: Session, status: Status | undefined): readonly Item[] {
  const { texts } = session;
  const glossaries = status?.glossaries ?? [];
  const items = glossaries.map(({ uri, title, entries }): Item => {
    const description = texts('status.entries', { count: entries });
    return { label: `$(book) ${title}`, description, run: () => open(session, uri) };
  });
  const config = status?.config;
  const label = `$(settings-gear) ${texts('status.config')}`;
  return config ? [...items, { label, run: () => open(session, config) }] : items;
}

function actionItems(session: Session, status: Status | undefined): readonly Item[] {
  const { texts } = session;
  const create: Item = {
    label: `$(new-file) ${texts('status.create')}`,
    run: () => createGlossary(session),
  };
  const isShown = status?.enabled ?? true;
  return [
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...(status?.origin === 'shipped' ? [create] : []),
    {
      label: isShown ? `$(eye-closed) ${texts('status.hide')}` : `$(eye) ${texts('status.show')}`,
      run: () => toggleFindingsNow(session),
    },
    { label: `$(output) ${texts('status.output')}`, run: () => session.output.show() },
  ];
}

function open(session: Session, uri: string): Promise<void> {
  const start = { line: 0, character: 0 };
  return openLocation(session, { uri, range: { start, end: start } });
}
