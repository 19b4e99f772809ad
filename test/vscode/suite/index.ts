import { appendFile } from 'node:fs/promises';
import Mocha from 'mocha';
import { hasWindow, log, screenshot } from '../bridge.ts';
import { tidyWindow } from './helpers.ts';

/** A suite's test files; each is loaded when the suite's turn has come. */
const suites: Readonly<Record<string, () => Promise<unknown>>> = {
  main: async () => {
    await import('./findings.test.ts');
    await import('./hover.test.ts');
    await import('./quickFix.test.ts');
    await import('./ambiguity.test.ts');
    await import('./typing.test.ts');
    await import('./rendering.test.ts');
    await import('./rename.test.ts');
    await import('./names.test.ts');
    await import('./lookUp.test.ts');
    await import('./translation.test.ts');
    await import('./workspace.test.ts');
    await import('./counterpart.test.ts');
    await import('./glossary.test.ts');
  },
  japanese: () => import('./japanese.test.ts'),
  pictures: () => import('./pictures.test.ts'),
  walkthrough: () => import('./walkthrough.test.ts'),
};

const slowTest = 30_000;

/** Called by VS Code; rejects when a test fails. */
export async function run(): Promise<void> {
  const name = process.env.NOMENCLATOR_SUITE ?? 'main';
  const load = suites[name];
  if (!load) throw new Error(`There is no suite “${name}”.`);
  const mocha = new Mocha({ ui: 'bdd', timeout: slowTest, reporter: Report });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  mocha.suite.afterEach(pictureOfFailure);
  mocha.suite.afterEach(tidyWindow);
  await load();
  const counts = await new Promise<Counts>((resolve) => {
    const runner = mocha.run(() => resolve(countsOf(runner)));
  });
  const results = process.env.NOMENCLATOR_RESULTS;
  if (results) await appendFile(results, `${JSON.stringify(counts)}\n`);
  if (counts.failed > 0) throw new Error(`${counts.failed} of the suite “${name}” failed.`);
  if (counts.passed === 0) throw new Error(`No test of the suite “${name}” ran.`);
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function countsOf(runner: Mocha.Runner): Counts {
  return { passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 };
}

/** One line for each test. */
class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('pass', (test) => log(`ok   ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('pending', (test) => log(`skip ${test.fullTitle()}`));
    runner.on('fail', (test, error) => log(`FAIL ${test.fullTitle()}\n${error?.stack ?? error}`));
  }
}

async function pictureOfFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (!hasWindow || test?.state !== 'failed') return;
  const name = `failed-${test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  await screenshot(name, { folder: process.env.NOMENCLATOR_TEST_LOGS ?? '.' }).then((path) =>
    log(`The window then: ${path}`),
  );
}
