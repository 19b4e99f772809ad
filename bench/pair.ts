// Measures the check of a translation beside its source: `node bench/run.mjs pair`. About 4 KB each, a
// warm engine: every paragraph new to it, and one keystroke in the translation.
import { readFileSync } from 'node:fs';
import { PairAligner } from '../src/core/align/alignBlocks.ts';
import { readArticle } from '../src/core/article/article.ts';
import { type CheckOptions, check, defaultOptions } from '../src/core/check.ts';
import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { indexOf } from './checks.ts';
import { cpu } from './measure.ts';
import { shippedEntries } from './shipped.ts';
import { syntheticEntries } from './synthetic.ts';
import { table } from './table.ts';

const size = 4_000;
const runs = 60;

interface Blocks {
  readonly en: readonly string[];
  readonly other: readonly string[];
}

/** Blocks of the Taiwan articles until the English has about 4,000 units. */
function blocksOf(language: string): Blocks {
  const folder = `${process.env.NOMENCLATOR_DATA}/corpora/taiwan_md`;
  const lines = readFileSync(`${folder}/taiwan_md.aligned.jsonl`, 'utf8').trim().split('\n');
  const [en, other]: [string[], string[]] = [[], []];
  for (const line of lines) {
    const block = JSON.parse(line) as Record<string, string>;
    if (!block.en || !block[language] || en.join('').length > size) continue;
    en.push(block.en);
    other.push(block[language] ?? '');
  }
  return { en, other };
}

/** Median and worst CPU milliseconds, without the runs that warm the engine up. */
function measured(run: (i: number) => void): readonly [string, string] {
  for (let i = 0; i < runs; i++) run(i);
  const times = Array.from({ length: runs }, (_, i) => cpu(() => run(runs + i)));
  times.sort((a, b) => a - b);
  return [(times[runs >> 1] ?? 0).toFixed(2), (times.at(-1) ?? 0).toFixed(2)];
}

function rowOf(index: GlossaryIndex, language: string): readonly (string | number)[] {
  const { en, other } = blocksOf(language);
  const text = (blocks: readonly string[], mark: string) =>
    blocks.map((block) => `${block} ${mark}`).join('\n\n');
  const fresh = measured((i) => {
    const source = { article: readArticle(text(en, `no. ${i}`), 'en', 'markdown') };
    const target = readArticle(text(other, `第${i}`), language, 'markdown');
    check(target, index, { ...defaultOptions, source });
  });
  const article = readArticle(text(en, ''), 'en', 'markdown');
  const memory = { aligner: new PairAligner(), features: new Map() };
  const options: CheckOptions = { ...defaultOptions, source: { article, memory } };
  const typed = measured((i) => {
    const changed = other.map((block, at) => (at === 2 ? `${block}第${i}` : block));
    check(readArticle(text(changed, ''), language, 'markdown'), index, options);
  });
  return [language, text(en, '').length, text(other, '').length, ...fresh, ...typed];
}

const index = indexOf([...shippedEntries(), ...syntheticEntries(10_000)]);
const head = ['language', 'source', 'translation', 'new ms', 'worst', 'keystroke ms', 'worst'];
console.log(table([head, ...['ja', 'zh-Hant'].map((language) => rowOf(index, language))]));
