#!/usr/bin/env node
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWeb } from '../../../scripts/web/install.mjs';
import { startWeb } from '../../../scripts/web/server.mjs';
import { install } from '../install.mjs';
import { watchOutside } from './outside.mjs';
import { tests } from './tests.mjs';
import { openWindow } from './window.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const picture = join(root, 'test-results/web.png');
const results = join(root, 'dist/test/web.json');

/** Uses the sample and the built extension in VS Code for the Web. */
async function main() {
  /** @type {(() => unknown)[]} what is to be ended, the last first */
  const endings = [];
  try {
    return await runTests(await prepare(endings));
  } finally {
    while (endings.length > 0) await endings.pop()?.();
  }
}

/**
 * @param {(() => unknown)[]} endings
 * @returns {Promise<import('./tests.mjs').Scene>}
 */
async function prepare(endings) {
  const installation = await install();
  const vscode = await installWeb();
  const top = await mkdtemp(join(tmpdir(), 'nomenclator-web-'));
  endings.push(() => rm(top, { recursive: true, force: true }));
  const folder = join(top, 'sample');
  await cp(join(root, 'sample'), folder, { recursive: true });
  await writeFile(join(top, 'secret.txt'), 'not to be read\n');
  const { url, close } = await startWeb({ vscode, folder });
  endings.push(close);
  const outside = await watchOutside();
  endings.push(outside.close);
  const window = await openWindow(installation, outside.proxy);
  endings.push(window.close);
  return { ...window, url, folder, asked: outside.asked, picture };
}

/** @param {import('./tests.mjs').Scene} scene */
async function runTests(scene) {
  const counts = { passed: 0, failed: 0 };
  await mkdir(dirname(picture), { recursive: true });
  for (const [title, test] of Object.entries(tests)) {
    const start = performance.now();
    try {
      await test(scene);
      counts.passed++;
      console.log(`✔ ${title} (${Math.round(performance.now() - start)} ms)`);
    } catch (error) {
      // Once is enough for a picture; later tests may need what the failed one did.
      if (counts.failed++ === 0) await scene.page.screenshot({ path: picture }).catch(() => {});
      console.log(`✘ ${title}\n${error instanceof Error ? error.message : error}`);
    }
  }
  return counts;
}

const counts = await main().catch((error) => {
  console.error(error);
  return { passed: 0, failed: 1 };
});
await mkdir(dirname(results), { recursive: true });
await writeFile(results, `${JSON.stringify(counts)}\n`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;
