import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/core/finding.ts';
import { defaultSeverities } from '../src/core/rules/catalogue.ts';
import {
  type FixtureBlock,
  type FixtureTest,
  type Mark,
  printMarks,
  readFixture,
} from './fixture.ts';
import {
  applyFixes,
  checkBilingual,
  checkGlossaryFiles,
  checkText,
  root,
  toMarks,
} from './project.ts';

const folders = ['docs/rules/', 'test/fixtures/', 'test/corpus/'];
const pages = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => folder + name),
);
const paths = [...pages, 'docs/profiles.md'];

for (const path of paths) {
  const source = readFileSync(root + path, 'utf8');
  describe(path, () => {
    for (const test of readFixture(source)) it(test.title, () => checkTest(path, test));
  });
}

describe('docs/rules/README.md', () => {
  const list = readFileSync(`${root}docs/rules/README.md`, 'utf8');
  const rows = [...list.matchAll(/^\| \[`([a-z-]+)`\]\(\1\.md\) \| (\S+) \| (.*) \|$/gm)];

  it('lists every rule with its default severity', () => {
    const words: Readonly<Record<string, string>> = { information: 'info' };
    const listed = rows.map(([, name, severity = '']) => [name, words[severity] ?? severity]);
    expect(listed.sort()).toEqual(Object.entries(defaultSeverities));
  });

  it.each(rows.map(([, name, , line]) => [name, line]))(
    'says of %s what its page says',
    (name, line) => {
      const page = readFileSync(`${root}docs/rules/${name}.md`, 'utf8');
      expect(page.split('\n\n')[1]?.replaceAll('\n', ' ')).toBe(line);
    },
  );
});

/** Compares marked with actual findings, then checks that the fixes leave nothing to fix. */
function checkTest(path: string, test: FixtureTest): void {
  const problems = checkGlossaryFiles(test);
  for (const [i, file] of test.glossaryFiles.entries()) compare(path, file, problems[i] ?? []);
  for (const article of test.articles) {
    const findingsIn = (text: string) => checkText(test, article, text).findings;
    compare(path, article, toMarks(findingsIn(article.text)));
    checkFixes(article.text, findingsIn);
  }
  for (const file of test.bilingual) {
    const { findings, problems: faults } = checkBilingual(test, file, file.text);
    compare(path, file, [...toMarks(findings), ...faults]);
    checkFixes(file.text, (text) => checkBilingual(test, file, text).findings);
  }
}

function checkFixes(text: string, findingsIn: (text: string) => readonly Finding[]): void {
  const safe = applyFixes(text, findingsIn(text), true);
  const left = findingsIn(safe).filter(({ fixes }) => fixes[0]?.safe);
  expect(toMarks(left)).toEqual([]);
  const all = applyFixes(text, findingsIn(text), false);
  const fixable = findingsIn(all).filter(({ fixes }) => fixes.length > 0);
  expect(toMarks(fixable)).toEqual([]);
}

function compare(path: string, block: FixtureBlock, marks: readonly Mark[]): void {
  const actual = printMarks(block.text, marks, block.cursor);
  if (process.env.UPDATE) rewrite(path, block.firstLine, block.lastLine, actual);
  else expect(actual).toBe(printMarks(block.text, block.marks, block.cursor));
}

/** Writes actual findings back; a block keeps its number of lines. */
function rewrite(path: string, first: number, last: number, content: string): void {
  const lines = readFileSync(root + path, 'utf8').split('\n');
  lines.splice(first, last - first, ...content.split('\n'));
  writeFileSync(root + path, lines.join('\n'));
}
