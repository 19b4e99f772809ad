import { deepEqual, equal, match } from 'node:assert/strict';
import { describe } from 'mocha';
import { click, press, text, type } from '../bridge.ts';
import {
  itInWindow,
  moveTo,
  openArticle,
  pickLabels,
  runCommand,
  undo,
  waitForNotification,
  waitForText,
} from './helpers.ts';

const insert = 'Nomenclator: Insert Rendering…';

describe('Insert Rendering', () => {
  itInWindow('puts the chosen rendering after the name in brackets', async () => {
    const { document } = await openArticle('quiet.en.md');
    const before = document.getText();
    await moveTo(3, 4);
    await runCommand(insert);
    deepEqual(await pickLabels(), ['羅致政', '羅致政', '罗致政']);
    match(await text('.quick-input-list .monaco-list-row'), /日本語/);
    await type('简体');
    await press('Enter');
    await waitForText((now) => now === before.replace('Chih-cheng and', 'Chih-cheng (罗致政) and'));
    await undo();
    equal(document.getText(), before);
  });

  itInWindow('has the language of the last time first', async () => {
    await openArticle('quiet.en.md');
    await moveTo(3, 24);
    await runCommand(insert);
    deepEqual((await pickLabels())[0], '蔡适应');
    await press('Enter');
    await waitForText((now) => now.includes('Tsai Shih-ying (蔡适应) were'));
  });

  itInWindow('replaces the name by the button', async () => {
    const { document } = await openArticle('memo.ja.md');
    const before = document.getText();
    await moveTo(3, 2);
    await runCommand(insert);
    await pickLabels();
    await type('English');
    await click(
      '.quick-input-list .monaco-list-row .quick-input-list-entry-action-bar .action-label',
    );
    await waitForText((now) => now === before.replace('羅致政', 'Lo Chih-cheng'));
  });

  itInWindow('has wide brackets in a Japanese article', async () => {
    await openArticle('memo.ja.md');
    await moveTo(5, 12);
    await runCommand(insert);
    await pickLabels();
    await type('English');
    await press('Enter');
    await waitForText((now) => now.includes('佐藤正久（Masahisa Sato）氏'));
  });

  itInWindow('says when there is no name', async () => {
    await openArticle('quiet.en.md');
    await moveTo(3, 40);
    await runCommand(insert);
    await waitForNotification(/No name of the glossaries stands at the cursor/);
  });
});
