import { equal, match } from 'node:assert/strict';
import { after, before, describe } from 'mocha';
import * as vscode from 'vscode';
import { click, press, type, waitFor } from '../bridge.ts';
import {
  eventually,
  itInWindow,
  moveTo,
  openArticle,
  openQuickFixes,
  set,
  waitForText,
} from './helpers.ts';

const box = '.rename-box input:focus';
const preview = '.bulk-edit-panel';

describe('Rename', () => {
  // Files that were closed stay unsaved, so that the next test finds them as they were.
  before(() => set('files.refactoring.autoSave', false));
  after(() => set('files.refactoring.autoSave', undefined));

  itInWindow('shows other files before it changes them', async () => {
    const { document } = await openArticle('quiet.en.md');
    await moveTo(3, 4);
    await press('F2');
    await waitFor(box);
    await press('Control+A');
    await type('Loh Chi-chen');
    await press('Enter');
    await waitFor(`${preview} .monaco-list-row:has-text("desk.glossary.yaml")`);
    equal(document.getText().includes('Loh'), false);
    await click(`${preview} .monaco-list-row:has-text("Glossary") .edit-checkbox`);
    await click('.monaco-button:has-text("Apply")');
    const text = await waitForText((now) => now.includes('Loh Chi-chen'));
    match(text, /Loh Chi-chen and Tsai Shih-ying were back in Taipei by Friday. Loh\nthanked/);
    await eventually(
      () => textOf('desk.glossary.yaml'),
      (glossary) => glossary.includes('en: { term: Loh Chi-chen, surname: Loh }'),
      'the glossary has the old name',
    );
    equal(textOf('visit.en.md').includes('Loh'), false);
  });

  itInWindow('begins at a correct name too', async () => {
    await openArticle('quiet.en.md');
    await moveTo(3, 4);
    await openQuickFixes('Rename everywhere');
    await click('.action-widget .monaco-list-row.action:has-text("Rename everywhere")');
    await waitFor(box);
    await press('Escape');
  });

  itInWindow('says why nothing can be renamed', async () => {
    await openArticle('quiet.en.md');
    await moveTo(6, 25);
    await press('F2');
    await waitFor('.monaco-editor-overlaymessage:has-text("There is no name from the glossary")');
  });
});

function textOf(name: string): string {
  const { textDocuments } = vscode.workspace;
  return textDocuments.find(({ fileName }) => fileName.endsWith(name))?.getText() ?? '';
}
