#!/usr/bin/env node
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { installBrowser } from './install/browser.mjs';
import { installFonts } from './install/fonts.mjs';
import { installJapanese } from './install/japanese.mjs';
import { installServer } from './install/server.mjs';
import { home, say } from './install/shell.mjs';

/**
 * @typedef {object} Installation
 * @property {string} node Node 24's binary
 * @property {string} vscode folder of VS Code's server
 * @property {string} japanese script with VS Code's Japanese words
 * @property {string} chrome the browser's binary
 * @property {Record<string, string>} env what the browser's environment needs
 */

/**
 * Installs a real VS Code and a browser below `.vscode-test/`; quick when they are there.
 * @returns {Promise<Installation>}
 */
export async function install() {
  await mkdir(home, { recursive: true });
  const unlock = await lock(join(home, '.lock'));
  try {
    const [server, browser] = await Promise.all([serverAndWords(), browserAndFonts()]);
    return { ...server, ...browser };
  } finally {
    await unlock();
  }
}

async function serverAndWords() {
  const { node, vscode } = await installServer();
  return { node, vscode, japanese: await installJapanese(vscode) };
}

async function browserAndFonts() {
  const browser = await installBrowser();
  return { chrome: browser.executable, env: { ...browser.env, ...(await installFonts()) } };
}

/**
 * Two runs at once: the second waits for the first; a dead run's lock is taken over.
 * @param {string} folder
 */
async function lock(folder) {
  for (let waited = false; ; waited = true) {
    try {
      await mkdir(folder);
      await writeFile(join(folder, 'pid'), String(process.pid));
      return () => rm(folder, { recursive: true, force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (!(await isHeld(folder))) await rm(folder, { recursive: true, force: true });
      else if (!waited) say('waiting for another installation');
      await sleep(500);
    }
  }
}

/** @param {string} folder */
async function isHeld(folder) {
  try {
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    if (!pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EPERM') return true;
    const made = await stat(folder).catch(() => undefined);
    return code === 'ENOENT' && made !== undefined && Date.now() - made.mtimeMs < 2000;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = Date.now();
  try {
    const { chrome } = await install();
    say(`ready after ${Math.round((Date.now() - start) / 1000)} s, browser ${chrome}`);
  } catch (error) {
    say(`not installed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
