import { chromium } from 'playwright-core';

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
  // What the browser itself wants of its maker is no matter of the window, and does not get out.
  '--disable-features=AutofillServerCommunication,OptimizationHints',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * A browser window, and what it asks for and complains of.
 * @param {{ chrome: string, env: Record<string, string> }} installation
 * @param {{ server: string, bypass: string }} proxy
 */
export async function openWindow({ chrome, env }, proxy) {
  const browser = await chromium.launch({
    executablePath: chrome,
    args: flags,
    env: { ...process.env, ...env },
  });
  const viewport = { width: 1280, height: 800 };
  const page = await browser.newPage({ locale: 'en', viewport, proxy });
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const errors = [];
  page.context().on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, requests, errors, close: () => browser.close() };
}

/**
 * What stands in a part of the window, with ordinary spaces.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
export async function textOf(page, selector) {
  const texts = await page.locator(selector).allInnerTexts();
  return texts.join('\n').replaceAll('\u00a0', ' ');
}

/**
 * Waits until a part of the window says all this.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {string[]} expected
 */
export async function waitForTexts(page, selector, expected, patience = 10_000) {
  const end = Date.now() + patience;
  for (;;) {
    const text = await textOf(page, selector);
    const missing = expected.filter((part) => !text.includes(part));
    if (missing.length === 0) return;
    if (Date.now() > end) {
      throw new Error(`${selector} does not say “${missing.join('”, “')}” but:\n${text}`);
    }
    await page.waitForTimeout(100);
  }
}
