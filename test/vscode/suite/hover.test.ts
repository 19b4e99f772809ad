import { deepEqual, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hoverAt, itInWindow, openArticle, waitForDiagnostics } from './helpers.ts';

/** Passes when the parts stand in the text in this order. */
function inOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    ok(at >= 0, `“${part}” is not, or not there, in:\n${text}`);
    from = at + part.length;
  }
}

describe('The card of a name', () => {
  itInWindow('shows renderings, readings and where they come from', async () => {
    await openArticle('quiet.en.md');
    inOrder(await hoverAt(3, 4), [
      'Lo Chih-cheng · person · Legislator, DPP',
      '日本語 羅致政（ら・ちせい）'.replace(' ', '\u2003'),
      '繁體中文\u2003羅致政',
      '简体中文\u2003罗致政',
      '2 mentions in this article · decided by the desk, 2026-03-02',
      'desk.glossary.yaml:3',
    ]);
  });

  itInWindow('says why a name is flagged', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(6);
    inOrder(await hoverAt(3, 15), [
      'Lo Chih-cheng · person',
      'Written here “Luo Zhizheng”: Hanyu Pinyin of 羅致政. The glossary writes “Lo Chih-cheng”.',
      '2 mentions in this article',
    ]);
  });

  itInWindow('says whose surname stands alone', async () => {
    await openArticle('quiet.en.md');
    match(await hoverAt(3, 66), /Lo → Lo Chih-cheng, full name in line 3/);
  });

  it('does not come for other words', async () => {
    const { document } = await openArticle('quiet.en.md');
    await waitForDiagnostics(0);
    const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 38),
    );
    deepEqual(cards, []);
  });
});
