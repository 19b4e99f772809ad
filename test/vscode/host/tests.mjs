import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const limit = Number(process.env.NOMENCLATOR_TEST_LIMIT ?? 240);
const mark = '[test] ';

/**
 * Prints what the tests print; all else that VS Code says goes to a file, as does a picture of the
 * window when they fail.
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 */
export async function followTests(page, server) {
  /** @type {string[]} */
  const log = [];
  /** @type {(code: number | undefined) => void} */
  let settle = () => {};
  /** @type {Promise<number | undefined>} undefined when the time is up */
  const end = new Promise((resolve) => (settle = resolve));
  const timer = setTimeout(settle, limit * 1000);
  const hear = (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = args.join(' ');
    if (line.startsWith(mark)) console.log(line.slice(mark.length));
    log.push(`${type} ${line}`);
  };
  await page.exposeFunction('codeAutomationLog', hear);
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => settle(code));
  const exitCode = end.then(async (code) => {
    clearTimeout(timer);
    if (code === undefined) console.error(`The tests did not end within ${limit} s.`);
    await keep(page, [...log, '', 'The server:', server.log()].join('\n'), code !== 0);
    return code ?? 1;
  });
  return { exitCode };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} log
 * @param {boolean} failed
 */
async function keep(page, log, failed) {
  const folder = resolve(process.env.NOMENCLATOR_TEST_LOGS ?? 'test-results');
  const name = `vscode-${process.env.NOMENCLATOR_SUITE ?? 'host'}`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.log`), log);
  if (!failed) return;
  const path = join(folder, `${name}-end.png`);
  await page.screenshot({ path }).catch((error) => console.error(`No picture: ${error}`));
  console.error(`See ${path} and ${name}.log beside it.`);
}
