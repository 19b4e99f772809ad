import { ok } from 'node:assert/strict';
import { after, before, describe } from 'mocha';
import * as vscode from 'vscode';
import { press, type } from '../bridge.ts';
import {
  findings,
  itInWindow,
  moveTo,
  openArticle,
  openCompletions,
  waitForDiagnostics,
  waitForText,
} from './helpers.ts';

/** Made for this suite only: other suites count the articles of the workspace. */
const files = {
  'talks.en.md':
    'Tsai Shih-ying met Masahisa Sato.\n\nLater Lo Chih-cheng and Hsieh Pei-fen came.\n',
  'talks.ja.md': '',
};

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests want a workspace.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Takes the first name that is offered without anything typed, then types on. */
async function take(name: string, rest: string): Promise<void> {
  const labels = await openCompletions();
  ok(labels[0] === name, labels.join('|'));
  await press('Enter');
  await waitForText((text) => text.includes(name));
  await type(rest);
}

describe('A Japanese counterpart', () => {
  before(async () => {
    for (const [name, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  });
  after(async () => {
    for (const name of Object.keys(files)) await vscode.workspace.fs.delete(uriOf(name));
  });

  itInWindow('is written from empty with completion alone', async () => {
    await openArticle('talks.ja.md');
    await moveTo(1, 1);
    await take('蔡適応', '氏は');
    await take('佐藤正久', '氏と会談した。');
    await press('Enter');
    await press('Enter');
    await take('羅致政', '氏と');
    await take('謝佩芬', '氏が来た。');
    await waitForText((text) =>
      /^蔡適応氏は佐藤正久氏と会談した。\r?\n\r?\n羅致政氏と謝佩芬氏が来た。$/.test(text),
    );
    await waitForDiagnostics(0);
    ok(findings().length === 0, findings().join('|'));
  });
});
