import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { json } from 'node:stream/consumers';

const patience = 10_000;

/** Hidden in pictures: what only a test's window in a browser shows. */
const style = `
.titlebar .command-center .search-label,
#status\\.host, #status\\.forwardedPorts, #status\\.workbench\\.keyboardLayout
{ visibility: hidden }`;

/** @typedef {{ action: string, [name: string]: any }} Request */

/**
 * What a person can do, by name. A selector is Playwright's: CSS, `text=`, `role=` and so on.
 * @type {Record<string, (page: import('playwright-core').Page, request: Record<string, any>) => unknown>}
 */
const actions = {
  press: async (page, { keys }) => {
    for (const chord of keys.split(' ')) await page.keyboard.press(chord);
  },
  type: (page, { text }) => page.keyboard.type(text, { delay: 15 }),
  click: (page, { selector, ...options }) =>
    page
      .locator(selector)
      .first()
      .click({ timeout: patience, ...options }),
  hover: (page, { selector, ...options }) =>
    page
      .locator(selector)
      .first()
      .hover({ timeout: patience, ...options }),
  waitFor: (page, { selector, state = 'visible', timeout = patience }) =>
    page.locator(selector).first().waitFor({ state, timeout }),
  text: (page, { selector }) => page.locator(selector).first().innerText({ timeout: patience }),
  texts: (page, { selector }) => page.locator(selector).allInnerTexts(),
  attribute: (page, { selector, name }) =>
    page.locator(selector).first().getAttribute(name, { timeout: patience }),
  box: (page, { selector }) => page.locator(selector).first().boundingBox({ timeout: patience }),
  resize: (page, { width, height }) => page.setViewportSize({ width, height }),
  screenshot: async (page, { name, folder, clip }) => {
    const path = resolve(folder ?? process.env.NOMENCLATOR_SCREENSHOTS ?? '.', `${name}.png`);
    await mkdir(resolve(path, '..'), { recursive: true });
    const options = { path, style, animations: /** @type {const} */ ('disabled') };
    if (typeof clip === 'string') await page.locator(clip).first().screenshot(options);
    else await page.screenshot({ ...options, ...(clip && { clip }) });
    return path;
  },
};

/**
 * Serves a window to the tests in the extension host: POST a request, get `{ value }` or
 * `{ error }`. The window comes later with `use`.
 */
export async function serveBridge() {
  /** @type {import('playwright-core').Page | undefined} */
  let page;
  const server = createServer(async (request, response) => {
    const answer = await act(page, /** @type {Request} */ (await json(request)));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const use = (/** @type {import('playwright-core').Page} */ window) => (page = window);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, use, close };
}

/**
 * @param {import('playwright-core').Page | undefined} page
 * @param {Request} request
 */
async function act(page, { action: name, ...request }) {
  try {
    const action = actions[name];
    if (!page || !action) throw new Error(page ? `unknown action ${name}` : 'no window yet');
    return { value: (await action(page, request)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
