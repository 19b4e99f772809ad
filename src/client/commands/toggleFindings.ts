import * as vscode from 'vscode';
import { type ToggleFindingsResult, toggleFindings } from '../../server/protocol.ts';
import type { Session } from '../session.ts';

/** Shows or hides the findings of all articles, for a draft that is not yet to be checked. */
export async function toggleFindingsNow({ client, texts }: Session): Promise<void> {
  const { enabled } = await client.sendRequest<ToggleFindingsResult>(toggleFindings);
  const text = texts(enabled ? 'findings.shown' : 'findings.hidden');
  vscode.window.setStatusBarMessage(text, 5000);
}
