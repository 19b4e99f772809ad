import { deepEqual, ok } from 'node:assert/strict';
import { after, before, describe } from 'mocha';
import * as vscode from 'vscode';
import { press, type } from '../bridge.ts';
import {
  applyQuickFix,
  findings,
  itInWindow,
  moveTo,
  openArticle,
  openCompletions,
  quickFixTitles,
  waitForDiagnostics,
  waitForText,
} from './helpers.ts';

/** Made for this suite only: other suites count the articles of the workspace. */
const files = {
  'talks.en.md':
    'Tsai Shih-ying met Masahisa Sato.\n\nLater Lo Chih-cheng and Hsieh Pei-fen came.\n',
  'talks.ja.md': '',
  'forum.en.md':
    'Lo Chih-cheng met Masahisa Sato.\n\nLater Hsieh Pei-fen spoke.\n\nPresident Lai Ching-te listened.\n\nTsai Shih-ying left.\n',
  'forum.ja.md':
    'Lo Chih-chengと佐正藤久氏が会談した。\n\n次に謝佩分氏が話した。\n\n賴清德総統が聞いた。\n\n石破茂氏が去った。\n',
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

  itInWindow('has each finding fixed by its first quick fix', async () => {
    const { document } = await openArticle('forum.ja.md');
    await waitForDiagnostics(5);
    deepEqual(
      findings().map((one) => one.split(' ')[1]),
      [
        'left-in-source-language',
        'rendering-variant',
        'rendering-variant',
        'wrong-script',
        'wrong-person',
      ],
    );
    for (let left = 5; left > 0; left--) {
      const [first] = vscode.languages.getDiagnostics(document.uri);
      const start = first?.range.start ?? new vscode.Position(0, 0);
      await moveTo(start.line + 1, start.character + 2);
      const [fix = ''] = await quickFixTitles();
      await applyQuickFix(fix);
      await waitForDiagnostics(left - 1);
    }
    const names = ['羅致政と佐藤正久氏', '謝佩芬氏', '頼清徳総統', '蔡適応氏'];
    ok(
      names.every((name) => document.getText().includes(name)),
      document.getText(),
    );
  });
});
