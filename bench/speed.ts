// Measures the engine's cost in CPU time: `node bench/run.mjs speed`. Only ratios of one run compare
// between machines, so a bare loop over the article's units stands beside the times.
import { readFileSync } from 'node:fs';
import { readArticle } from '../src/core/article/article.ts';
import { check } from '../src/core/check.ts';
import { buildGlossary } from '../src/core/glossary/build.ts';
import type { Entry } from '../src/core/glossary/entry.ts';
import { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { indexOf } from './checks.ts';
import { firstCheck } from './firstCheck.ts';
import { cpu, cpuMedian, heapBytes } from './measure.ts';
import { shippedEntries } from './shipped.ts';
import { syntheticEntries } from './synthetic.ts';
import { table } from './table.ts';

const sizes = [1_000, 10_000, 100_000];
const seed = readFileSync(
  `${process.env.NOMENCLATOR_DATA}/article/japan-taiwan-talks.en.txt`,
  'utf8',
);
const unit = cpuMedian(() => void bareLoop(seed));
console.log(`Article: ${seed.length} units; bare loop ${(unit * 1000).toFixed(1)} us\n`);
measure(100); // warms the code up
const rows = sizes.map(measure);
const head = [
  'entries',
  'build ms',
  'bytes/term',
  'check ms',
  'x bare loop',
  'growth',
  'cached ms',
  'first ms',
  'worst ms',
];
const first = Number(rows[0]?.[3]);
console.log(
  table([
    head,
    ...rows.map((row) => [
      ...row.slice(0, 5),
      (Number(row[3]) / first).toFixed(2),
      ...row.slice(5),
    ]),
  ]),
);

const index = indexOf([...shippedEntries(), ...syntheticEntries(10_000)]);
console.log(
  '\nBig articles, 10,000 entries, first check and the next with one paragraph changed\n',
);
const big = [
  ['100 KB', 30],
  ['1 MB', 300],
  ['10 MB', 3000],
] as const;
const bigRows = big.flatMap(([name, times]) => [
  measureBig(name, times, 'plain'),
  measureBig(name, times, 'markdown'),
]);
console.log(
  table([
    ['article', 'format', 'read ms', 'check ms', 'again ms', 'findings', 'x bare loop'],
    ...bigRows,
  ]),
);

/** The cost of looking at every unit once, which nothing can beat. */
function bareLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

function measure(size: number): readonly (string | number)[] {
  const entries: readonly Entry[] = [...shippedEntries(), ...syntheticEntries(size)];
  const glossary = buildGlossary([{ path: 'bench', entries, problems: [] }]);
  let built = new GlossaryIndex(glossary);
  const before = heapBytes();
  const build = cpu(() => {
    built = new GlossaryIndex(glossary);
    built.language('en');
  });
  const perTerm = (heapBytes() - before) / built.language('en').people.size;
  const article = readArticle(seed, 'en', 'plain');
  const cold = cpuMedian(() => {
    built.language('en').blocks.clear();
    check(readArticle(seed, 'en', 'plain'), built);
  });
  const cached = cpuMedian(() => void check(article, built));
  const unseen = firstCheck(seed, built);
  return [
    size,
    build.toFixed(0),
    perTerm.toFixed(0),
    cold.toFixed(3),
    (cold / unit).toFixed(0),
    cached.toFixed(3),
    ...unseen.map((ms) => ms.toFixed(1)),
  ];
}

/** The article many times over, each paragraph made unlike the others. */
function measureBig(
  name: string,
  times: number,
  format: 'plain' | 'markdown',
): readonly (string | number)[] {
  const parts = Array.from({ length: times }, (_, i) => seed.replace(/\n\n/g, ` [${i}]\n\n`));
  const text = parts.join('\n\n');
  const own = index.language('en');
  own.blocks.clear();
  let article = readArticle('', 'en', format);
  let findings = 0;
  const read = cpu(() => (article = readArticle(text, 'en', format)));
  const checked = cpu(() => (findings = check(article, index).findings.length));
  const changed = readArticle(text.replace('Tokyo', 'Kyoto'), 'en', format);
  const again = cpu(() => void check(changed, index));
  const bare = cpu(() => void bareLoop(text), 10) / 10;
  const ms = [read, checked, again].map((value) => value.toFixed(0));
  return [name, format, ...ms, findings, ((read + checked) / bare).toFixed(0)];
}
