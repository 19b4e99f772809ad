import * as vscode from 'vscode';
import type { IgnoreArguments } from '../../server/protocol.ts';
import { replaceText, toPosition } from '../edits.ts';
import type { Session } from '../session.ts';

/** Asks for a reason and puts the suppression comment into the article. */
export async function ignoreHere({ texts }: Session, argument: IgnoreArguments): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: texts('ignore.title'),
    prompt: texts('ignore.prompt'),
    validateInput: (value) => (/--!?>/.test(value) ? texts('ignore.comment-end') : undefined),
  });
  if (reason === undefined) return;
  const position = toPosition(argument.position);
  const comment = argument.text.replace('{reason}', () => withDashes(reason));
  const uri = vscode.Uri.parse(argument.uri);
  await replaceText(uri, new vscode.Range(position, position), comment);
}

function withDashes(reason: string): string {
  return reason.trim() === '' ? '' : ` -- ${reason.trim()}`;
}
