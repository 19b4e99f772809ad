import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanEnvironment, run } from '../install/shell.mjs';

/** What keeps the window quiet and the pictures alike. */
const settings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Default Light Modern',
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  // As on a desktop; in a browser VS Code saves by itself.
  'files.autoSave': 'off',
};

/** The tests ask no marketplace. */
const noGallery = JSON.stringify({ serviceUrl: '' });

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {() => string} log what it has printed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server with data of its own.
 * @param {import('../install.mjs').Installation} installation
 * @param {string} data folder for settings, extensions and logs
 * @param {{ vsix: string | undefined, env: Record<string, string> }} options
 * @returns {Promise<Server>}
 */
export async function startServer({ node, vscode }, data, { vsix, env }) {
  const main = join(vscode, 'out/server-main.js');
  const folders = [
    ...['--server-data-dir', data],
    ...['--user-data-dir', join(data, 'user')],
    ...['--extensions-dir', join(data, 'extensions')],
  ];
  await mkdir(join(data, 'user/User'), { recursive: true });
  await writeFile(join(data, 'user/User/settings.json'), JSON.stringify(settings, null, 2));
  if (vsix) await run(node, [main, ...folders, '--install-extension', vsix, '--force']);
  const flags = [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--disable-telemetry'],
    '--enable-smoke-test-driver',
  ];
  const child = spawn(node, [main, ...folders, ...flags], {
    env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: noGallery, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return listen(child);
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<Server>}
 */
function listen(child) {
  let log = '';
  const closed = new Promise((resolve) => child.on('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 3000);
    await closed;
    clearTimeout(force);
  };
  return new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ chunk) => {
      log += chunk;
      const port = /agent host server listening on (\d+)|listening on (\d+)/i.exec(log);
      if (port) resolve({ port: Number(port[1] ?? port[2]), log: () => log, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`VS Code’s server ended (${code}):\n${log}`)));
  });
}
