import assert from 'node:assert/strict';
import { readFile, rm, symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { waitForTexts } from './window.mjs';

/**
 * @typedef {object} Scene
 * @property {import('playwright-core').Page} page
 * @property {string} url
 * @property {string} folder copy of the sample, in a folder of its own
 * @property {string[]} requests
 * @property {string[]} errors
 * @property {string[]} asked what went elsewhere
 * @property {string} picture
 */

const article = 'first-draft.en.md';
const lines = '.editor-instance .view-line';
const problems = '.markers-panel .monaco-list-row';

/** One after another, in one window. @type {Record<string, (scene: Scene) => Promise<void>>} */
export const tests = {
  'the server gives nothing but the folder, and to nobody else': async ({ url, folder }) => {
    const link = join(folder, 'link');
    await symlink(dirname(folder), link, 'junction');
    const statuses = [
      await status(url, '/files/sample/nomenclator.yaml?read'),
      await status(url, '/files/sample/%2e%2e/secret.txt?read'),
      await status(url, '/files/sample/..%2fsecret.txt?read'),
      await status(url, '/files/sample/link/secret.txt?read'),
      await status(url, '/nomenclator/glossary/..%2fesbuild.mjs'),
      await status(url, '/nomenclator/src/client/browser.ts'),
      await status(url, '/product.json', { host: 'rebound.example' }),
      await status(url, '/files/sample?list', { origin: 'http://site.example' }),
    ];
    await rm(link);
    assert.deepEqual(statuses, [200, 404, 403, 403, 404, 404, 403, 403]);
  },
  'the article opens': async ({ page, url }) => {
    await page.goto(url, { timeout: 30_000 });
    await waitForTexts(page, lines, ['Luo Zhizheng and Tsai Shih-Ying'], 30_000);
  },
  'the Problems panel has the findings': async ({ page }) => {
    await waitForTexts(page, problems, [article, '“Luo Zhizheng”', '“Democratic Progress Party”']);
  },
  'the glossary of the folder counts': async ({ page }) => {
    await page.locator('.panel .action-label.codicon-panel-maximize').click();
    await waitForTexts(page, problems, [
      '“Formosa Strait” is no longer used',
      'desk.glossary.yaml',
    ]);
    await page.locator('.panel .action-label.codicon-panel-restore').click();
  },
  'the hover card is that of the shipped glossary': async ({ page, picture }) => {
    const line = page.locator(lines, { hasText: 'Luo Zhizheng' }).first();
    await line.click({ position: { x: 40, y: 8 } });
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await waitForTexts(page, '.monaco-hover', ['Lo Chih-cheng', '羅致政']);
    await page.screenshot({ path: picture });
    await page.keyboard.press('Escape');
    await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  },
  'the preferred quick fix changes the text': async ({ page }) => {
    // The bulb says that the fixes for this place have come.
    await page
      .locator('.editor-instance [class*="lightbulb"], .editor-instance [class*="lightBulb"]')
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Shift+Alt+Period');
    await waitForTexts(page, lines, ['Lo Chih-cheng and Tsai Shih-Ying']);
  },
  'saving writes the file': async ({ page, folder }) => {
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor({ timeout: 5000 });
    const text = await readFile(join(folder, article), 'utf8');
    assert.match(text, /^Lo Chih-cheng and Tsai Shih-Ying of/m);
  },
  'nothing went wrong in the extension': async ({ errors }) => {
    assert.deepEqual(
      errors.filter((error) => /nomenclator/i.test(error)),
      [],
    );
  },
  'nothing was asked of any other computer': async ({ requests, asked }) => {
    const others = requests.filter((url) => !/^(?:http:\/\/127\.0\.0\.1:|blob:|data:)/.test(url));
    assert.ok(requests.length > 20, `only ${requests.length} requests seen`);
    assert.deepEqual([...others, ...asked], []);
  },
};

/**
 * The path is sent as it stands.
 * @param {string} url
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @returns {Promise<number | undefined>}
 */
function status(url, path, headers = {}) {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}
