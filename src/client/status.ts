import * as vscode from 'vscode';
import type { Status } from '../server/protocol.ts';
import { documentSelector } from './options.ts';
import type { Session } from './session.ts';

export const showStatus = 'nomenclator.showStatus';

/** The item behind `{}` in the status bar; it says what Nomenclator knows of the open article. */
export function registerStatus(session: Session): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('nomenclator.status', []);
  item.name = 'Nomenclator';
  const update = () => {
    show(item, session);
    tellCounterparts(session);
  };
  update();
  return vscode.Disposable.from(
    item,
    session.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

function show(item: vscode.LanguageStatusItem, session: Session): void {
  const status = session.status(vscode.window.activeTextEditor?.document.uri);
  item.selector = [...documentSelector()];
  item.busy = session.isStarting;
  item.text = status ? withState(status, session) : session.texts('status.none');
  item.detail = status?.glossaries.map(({ title }) => title).join(', ') ?? '';
  item.severity =
    status && status.problems > 0
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
  item.command = { command: showStatus, title: session.texts('status.command') };
}

/** For the menus: whether the active article has another version to open. */
function tellCounterparts(session: Session): void {
  const status = session.status(vscode.window.activeTextEditor?.document.uri);
  const has = status?.hasCounterparts ?? false;
  void vscode.commands.executeCommand('setContext', 'nomenclator.hasCounterpart', has);
}

function withState({ enabled, text }: Status, { texts }: Session): string {
  return enabled ? text : `${text} · ${texts('status.hidden')}`;
}
