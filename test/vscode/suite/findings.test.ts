import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { press, text, waitFor } from '../bridge.ts';
import {
  eventually,
  findings,
  itInWindow,
  languageStatus,
  moveTo,
  openArticle,
  problemsPanelRows,
  runCommand,
  waitForDiagnostics,
} from './helpers.ts';

/** Marked in visit.en.md, in reading order. */
const inVisit = [
  '3:12 name-variant',
  '3:32 forbidden-term',
  '6:11 name-order',
  '6:32 abbreviation-undefined',
  '11:22 name-variant',
  '11:45 surname-before-full-name',
];

describe('Findings', () => {
  it('start the extension with a Markdown article', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(inVisit.length);
    const extension = vscode.extensions.all.find(({ id }) => id.endsWith('.nomenclator'));
    equal(extension?.isActive, true);
  });

  it('of five kinds stand at the words they are about', async () => {
    const { document } = await openArticle('visit.en.md');
    const found = await waitForDiagnostics(inVisit.length);
    deepEqual(findings(), inVisit);
    deepEqual(found.map(({ range }) => document.getText(range)).sort(), [
      'Democratic Progress Party',
      'LDP',
      'Luo Zhizheng',
      'Luo Zhizheng',
      'Otsuka',
      'Sato Masahisa',
    ]);
  });

  it('say in one sentence what is wrong, and link to their rule', async () => {
    await openArticle('visit.en.md');
    const found = await waitForDiagnostics(inVisit.length);
    const messages = found.map(({ message }) => message);
    ok(messages.every((message) => message.length < 110));
    for (const message of [
      '“Luo Zhizheng” is the Hanyu Pinyin spelling; the glossary writes “Lo Chih-cheng”.',
      '“Democratic Progress Party” is not the party’s name; write “Democratic Progressive Party”.',
      '“Sato Masahisa” has surname and given name the other way round; write “Masahisa Sato”.',
      '“LDP” comes without its full form; write “Liberal Democratic Party (LDP)”.',
      '“Otsuka” comes before any full name; write “Taku Otsuka” at first mention.',
    ]) {
      ok(messages.includes(message), `${message} is not among\n${messages.join('\n')}`);
    }
    const [{ code } = {}] = found;
    ok(typeof code === 'object' && /docs\/rules\/[a-z-]+\.md$/.test(code.target.path));
  });

  it('are none in correct articles, in English and Japanese', async () => {
    for (const path of ['quiet.en.md', 'memo.ja.md']) {
      await openArticle(path);
      await new Promise((resolve) => setTimeout(resolve, 500));
      deepEqual(findings(), [], path);
    }
  });

  it('come in a draft that was never saved', async () => {
    const content = 'Lawmaker Luo Zhizheng spoke.';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await waitForDiagnostics(1);
  });

  it('follow what is typed', async () => {
    const editor = await openArticle('quiet.en.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Sato Masahisa came. '));
    await waitForDiagnostics(1);
    deepEqual(findings(), ['3:1 name-order']);
  });

  itInWindow('are gone through by key, around the end', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(inVisit.length);
    const place = () => text('#status\\.editor\\.selection');
    await moveTo(6, 20);
    for (const [keys, expected] of [
      ['Control+F8', 'Ln 6, Col 32'],
      ['Control+F8', 'Ln 11, Col 22'],
      ['Control+F8', 'Ln 11, Col 45'],
      ['Control+F8', 'Ln 3, Col 12'],
      ['Control+Shift+F8', 'Ln 11, Col 45'],
    ] as const) {
      await press(keys);
      await eventually(place, (now) => now === expected, `${keys} to ${expected}`);
    }
    await waitFor('.monaco-hover:not(.hidden)');
    match(await text('#workbench\\.parts\\.statusbar'), /Finding 6 of 6: “Otsuka” comes before/);
  });

  itInWindow('are hidden and shown by one command', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(inVisit.length);
    await runCommand('Nomenclator: Show or Hide Findings');
    await waitForDiagnostics(0);
    match(await languageStatus(), /findings hidden/);
    await vscode.commands.executeCommand('nomenclator.toggleFindings');
    await waitForDiagnostics(inVisit.length);
  });

  itInWindow('are counted in the status item', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(inVisit.length);
    const card = await languageStatus();
    match(card, /5 glossaries · 10 names here · 6 findings/);
    match(card, /Our desk, .*Taiwan politics/);
    await openArticle('quiet.en.md');
    await eventually(languageStatus, (now) => now.includes(' · 0 findings'), 'none in quiet.en.md');
  });

  itInWindow('are listed in the Problems view', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(inVisit.length);
    const rows = await problemsPanelRows();
    equal(rows.filter((row) => row.includes('Hanyu Pinyin')).length, 2, rows.join('\n'));
  });

  it('come back after a restart of the server', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(inVisit.length);
    await vscode.commands.executeCommand('nomenclator.restartServer');
    await waitForDiagnostics(inVisit.length);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closePanel'));
});
