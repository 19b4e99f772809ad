import { deepEqual, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { click } from '../bridge.ts';
import {
  applyQuickFix,
  eventually,
  findings,
  hoverAt,
  itInWindow,
  moveTo,
  openArticle,
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

describe('The mentions of a person', () => {
  itInWindow('lead from a surname to the full name', async () => {
    const editor = await articleWithSurname();
    match(await hoverAt(8, 1), /Lo → Lo Chih-cheng, full name in line 3/);
    await click('.monaco-hover a:has-text("line 3")');
    const line = () => editor.selection.active.line + 1;
    await eventually(line, (at) => at === 3, 'not at the full name');
  });

  it('are highlighted together, and stand in the outline', async () => {
    const { document } = await articleWithSurname();
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      new vscode.Position(7, 1),
    );
    const lines = highlights.map(
      ({ range }) => `${range.start.line + 1} ${document.getText(range)}`,
    );
    deepEqual(lines, ['3 Lo Chih-cheng', '3 Lo', '8 Lo']);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const person = symbols.find(({ name }) => name === 'Lo Chih-cheng');
    deepEqual(person?.children.length, 3);
  });
});

/** "Lo" in line 8, five lines below the full name. */
async function articleWithSurname(): Promise<vscode.TextEditor> {
  const editor = await openArticle('quiet.en.md');
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, end.character > 0 ? '\nLo left.\n' : 'Lo left.\n'));
  await waitForDiagnostics(0);
  return editor;
}

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
