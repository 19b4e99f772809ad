import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSeverities } from '../src/core/rules/catalogue.ts';
import {
  type FixtureBlock,
  type FixtureTest,
  type Mark,
  printMarks,
  readFixture,
} from './fixture.ts';
import { applyFixes, checkGlossaryFiles, checkText, root, toMarks } from './project.ts';

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
    const { findings } = checkText(test, article, article.text);
    compare(path, article, toMarks(findings));
    const safe = applyFixes(article.text, findings, true);
    const left = checkText(test, article, safe).findings.filter(({ fixes }) => fixes[0]?.safe);
    expect(toMarks(left)).toEqual([]);
    const all = applyFixes(article.text, findings, false);
    const fixable = checkText(test, article, all).findings.filter(({ fixes }) => fixes.length > 0);
    expect(toMarks(fixable)).toEqual([]);
  }
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
