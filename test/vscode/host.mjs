#!/usr/bin/env node
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveBridge } from './host/bridge.mjs';
import { readOptions } from './host/options.mjs';
import { address, openPage } from './host/page.mjs';
import { startServer } from './host/server.mjs';
import { followTests } from './host/tests.mjs';
import { install } from './install.mjs';

/** Stands in for a VS Code executable: takes its arguments, runs the tests, gives their exit code. */
async function main() {
  const options = readOptions(process.argv.slice(2));
  const installation = await install();
  const data = await mkdtemp(join(tmpdir(), 'nomenclator-vscode-'));
  /** @type {(() => unknown)[]} what is to be ended, the last first */
  const endings = [() => rm(data, { recursive: true, force: true, maxRetries: 3 })];
  const end = async () => {
    while (endings.length > 0) await endings.pop()?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => end().finally(() => process.exit(130)));
  }
  try {
    return await runTests(installation, data, options, endings);
  } finally {
    await end();
  }
}

/**
 * @param {import('./install.mjs').Installation} installation
 * @param {string} data
 * @param {import('./host/options.mjs').Options} options
 * @param {(() => unknown)[]} endings
 */
async function runTests(installation, data, options, endings) {
  const bridge = await serveBridge();
  endings.push(bridge.close);
  const env = { NOMENCLATOR_TEST_BRIDGE: String(bridge.port) };
  const server = await startServer(installation, data, { vsix: options.vsix, env });
  endings.push(server.stop);
  const { page, close } = await openPage(installation, options.locale);
  endings.push(close);
  bridge.use(page);
  const tests = await followTests(page, server);
  await page.goto(address(server.port, options));
  return tests.exitCode;
}

process.exitCode = await main().catch((error) => {
  console.error(error);
  return 1;
});
