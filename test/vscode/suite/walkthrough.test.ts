import { beforeEach, describe } from 'mocha';
import { hasWindow, press } from '../bridge.ts';
import {
  hoverAt,
  itInWindow,
  moveTo,
  openArticle,
  openQuickFixes,
  set,
  waitForDiagnostics,
  waitForText,
} from './helpers.ts';
import { card, clearWindow, menu, moveMouseAway, picture, pictureOfProblems } from './picture.ts';

describe('Pictures of the walkthrough', () => {
  beforeEach(async () => {
    if (!hasWindow) return;
    await clearWindow();
    await moveMouseAway();
  });

  itInWindow('see a finding', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(6);
    await hoverAt(3, 15);
    await picture('walkthrough/see', [card]);
  });

  itInWindow('fix it', async () => {
    await openArticle('visit.en.md');
    await waitForDiagnostics(6);
    await moveTo(3, 15);
    await openQuickFixes();
    await picture('walkthrough/fix', ['.view-line:has-text("Hsieh")'], 8);
  });

  itInWindow('insert a rendering', async () => {
    await openArticle('quiet.en.md');
    await set('nomenclator.targetLanguages', ['zh-Hant', 'ja', 'zh-Hans']);
    await moveTo(3, 4);
    await openQuickFixes();
    await press('Enter');
    await waitForText((text) => text.includes('Lo Chih-cheng (羅致政)'));
    await moveTo(3, 32);
    await openQuickFixes();
    await picture('walkthrough/insert', [menu], 24);
    await set('nomenclator.targetLanguages', undefined);
  });

  itInWindow('add a name', async () => {
    await openArticle('glossary/desk.glossary.yaml');
    await moveTo(11, 1);
    await picture('walkthrough/add', ['.view-line:has-text("2026-03-02")'], 0);
  });

  itInWindow('check the workspace', async () => {
    await pictureOfProblems('walkthrough/workspace');
  });
});
