import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * @param {import('../install.mjs').Installation} installation
 * @param {string} locale
 */
export async function openPage({ chrome, env, japanese }, locale) {
  const browser = await chromium.launch({
    executablePath: chrome,
    args: flags,
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage({
    locale,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: Number(process.env.NOMENCLATOR_SCREENSHOT_SCALE ?? 1),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (locale === 'ja') {
    const body = await readFile(japanese, 'utf8');
    await page.route('**/out/nls.messages.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    );
  } else if (locale !== 'en') {
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`);
  }
  return { page, close: () => browser.close() };
}

/**
 * The tests run when this is opened: VS Code takes them from the address with
 * `--enable-smoke-test-driver`.
 * @param {number} port
 * @param {import('./options.mjs').Options} options
 */
export function address(port, { workspace, extensions, tests }) {
  const remote = (/** @type {string} */ path) => {
    const slashed = path.replaceAll('\\', '/');
    const absolute = slashed.startsWith('/') ? slashed : `/${slashed}`;
    return `vscode-remote://127.0.0.1:${port}${absolute}`;
  };
  const payload = extensions.map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
