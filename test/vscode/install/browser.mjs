import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { exists, home, npmInstall, part, run, say, which } from './shell.mjs';

const fromNpm = '@sparticuz/chromium@147.0.0';
const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** @typedef {{ executable: string, env: Record<string, string> }} Browser */

/**
 * An installed browser of the Chromium family, else one from Debian, else one from npm.
 * @returns {Promise<Browser>}
 */
export async function installBrowser() {
  const named = process.env.CHROME_PATH;
  if (named === 'npm') return browserFromNpm();
  if (named) {
    if (await exists(named)) return { executable: named, env: {} };
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  const installed = await findBrowser();
  if (installed) return { executable: installed, env: {} };
  if (await exists(join(home, 'browser/.complete'))) return browserFromNpm();
  say('installing a browser');
  if (await aptInstall(['chromium'])) {
    const executable = await findBrowser();
    if (executable) return { executable, env: {} };
  }
  return browserFromNpm();
}

async function findBrowser() {
  for (const name of names) {
    const file = await which([name]);
    if (file && (await starts(file))) return file;
  }
  for (const file of places) if (await exists(file)) return file;
  return undefined;
}

/**
 * Ubuntu's chromium-browser may be a mere pointer to a snap.
 * @param {string} file
 */
function starts(file) {
  return run(file, ['--version']).then(
    (text) => /\d+\.\d+/.test(text),
    () => false,
  );
}

/** @returns {Promise<Browser>} */
async function browserFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH.');
  }
  const folder = await part('browser', fromNpm, async (folder) => {
    say(`downloading a browser (${fromNpm})`);
    await npmInstall(folder, [fromNpm]);
    await writeFile(join(folder, 'unpack.mjs'), unpack);
    const env = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', TMPDIR: folder };
    const executable = await run(process.execPath, ['unpack.mjs'], { cwd: folder, env });
    await writeFile(join(folder, 'executable'), executable.trim());
  });
  const executable = await readFile(join(folder, 'executable'), 'utf8');
  return { executable, env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}

/** It unpacks into the temporary folder, which is the part's own here. */
const unpack = `
import chromium from '@sparticuz/chromium';
console.log(await chromium.executablePath());
`;
