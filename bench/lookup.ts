// Measures looking names up: `node bench/run.mjs lookup`. Only ratios of one run compare between
// machines, so a scan of all terms, what a text search over the glossary costs, stands beside them.
import { readFileSync } from 'node:fs';
import { allTerms, type Entry } from '../src/core/glossary/entry.ts';
import { LookUp } from '../src/core/search/lookUp.ts';
import { SearchIndex, searchKey } from '../src/core/search/searchIndex.ts';
import { readYamlGlossary } from '../src/formats/yamlGlossary.ts';
import { indexOf } from './checks.ts';
import { cpu, cpuMedian } from './measure.ts';
import { syntheticEntries } from './synthetic.ts';
import { table } from './table.ts';

/** One of each kind of thing that people type. */
const queries = [
  ['term', 'Lo Chih-cheng'],
  ['characters', '羅致政'],
  ['other characters', '罗致政'],
  ['reading', 'ら・ちせい'],
  ['pinyin', 'luozhizheng'],
  ['tone marks', 'luó zhì zhèng'],
  ['bopomofo', 'ㄌㄨㄛˊ ㄓˋ ㄓㄥˋ'],
  ['romanization', 'Luo Jhihjheng'],
  ['given name first', 'Chih-cheng Lo'],
  ['a part', '致政'],
  ['surname', 'Chen'],
  ['one letter', 'l'],
  ['same sound', '羅志政'],
  ['near', 'Democratik Progresive Party'],
  ['nothing', 'Xyzzy Qwertyuiop'],
] as const;
const sizes = [1_000, 10_000, 100_000];

const path = 'glossary/taiwan-politics.glossary.yaml';
const shipped = readYamlGlossary(
  readFileSync(new URL(path, new URL('../..', import.meta.url)), 'utf8'),
  path,
).entries;
const rows = sizes.map((size) => measure([...shipped, ...syntheticEntries(size)]));
console.log('Milliseconds of CPU for one look-up, warm; the growth is to the first size\n');
const head = ['query', ...sizes.map((size) => `${size}`), 'growth', 'x scan'];
const scans = rows.map(({ scan }) => scan);
console.log(
  table([
    head,
    ...queries.map(([name], i) => {
      const times = rows.map((row) => row.times[i] ?? 0);
      const [first = 0, last = 0] = [times[0], times.at(-1)];
      return [
        name,
        ...times.map((time) => time.toFixed(3)),
        (last / first).toFixed(1),
        (last / (scans.at(-1) ?? 1)).toFixed(3),
      ];
    }),
    ['scan of all terms', ...scans.map((time) => time.toFixed(1)), '', '1'],
  ]),
);
console.log(`\nBuilt at the first use\n`);
console.log(
  table([
    ['entries', 'build ms', 'bytes/entry', 'first near ms'],
    ...rows.map(({ build, bytes, near }, i) => [
      `${sizes[i]}`,
      build.toFixed(0),
      bytes.toFixed(0),
      near.toFixed(0),
    ]),
  ]),
);

function measure(entries: readonly Entry[]) {
  const index = indexOf(entries);
  index.language('en');
  let search = new SearchIndex([]);
  const build = cpu(() => {
    search = new SearchIndex(index.glossary.entries);
  });
  const lookUp = new LookUp(index, search);
  const near = cpu(() => void lookUp.find('Democratik Progresive Party'));
  const times = queries.map(([, query]) => cpuMedian(() => void lookUp.find(query)));
  const scan = cpuMedian(() => void scanAll(index.glossary.entries, 'lochihcheng'));
  return { build, near, times, scan, bytes: search.bytes / index.glossary.entries.length };
}

function scanAll(entries: readonly Entry[], key: string): number {
  let count = 0;
  for (const entry of entries) {
    for (const term of allTerms(entry)) if (searchKey(term.text).includes(key)) count++;
  }
  return count;
}
