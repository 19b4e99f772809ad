import { equal } from 'node:assert/strict';
import { describe } from 'mocha';
import * as vscode from 'vscode';
import { click, press, type, waitFor } from '../bridge.ts';
import {
  activeEditor,
  eventually,
  itInWindow,
  moveTo,
  openArticle,
  pickLabels,
  runCommand,
  waitForInput,
  waitForText,
} from './helpers.ts';

async function lookUp(): Promise<void> {
  await runCommand('Nomenclator: Look Up Name…');
  await waitForInput('Look Up Name');
}

const row = '.quick-input-list .monaco-list-row';

/** Waits until a glossary is open with the cursor in a line that passes. */
function glossaryAt(file: string, line: RegExp): Promise<string> {
  const lineAtCursor = () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor?.document.fileName.endsWith(file)) return '';
    const { line } = editor.selection.active;
    return editor.document.lineAt(line).text;
  };
  return eventually(lineAtCursor, (text) => line.test(text), `${file} is not open at the entry`);
}

describe('Look Up Name', () => {
  itInWindow('finds an entry by any spelling, and opens it', async () => {
    await openArticle('quiet.en.md');
    await lookUp();
    for (const query of ['luo zhizheng', 'ら・ちせい', '罗致政']) {
      await press('Control+A');
      await type(query);
      await eventually(pickLabels, ([label]) => label === 'Lo Chih-cheng', query);
    }
    await press('Enter');
    await glossaryAt('desk.glossary.yaml', /id: lo-chih-cheng/);
  });

  itInWindow('inserts a name in the form of the article', async () => {
    await openArticle('memo.ja.md');
    await moveTo(2, 1);
    await lookUp();
    await type('hsieh pei');
    await waitFor(`${row}:has-text("Hsieh Pei-fen")`);
    await click(`${row} .quick-input-list-entry-action-bar .action-label`);
    await waitForText((text) => text.includes('\n謝佩芬\n'));
  });

  itInWindow('says when nothing fits', async () => {
    await openArticle('quiet.en.md');
    await lookUp();
    await type('qqqqq');
    await eventually(pickLabels, ([label]) => /No entry fits “qqqqq”/.test(label ?? ''), 'no line');
  });
});

describe('Open Glossary Entry', () => {
  itInWindow('shows the entry of the name, read-only where it is shipped', async () => {
    await openArticle('quiet.en.md');
    await moveTo(3, 24);
    await vscode.commands.executeCommand('nomenclator.openEntry');
    await glossaryAt('taiwan-politics.glossary.yaml', /id: tsai-shih-ying/);
    await type('x');
    await waitFor('.monaco-editor-overlaymessage');
    equal(activeEditor().document.isDirty, false);
  });
});
