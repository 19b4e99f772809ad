import * as vscode from 'vscode';
import type { MoreArguments } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { lookUpName } from './lookUp.ts';
import { openLocation } from './openEntry.ts';

interface Item extends vscode.QuickPickItem {
  run(): Promise<void>;
}

/** What else can be done with a name, one step behind the quick fixes. */
export async function showMore(session: Session, { text, entry }: MoreArguments): Promise<void> {
  const { texts } = session;
  const items: Item[] = [
    { label: texts('look-up.of', { text }), run: () => lookUpName(session, text) },
  ];
  if (entry) items.push({ label: texts('entry.open'), run: () => openLocation(session, entry) });
  const title = texts('more.title', { text });
  const chosen = await vscode.window.showQuickPick(items, { title });
  await chosen?.run();
}
