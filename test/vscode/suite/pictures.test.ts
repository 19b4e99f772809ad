import { beforeEach, describe } from 'mocha';
import * as vscode from 'vscode';
import { hasWindow, hover, press, type, waitFor } from '../bridge.ts';
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

  itInWindow('problems: the workspace checked', async () => {
    await inDark(() => pictureOfProblems('problems'));
  });
});
