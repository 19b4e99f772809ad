/** `npm test`: lint, types, unit and fixture tests, packaging, and the real VS Code; sums up. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const totals = { passed: 0, failed: 0 };
const node = process.execPath;
const bin = (path) => [node, `node_modules/${path}`];

function run(title, [command, ...args], env = {}) {
  console.log(`\n== ${title}`);
  const start = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(
    `== ${title}: ${status === 0 ? 'passed' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(0)} s)`,
  );
  return status === 0;
}

/** A step that counts as one test. */
function step(title, command) {
  if (run(title, command)) totals.passed++;
  else totals.failed++;
}

/** A suite that writes its own counts; one that dies before counts as one failure. */
function suite(title, command, file, read) {
  rmSync(file, { force: true });
  const ok = run(title, command);
  let counts;
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    counts = { passed: 0, failed: 1 };
  }
  totals.passed += counts.passed;
  totals.failed += ok ? counts.failed : Math.max(counts.failed, 1);
}

mkdirSync('dist/test', { recursive: true });
step('lint', [...bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']);
step('types', [...bin('typescript/bin/tsc'), '-p', '.']);
step('package', [node, 'scripts/package.mjs']);
suite(
  'unit, fixtures, protocol, command line',
  [
    ...bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=dist/test/unit.json',
  ],
  'dist/test/unit.json',
  ({ numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests }) => ({
    passed: numPassedTests,
    failed: Math.max(numFailedTests, numTotalTests === 0 ? numFailedTestSuites : 0),
  }),
);
suite(
  'real VS Code',
  [
    node,
    'test/vscode/run.mjs',
    '--vsix=dist/nomenclator.vsix',
    '--screenshots=test-results/images',
  ],
  'dist/test/vscode.json',
  (counts) => counts,
);
suite(
  'VS Code for the Web',
  [node, 'test/vscode/web/run.mjs'],
  'dist/test/web.json',
  (counts) => counts,
);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
