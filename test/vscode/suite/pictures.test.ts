import { beforeEach, describe } from 'mocha';
import * as vscode from 'vscode';
import { hasWindow, hover, press, resize, type, waitFor } from '../bridge.ts';
import {
  hoverAt,
  itInWindow,
  moveTo,
  openArticle,
  openCompletions,
  waitForDiagnostics,
} from './helpers.ts';
import {
  card,
  clearWindow,
  inDark,
  menu,
  moveMouseAway,
  picture,
  pictureOfBoth,
  pictureOfProblems,
} from './picture.ts';

const suggestions = '.suggest-widget.visible';

describe('Pictures', () => {
  beforeEach(async () => {
    if (!hasWindow) return;
    await clearWindow();
    await moveMouseAway();
  });

  itInWindow('hero: findings, a card and the quick fixes', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(6);
    await moveTo(3, 15);
    await hover('.view-lines .view-line:has-text("We come to listen")', { x: 230, y: 11 });
    await waitFor(card);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await waitFor(menu);
    await picture('hero', [card, menu]);
  });

  itInWindow('hover: the card of a correct name', async () => {
    await inDark(async () => {
      await openArticle('quiet.en.md');
      await hoverAt(3, 4);
      await picture('hover', [card]);
    });
  });

  itInWindow('completion: a name by its romanization', async () => {
    await openArticle('memo.ja.md');
    await moveTo(6, 1);
    await press('Enter');
    await type('秋には民主進歩党の');
    await type('hsieh pei');
    await openCompletions();
    await picture('completion', [suggestions], 60);
  });

  itInWindow('translation: beside its source', async () => {
    await withPair(async () => {
      await resize(1120, 640);
      await openArticle('forum.en.md');
      await vscode.commands.executeCommand('nomenclator.openCounterpart');
      await waitForDiagnostics(3);
      await hoverAt(5, 2);
      await pictureOfBoth('translation', [card]);
    });
  });

  itInWindow('problems: the workspace checked', async () => {
    await inDark(() => pictureOfProblems('problems'));
  });
});

const pair = {
  'forum.en.md': `# Lawmakers compare notes

Lo Chih-cheng opened the meeting on Saturday. Masahisa Sato, who leads
the party's foreign affairs division, spoke of the strait first.

Hsieh Pei-fen said in Taipei that friends had talked to friends. A second
round is planned for the spring.

President Lai Ching-te sent a message.
`,
  'forum.ja.md': `# 議員が意見を交わす

土曜日の会合は羅致政氏が開会を告げた。外交部会を率いる佐正藤久氏が、まず海峡を取り上げた。

謝佩分氏は台北で、友人どうしの話し合いだったと述べた。二回目は春に開く。

賴清德総統もメッセージを寄せた。
`,
};

/** A pair of articles that only the picture needs. */
async function withPair(body: () => Promise<void>): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return;
  const files = Object.entries(pair).map(
    ([name, text]) => [vscode.Uri.joinPath(folder, name), text] as const,
  );
  for (const [uri, text] of files)
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await body().finally(async () => {
    for (const [uri] of files) await vscode.workspace.fs.delete(uri);
  });
}
