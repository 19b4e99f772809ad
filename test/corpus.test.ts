import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFixture } from './fixture.ts';
import { checkText, root } from './project.ts';

const folder = `${root}test/corpus/`;

/** Whole articles are correct: they stay without marks, also after `UPDATE=1`, and name somebody. */
for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  describe(`test/corpus/${name}`, () => {
    for (const test of readFixture(readFileSync(folder + name, 'utf8'))) {
      it.each(test.articles)(`${test.title} is quiet ($language)`, (article) => {
        const { findings, mentions } = checkText(test, article, article.text);
        expect(article.marks).toEqual([]);
        expect(findings.map(({ rule, text }) => `${rule} ${text}`)).toEqual([]);
        expect(mentions.length).toBeGreaterThan(1);
      });
    }
  });
}
