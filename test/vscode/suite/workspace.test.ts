import { deepEqual } from 'node:assert/strict';
import { describe } from 'mocha';
import * as vscode from 'vscode';
import { click, waitFor } from '../bridge.ts';
import {
  eventually,
  findings,
  itInWindow,
  openArticle,
  runCommand,
  waitForDiagnostics,
  waitForNotification,
} from './helpers.ts';

describe('Check Consistency', () => {
  itInWindow('of an article says the result in one line', async () => {
    await openArticle('visit.en.md');
    await runCommand('Nomenclator: Check Consistency of This Article');
    await waitForNotification(/^1 article, 6 findings/);
    await openArticle('quiet.en.md');
    await runCommand('Nomenclator: Check Consistency of This Article');
    await waitForNotification(/^1 article, no findings$/);
  });

  itInWindow('of the workspace lists all articles in Problems', async () => {
    await openArticle('quiet.en.md');
    await runCommand('Nomenclator: Check Consistency of Workspace');
    await waitFor('.markers-panel .monaco-list:focus');
    await waitForNotification(/^4 articles, 7 findings in 2$/);
    const counts = vscode.languages
      .getDiagnostics()
      .filter(([, list]) => list.length > 0)
      .map(([{ path }, list]) => `${path.split('/').pop()}: ${list.length}`);
    deepEqual(counts.sort(), ['reply.en.md: 1', 'visit.en.md: 6']);
  });

  itInWindow('has a summary by article, person and party', async () => {
    await vscode.commands.executeCommand('nomenclator.checkWorkspace');
    await waitForNotification(/7 findings/);
    await click('.notifications-center .monaco-button:has-text("Show Summary")');
    const tab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
    await eventually(tab, (now) => /Consistency of Workspace/.test(now?.label ?? ''), 'no summary');
    const summary = () =>
      vscode.workspace.textDocuments
        .find(({ uri }) => uri.scheme === 'nomenclator-summary')
        ?.getText() ?? '';
    const isComplete = (text: string) => /visit\.en\.md[\s\S]*\| Lo Chih-cheng/.test(text);
    await eventually(summary, isComplete, 'an incomplete summary');
  });

  itInWindow('of the workspace shows nothing twice when an article is opened then', async () => {
    await vscode.commands.executeCommand('nomenclator.checkWorkspace');
    await openArticle('reply.en.md');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    deepEqual(findings(), ['3:31 name-variant']);
  });

  itInWindow('waits for the command where the settings say so', async () => {
    const check = vscode.workspace.getConfiguration('nomenclator');
    await check.update('check', 'onCommand', vscode.ConfigurationTarget.Global);
    try {
      const content = 'Lawmaker Luo Zhizheng spoke.';
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(document);
      await new Promise((resolve) => setTimeout(resolve, 700));
      deepEqual(findings(), []);
      await vscode.commands.executeCommand('nomenclator.checkDocument');
      await waitForDiagnostics(1);
    } finally {
      await check.update('check', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
