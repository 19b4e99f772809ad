import { deepEqual, match } from 'node:assert/strict';
import { describe } from 'mocha';
import * as vscode from 'vscode';
import {
  applyQuickFix,
  eventually,
  findings,
  itInWindow,
  moveTo,
  quickFixTitles,
  waitForDiagnostics,
} from './helpers.ts';

/** A draft that was never saved. */
async function draft(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return vscode.window.showTextDocument(document);
}

describe('People whom no glossary has', () => {
  itInWindow('are flagged where they are spelled in two ways, and added from there', async () => {
    await draft('Ji Lin-lian (季麟連) chaired.\nChi Lin-lien left before Ji Lin-lian.\n');
    await waitForDiagnostics(1);
    deepEqual(findings(), ['2:1 inconsistent-name']);
    await moveTo(2, 3);
    deepEqual(await quickFixTitles(), [
      'Change to “Ji Lin-lian”',
      'Add “Ji Lin-lian” to the glossary',
      'Ignore here…',
      'More…',
    ]);
    await addPerson();
    await eventually(findings, (found) => found[0] === '2:1 name-variant', 'not a variant yet');
  });
});

/** The action changes the glossary, not the draft. */
async function addPerson(): Promise<void> {
  await applyQuickFix('Add “Ji Lin-lian” to the glossary', glossaryVersion);
  match(glossary()?.getText() ?? '', /id: ji-lin-lian\n.*\n.*surname: Ji }\n\s+zh-Hant: 季麟連\n/);
}

function glossary(): vscode.TextDocument | undefined {
  const isOwn = ({ fileName }: vscode.TextDocument) => fileName.endsWith('desk.glossary.yaml');
  return vscode.workspace.textDocuments.find(isOwn);
}

function glossaryVersion(): number {
  return glossary()?.version ?? 0;
}
