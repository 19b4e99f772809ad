import * as vscode from 'vscode';
import type { OpenLocation } from '../../server/protocol.ts';
import { toPosition } from '../edits.ts';
import type { Session } from '../session.ts';

/** The same as F2 at the name. */
export async function renameAt(_: Session, { uri, range }: OpenLocation): Promise<void> {
  const place = [vscode.Uri.parse(uri), toPosition(range.start)];
  await vscode.commands.executeCommand('editor.action.rename', place);
}
