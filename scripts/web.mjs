/**
 * `node scripts/web.mjs [FOLDER] [--port N] [--serve]`: VS Code for the Web with this extension and
 * a folder, the sample without one. What is saved there is saved in the folder.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './web/browser.mjs';
import { installWeb } from './web/install.mjs';
import { startWeb } from './web/server.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '0' },
    // Goes on although nobody sees the terminal.
    serve: { type: 'boolean', default: false },
  },
});
const sample = fileURLToPath(new URL('../sample', import.meta.url));
const folder = positionals[0] ? resolve(positionals[0]) : sample;
const port = Number(values.port);
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) end(`No folder: ${folder}`);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  end(`--port wants a number up to 65535, not “${values.port}”.`);
}
const root = new URL('../', import.meta.url);
const { browser } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
if (!existsSync(new URL(browser, root))) await import('../esbuild.mjs');

const web = await startWeb({ vscode: await installWeb(), folder, port });
console.log(`VS Code for the Web with the folder ${basename(folder)}: ${web.url}`);

const isTerminal = process.stdout.isTTY === true;
if (isTerminal || values.serve) {
  console.log('Ctrl+C stops it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, web.close);
  if (isTerminal) openBrowser(web.url);
} else {
  console.log('Not a terminal, so it stops here; --serve goes on.');
  web.close();
}

/** @param {string} message */
function end(message) {
  console.error(message);
  process.exit(2);
}
