import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../src/core/article/article.ts';
import { type CheckOptions, type CheckResult, check, severityOf } from '../src/core/check.ts';
import type { SourceArticle } from '../src/core/compare/pair.ts';
import type { Finding } from '../src/core/finding.ts';
import { buildGlossary } from '../src/core/glossary/build.ts';
import { exampleProblems } from '../src/core/glossary/examples.ts';
import type { GlossaryFile } from '../src/core/glossary/glossary.ts';
import { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import type { Problem } from '../src/core/problem.ts';
import { joinFindings } from '../src/core/suppress.ts';
import { readBilingual } from '../src/formats/bilingual/bilingual.ts';
import { readYamlGlossary } from '../src/formats/yamlGlossary.ts';
import { type Config, defaultConfig, readConfig } from '../src/project/config.ts';
import { optionsOf } from '../src/project/project.ts';
import type { FixtureArticle, FixtureBilingual, FixtureTest, Mark } from './fixture.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

let files: readonly GlossaryFile[] | undefined;
let index: GlossaryIndex | undefined;

/** The shipped glossary files. */
export function shippedFiles(): readonly GlossaryFile[] {
  files ??= readdirSync(`${root}glossary`)
    .filter((name) => name.endsWith('.glossary.yaml'))
    .map((name) =>
      readYamlGlossary(readFileSync(`${root}glossary/${name}`, 'utf8'), `glossary/${name}`),
    );
  return files;
}

export function shippedIndex(): GlossaryIndex {
  index ??= new GlossaryIndex(buildGlossary(shippedFiles()));
  return index;
}

const ownIndexes = new Map<string, GlossaryIndex>();

/** The shipped glossaries with a test's own entries nearest. */
export function indexFor({ glossary }: Pick<FixtureTest, 'glossary'>): GlossaryIndex {
  if (glossary === undefined) return shippedIndex();
  const known = ownIndexes.get(glossary);
  if (known) return known;
  const own = readYamlGlossary(glossary, 'test.glossary.yaml');
  if (own.problems.length > 0) throw new Error(JSON.stringify(own.problems[0]));
  const built = new GlossaryIndex(buildGlossary([own, ...shippedFiles()]));
  ownIndexes.set(glossary, built);
  return built;
}

export function configFor({ config }: Pick<FixtureTest, 'config'>): Config {
  if (config === undefined) return defaultConfig;
  const read = readConfig(config, 'nomenclator.yaml');
  if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems[0]));
  return read.config;
}

export function optionsFor(test: Pick<FixtureTest, 'config'>): CheckOptions {
  return optionsOf(configFor(test));
}

export function checkText(test: FixtureTest, article: FixtureArticle, text: string): CheckResult {
  const read = readArticle(text, article.language, article.format);
  const source = sourceOf(test, article);
  return check(read, indexFor(test), { ...optionsFor(test), ...(source && { source }) });
}

/** A counterpart is compared with the source before it. */
export function sourceOf(
  { articles }: FixtureTest,
  article: FixtureArticle,
): SourceArticle | undefined {
  if (article.role !== 'counterpart') return undefined;
  const before = articles.slice(0, articles.indexOf(article));
  const source = before.filter(({ role }) => role === 'source').at(-1);
  return source && { article: readArticle(source.text, source.language, source.format) };
}

/** The findings of both sides of a bilingual file, and what is wrong with the file itself. */
export function checkBilingual(
  test: FixtureTest,
  { format }: FixtureBilingual,
  text: string,
): { readonly findings: readonly Finding[]; readonly problems: readonly Mark[] } {
  const { pairs, problems } = readBilingual(text, `ja.${format}`, format);
  const articles = pairs.flatMap(({ source, target }) => [source, target]);
  const options = optionsFor(test);
  return {
    findings: joinFindings(articles.map((one) => check(one, indexFor(test), options).findings)),
    problems: toProblemMarks(problems),
  };
}

/** Findings as a fixture marks them. */
export function toMarks(findings: readonly Finding[]): readonly Mark[] {
  return findings.map(({ rule, span, fixes }) => {
    const replacement = fixes[0]?.edits[0].replacement;
    return { ...span, rule, ...(replacement !== undefined && { replacement }) };
  });
}

/** Problems of a test's glossary files as a fixture marks them, a list per file. */
export function checkGlossaryFiles(test: FixtureTest): readonly (readonly Mark[])[] {
  const pathOf = (i: number) => `${i}.glossary.yaml`;
  const files = test.glossaryFiles.map(({ text }, i) => readYamlGlossary(text, pathOf(i)));
  const glossary = buildGlossary(files, { targets: configFor(test).targets });
  const problems = [...glossary.problems, ...exampleProblems(new GlossaryIndex(glossary))];
  const options = optionsFor(test);
  const shown = problems.filter(({ rule }) => severityOf(rule, options) !== 'off');
  return files.map((_, i) =>
    toProblemMarks(shown.filter(({ location }) => location.path === pathOf(i))),
  );
}

/** One mark for each rule and span; two missing languages of an entry are one mark. */
function toProblemMarks(problems: readonly Problem[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { rule, location } of problems) {
    const { start, end } = location;
    marks.set(`${start} ${end} ${rule}`, { start, end, rule });
  }
  return [...marks.values()];
}

/** The text after the first fix of each finding. */
export function applyFixes(text: string, findings: readonly Finding[], safeOnly: boolean): string {
  const edits = findings
    .flatMap(({ fixes }) => (fixes[0] && (fixes[0].safe || !safeOnly) ? fixes[0].edits : []))
    .sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, { span, replacement }) =>
      result.slice(0, span.start) + replacement + result.slice(span.end),
    text,
  );
}
