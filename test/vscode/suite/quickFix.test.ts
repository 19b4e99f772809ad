import { deepEqual, equal, match } from 'node:assert/strict';
import { describe } from 'mocha';
import * as vscode from 'vscode';
import { press, type, waitFor } from '../bridge.ts';
import {
  applyQuickFix,
  eventually,
  itInWindow,
  moveTo,
  openArticle,
  openQuickFixes,
  pickLabels,
  quickFixTitles,
  undo,
  waitForDiagnostics,
  waitForText,
} from './helpers.ts';

/** Opens the article with findings and puts the cursor into a name. */
async function at(line: number, column: number): Promise<vscode.TextEditor> {
  const editor = await openArticle('visit.en.md');
  await waitForDiagnostics(6);
  await moveTo(line, column);
  return editor;
}

/** Applies a fix, compares the text, and takes it back in one step. */
async function fixes(title: string, replacements: Readonly<Record<string, string>>): Promise<void> {
  const { document } = vscode.window.activeTextEditor ?? (await at(3, 15));
  const before = document.getText();
  let expected = before;
  for (const [old, now] of Object.entries(replacements)) expected = expected.replace(old, now);
  await applyQuickFix(title);
  equal(document.getText(), expected);
  await undo();
  equal(document.getText(), before);
}

describe('Quick fixes', () => {
  itInWindow('are at most five, the likeliest first', async () => {
    await at(3, 15);
    deepEqual(await quickFixTitles(), [
      'Change to “Lo Chih-cheng”',
      'Change all 2 in this article',
      'Accept “Luo Zhizheng” in the glossary',
      'Ignore here…',
      'More…',
    ]);
  });

  itInWindow('change one name', async () => {
    await at(3, 15);
    await fixes('Change to “Lo Chih-cheng”', { 'Luo Zhizheng of': 'Lo Chih-cheng of' });
  });

  itInWindow('change a name in the whole article', async () => {
    await at(11, 25);
    await fixes('Change all 2 in this article', {
      'Luo Zhizheng of': 'Lo Chih-cheng of',
      'Luo Zhizheng said': 'Lo Chih-cheng said',
    });
  });

  itInWindow('change the order of a name, and a party', async () => {
    await at(6, 15);
    await fixes('Change to “Masahisa Sato”', { 'Sato Masahisa': 'Masahisa Sato' });
    await at(3, 35);
    await fixes('Change to “Democratic Progressive Party”', {
      'Democratic Progress Party': 'Democratic Progressive Party',
    });
  });

  itInWindow('accept a spelling in the glossary', async () => {
    await at(3, 15);
    await openQuickFixes();
    await press('ArrowDown ArrowDown Enter');
    await waitForDiagnostics(4);
    const glossary = vscode.workspace.textDocuments.find(({ fileName }) =>
      fileName.endsWith('desk.glossary.yaml'),
    );
    match(glossary?.getText() ?? '', /Lo Chih-cheng, surname: Lo[\s\S]*Luo Zhizheng/);
  });

  itInWindow('ignore a finding for a reason that is asked for', async () => {
    const { document } = await at(3, 15);
    const before = document.getText();
    await openQuickFixes();
    await press('ArrowDown ArrowDown ArrowDown Enter');
    await waitFor('.quick-input-box input');
    await type('as in his passport');
    await press('Enter');
    const comment =
      '<!-- nomenclator-disable-next-line name-variant lo-chih-cheng -- as in his passport -->\n';
    await waitForText((text) => text === before.replace('Legislator', `${comment}Legislator`));
    await waitForDiagnostics(5);
    await undo();
    equal(document.getText(), before);
  });

  itInWindow('ignore nothing after Escape, and need no reason', async () => {
    const { document } = await at(3, 15);
    const before = document.getText();
    await openQuickFixes();
    await press('ArrowDown ArrowDown ArrowDown Enter');
    await waitFor('.quick-input-box input');
    await press('Escape');
    equal(document.getText(), before);
    await openQuickFixes();
    await press('ArrowDown ArrowDown ArrowDown Enter');
    await waitFor('.quick-input-box input');
    await press('Enter');
    await waitForText((text) => text.includes('name-variant lo-chih-cheng -->\nLegislator'));
  });

  itInWindow('lead to more', async () => {
    await at(3, 15);
    await openQuickFixes();
    await press('ArrowDown ArrowDown ArrowDown ArrowDown Enter');
    await waitFor('.quick-input-title:has-text("More on “Luo Zhizheng”")');
    deepEqual(await pickLabels(), ['Look up “Luo Zhizheng”…', 'Open glossary entry']);
    await press('ArrowDown Enter');
    await eventually(
      () => vscode.window.activeTextEditor?.document.fileName ?? '',
      (name) => name.endsWith('desk.glossary.yaml'),
      'the glossary is not open',
    );
  });

  itInWindow('insert a rendering after a correct name, or replace it', async () => {
    await at(4, 8);
    await fixes('Insert 蔡適應 after the name', {
      'Tsai Shih-ying is': 'Tsai Shih-ying (蔡適應) is',
    });
    await moveTo(4, 8);
    await fixes('Replace with 蔡适应', { 'Tsai Shih-ying': '蔡适应' });
  });

  itInWindow('of all findings are applied at once', async () => {
    const { document } = await at(1, 1);
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.fixAll');
    const text = await waitForText((now) => now !== before);
    match(text, /Lo Chih-cheng of the Democratic Progressive Party/);
    match(text, /meet Masahisa Sato of the/);
    await undo();
    equal(document.getText(), before);
  });
});
