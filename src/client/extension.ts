import * as vscode from 'vscode';
import { registerCommands } from './commands/index.ts';
import { type CreateClient, Session } from './session.ts';
import { registerStatus } from './status.ts';
import { registerSummaries } from './summary.ts';

let session: Session | undefined;

/** Starts the language server; the same for desktop and web, which bring their kind of client. */
export async function startClient(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): Promise<void> {
  session = new Session(context, createClient);
  const { subscriptions } = context;
  subscriptions.push(...registerCommands(session), registerStatus(session), registerSummaries());
  subscriptions.push(vscode.workspace.onDidChangeConfiguration(followSettings(session)));
  subscriptions.push(vscode.workspace.onDidChangeWorkspaceFolders(() => session?.followFolders()));
  await session.start();
}

export async function stopClient(): Promise<void> {
  await session?.stop();
  session = undefined;
}

/** The server asks for all settings but these two, which are the client's. */
function followSettings(session: Session): (event: vscode.ConfigurationChangeEvent) => void {
  return (event) => {
    if (event.affectsConfiguration('nomenclator.locale')) session.followLocale();
    if (event.affectsConfiguration('nomenclator.languages')) void session.restart();
  };
}
