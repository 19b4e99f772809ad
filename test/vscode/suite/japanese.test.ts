import { equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hover, press, type, waitFor } from '../bridge.ts';
import {
  itInWindow,
  languageStatus,
  moveTo,
  openArticle,
  openQuickFixes,
  waitForDiagnostics,
} from './helpers.ts';
import { card, clearWindow, menu, picture } from './picture.ts';

describe('In Japanese', () => {
  it('has the display language', () => equal(vscode.env.language, 'ja'));

  itInWindow('speaks Japanese in findings and quick fixes', async () => {
    await openArticle('visit.en.md');
    const found = await waitForDiagnostics(6);
    const messages = found.map(({ message }) => message).join('\n');
    match(messages, /「Luo Zhizheng」は漢語拼音（ピンイン）の表記。/);
    await moveTo(3, 15);
    const titles = await openQuickFixes();
    match(titles.join('\n'), /Lo Chih-cheng/);
    ok(
      titles.every((title) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title)),
      titles.join('\n'),
    );
    await press('Escape');
  });

  itInWindow('has its commands in Japanese', async () => {
    await openArticle('quiet.en.md');
    for (const title of ['この記事の表記を検査', 'ワークスペースの表記を検査', '訳語を挿入…']) {
      await press('F1');
      await type(title);
      await waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${title}")`);
      await press('Escape');
    }
  });

  itInWindow('has its status in Japanese', async () => {
    await openArticle('quiet.en.md');
    match(await languageStatus(), /用語集/);
  });

  itInWindow('is in a picture', async () => {
    await clearWindow();
    await openArticle('visit.en.md');
    await waitForDiagnostics(6);
    await moveTo(3, 15);
    await hover('.view-lines .view-line:has-text("We come to listen")', { x: 230, y: 11 });
    await waitFor(card);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await waitFor(menu);
    await picture('japanese', [card, menu]);
  });
});
