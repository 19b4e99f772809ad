#!/usr/bin/env node
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { run } from './install/shell.mjs';
import { install } from './install.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Pictures to keep are sharp on fine screens too; those of the walkthrough are in the package. */
const suites = [
  { name: 'main', locale: 'en', scale: 1 },
  { name: 'japanese', locale: 'ja', scale: 2 },
  { name: 'pictures', locale: 'en', scale: 2, isOnDemand: true },
  { name: 'walkthrough', locale: 'en', scale: 1, isOnDemand: true },
];
const { values: options } = parseArgs({
  options: {
    suite: { type: 'string' },
    vsix: { type: 'string' },
    extension: { type: 'string', default: root },
    workspace: { type: 'string', default: join(root, 'test/vscode/workspace') },
    screenshots: { type: 'string' },
  },
});

const desktop = process.env.VSCODE_EXECUTABLE;
const executable = desktop ?? join(root, 'test/vscode/host.mjs');
const logs = join(root, 'test-results/vscode');
const pictures = resolve(options.screenshots ?? join(logs, 'pictures'));
const bundle = join(root, 'dist/test/vscode.cjs');

async function main() {
  await bundleTests();
  if (!desktop) await install();
  const counts = { passed: 0, failed: 0 };
  for (const suite of suites) {
    if (!isWanted(suite)) continue;
    const { passed, failed } = await runSuite(suite);
    counts.passed += passed;
    counts.failed += failed;
  }
  await writeFile(join(root, 'dist/test/vscode.json'), `${JSON.stringify(counts)}\n`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

/** @param {{ name: string, isOnDemand?: boolean }} suite */
function isWanted({ name, isOnDemand }) {
  if (options.suite) return options.suite === name;
  return !isOnDemand || options.screenshots !== undefined;
}

async function bundleTests() {
  await build({
    entryPoints: [join(root, 'test/vscode/suite/index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
}

/** @param {{ name: string, locale: string, scale: number }} suite */
async function runSuite({ name, locale, scale }) {
  const folder = await mkdtemp(join(tmpdir(), `nomenclator-${name}-`));
  const workspace = join(folder, basename(options.workspace));
  const results = join(folder, 'results.jsonl');
  await cp(options.workspace, workspace, { recursive: true });
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: options.vsix ? join(root, 'test/vscode/runner') : options.extension,
      extensionTestsPath: bundle,
      launchArgs: [workspace, `--locale=${locale}`, ...(await dataArguments(folder))],
      extensionTestsEnv: {
        NOMENCLATOR_SUITE: name,
        NOMENCLATOR_RESULTS: results,
        NOMENCLATOR_TEST_LOGS: logs,
        NOMENCLATOR_SCREENSHOTS: pictures,
        NOMENCLATOR_SCREENSHOT_SCALE: String(scale),
      },
    });
    return await readCounts(results);
  } catch (error) {
    const { passed, failed } = await readCounts(results);
    if (failed === 0) console.error(`The suite “${name}” did not end well: ${error}`);
    return { passed, failed: Math.max(failed, 1) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Each suite starts from a fresh VS Code. The host installs a VSIX itself.
 * @param {string} folder
 */
async function dataArguments(folder) {
  const vsix = options.vsix && resolve(options.vsix);
  if (!desktop) return vsix ? [`--install-vsix=${vsix}`] : [];
  const data = [
    `--user-data-dir=${join(folder, 'user')}`,
    `--extensions-dir=${join(folder, 'extensions')}`,
  ];
  if (vsix) {
    const [cli = desktop] = resolveCliArgsFromVSCodeExecutablePath(desktop);
    await run(cli, [...data, `--install-extension=${vsix}`]);
  }
  return data;
}

/** @param {string} file one line of JSON for each run of a suite */
async function readCounts(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  const counts = { passed: 0, failed: 0 };
  for (const line of text.split('\n').filter(Boolean)) {
    const { passed, failed } = JSON.parse(line);
    counts.passed += passed;
    counts.failed += failed;
  }
  return counts;
}

await main();
