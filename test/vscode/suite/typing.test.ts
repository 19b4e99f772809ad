import { deepEqual, match, ok } from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { press, type } from '../bridge.ts';
import {
  completionLabels,
  eventually,
  inlayHintLabels,
  itInWindow,
  moveTo,
  openArticle,
  openCompletions,
  set,
  waitForText,
} from './helpers.ts';

/** Writes at the start of the first empty line. */
async function write(path: string, text: string): Promise<void> {
  await openArticle(path);
  await moveTo(2, 1);
  await type(text);
}

describe('Typing', () => {
  for (const [what, typed] of [
    ['the English spelling', 'Lo Chi'],
    ['pinyin', 'Luo Zhi'],
    ['characters', '羅致'],
    ['kana', 'ら・ち'],
  ] as const) {
    itInWindow(`offers a name by ${what}`, async () => {
      await write('quiet.en.md', typed);
      const labels = await completionLabels();
      ok(labels.includes('Lo Chih-cheng'), labels.join('|'));
    });
  }

  itInWindow('puts the name in place of what was typed', async () => {
    await write('quiet.en.md', 'Luo Zhi');
    await openCompletions();
    await press('Enter');
    await waitForText((text) => text.includes('\nLo Chih-cheng\n'));
  });

  itInWindow('offers the form of a Japanese article', async () => {
    await write('memo.ja.md', 'sato masa');
    const labels = await completionLabels();
    ok(labels.includes('佐藤正久'), labels.join('|'));
  });

  it('is not disturbed by ordinary words', async () => {
    const editor = await openArticle('quiet.en.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'low chi'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      new vscode.Position(1, 7),
    );
    deepEqual(
      list.items.filter(({ detail }) => /\p{Script=Han}/u.test(detail ?? '')),
      [],
    );
  });
});

describe('Inlay hints', () => {
  it('are off', async () => {
    await openArticle('quiet.en.md');
    deepEqual(await inlayHintLabels(), []);
  });

  it('show the rendering after the first or every mention', async () => {
    await openArticle('quiet.en.md');
    await set('nomenclator.targetLanguages', ['zh-Hant']);
    await set('nomenclator.inlayHints', 'first');
    const first = await eventually(inlayHintLabels, (labels) => labels.length > 0, 'no hints');
    match(String(first[0]), /羅致政/);
    await set('nomenclator.inlayHints', 'all');
    await eventually(inlayHintLabels, (labels) => labels.length > first.length, 'no more hints');
  });

  after(async () => {
    await set('nomenclator.inlayHints', undefined);
    await set('nomenclator.targetLanguages', undefined);
  });
});
