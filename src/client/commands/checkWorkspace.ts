import * as vscode from 'vscode';
import {
  type ProgressToken,
  WorkDoneProgress,
  type WorkDoneProgressReport,
} from 'vscode-languageclient';
import { type CheckWorkspaceResult, checkWorkspace } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { openSummary } from '../summary.ts';

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** Checks all articles with progress, then tells the result in one line. */
export async function checkWorkspaceNow(session: Session): Promise<void> {
  const options: vscode.ProgressOptions = {
    location: vscode.ProgressLocation.Notification,
    title: session.texts('workspace.progress'),
    cancellable: true,
  };
  const result = await vscode.window.withProgress(options, (progress, cancellation) =>
    request(session, progress, cancellation),
  );
  if (!result || result.cancelled) tellCancelled(session);
  else await tell(session, result);
}

let requests = 0;

async function request(
  { client }: Session,
  progress: Progress,
  cancellation: vscode.CancellationToken,
): Promise<CheckWorkspaceResult | undefined> {
  const workDoneToken: ProgressToken = `nomenclator-workspace-${++requests}`;
  let percentage = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    progress.report(toStep(value, percentage));
    percentage = value.percentage ?? percentage;
  });
  try {
    return await client.sendRequest(checkWorkspace, { workDoneToken }, cancellation);
  } catch (error) {
    if (cancellation.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

/** VS Code adds up steps; the server says how far it is. */
function toStep(
  { message, percentage }: Pick<WorkDoneProgressReport, 'message' | 'percentage'>,
  before: number,
): { message?: string; increment?: number } {
  return {
    ...(message !== undefined && { message }),
    ...(percentage !== undefined && { increment: percentage - before }),
  };
}

function tellCancelled({ texts }: Session): void {
  vscode.window.setStatusBarMessage(texts('workspace.cancelled'), 5000);
}

async function tell(
  { texts }: Session,
  { findings, text, summary }: CheckWorkspaceResult,
): Promise<void> {
  if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  const show = texts('workspace.summary');
  // Not awaited: the command has ended when the line is shown.
  void vscode.window.showInformationMessage(text, show).then((chosen) => {
    if (chosen === show) return openSummary(summary, texts('workspace.title'));
  });
}
