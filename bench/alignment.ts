// Measures the alignment of translations: `node bench/run.mjs alignment [--misses] [--shares]`. Paragraphs
// of translations are dropped, doubled, merged and swapped; those left alone must stay aligned.
import { readFileSync } from 'node:fs';
import { alignBlocks } from '../src/core/align/alignBlocks.ts';
import { sourceOf, targetOf } from '../src/core/align/alignment.ts';
import { type BlockFeatures, featuresOf } from '../src/core/align/features.ts';
import { type Article, readArticle } from '../src/core/article/article.ts';
import { blockSpan } from '../src/core/article/block.ts';
import { findMentions } from '../src/core/mentions/findMentions.ts';
import { defaultProfile } from '../src/core/profile.ts';
import { readYamlGlossary } from '../src/formats/yamlGlossary.ts';
import { printAlignmentTimes } from './alignmentTimes.ts';
import { indexOf } from './checks.ts';
import { type EditKind, edited, editKinds } from './edits.ts';
import { type ParagraphPair, paragraphPairs } from './pairs.ts';
import { seeded, shuffled } from './random.ts';
import { groupBy, table } from './table.ts';

const root = new URL('../..', import.meta.url);
const index = indexOf(
  ['taiwan', 'japan', 'china'].flatMap((name) => {
    const path = `glossary/${name}-politics.glossary.yaml`;
    return readYamlGlossary(readFileSync(new URL(path, root), 'utf8'), path).entries;
  }),
);
const showsMisses = process.argv.includes('--misses');
const pairs = shuffled(seeded(4), paragraphPairs()).slice(0, 200);

for (const hasGlossary of [false, true]) {
  console.log(
    `\n## Untouched paragraphs that stay aligned, ${hasGlossary ? 'with' : 'without'} a glossary\n`,
  );
  printShares(hasGlossary);
}
if (!process.argv.includes('--shares')) {
  console.log('\n## CPU\n');
  printAlignmentTimes(index);
}

interface Count {
  readonly kept: number;
  readonly all: number;
}

function printShares(hasGlossary: boolean): void {
  const groups = groupBy(
    pairs,
    ({ format, languages }) => `${nameOf(format)} ${languages.join('-')}`,
  );
  const rows = [...groups].map(([name, group]) => row(name, group, hasGlossary));
  console.log(
    table([['pairs', 'n', 'blocks', ...editKinds], ...rows, row('all', pairs, hasGlossary)]),
  );
}

function nameOf(format: string): string {
  return format === 'plain' ? 'NTREX' : 'Taiwan.md';
}

function row(
  name: string,
  group: readonly ParagraphPair[],
  hasGlossary: boolean,
): readonly (string | number)[] {
  const counts = editKinds.map((kind) => group.map((pair) => countKept(pair, kind, hasGlossary)));
  const sum = (all: readonly Count[], key: keyof Count) =>
    all.reduce((total, count) => total + count[key], 0);
  const shares = counts.map((all) => ((100 * sum(all, 'kept')) / sum(all, 'all')).toFixed(2));
  return [name, group.length, sum(counts[0] ?? [], 'all'), ...shares];
}

function countKept(pair: ParagraphPair, kind: EditKind, hasGlossary: boolean): Count {
  const paragraphs = edited(seeded(pairs.indexOf(pair)), pair.target, kind);
  const texts = paragraphs.map(({ text }) => text);
  const source = read(pair.source, pair, 0, hasGlossary);
  const target = read(texts, pair, 1, hasGlossary);
  const alignment = alignBlocks(source.features, target.features);
  const isKept = ([from, to]: readonly [number, number]) =>
    same(sourceOf(alignment, to), from) && same(targetOf(alignment, from), to);
  const expected = paragraphs.flatMap(({ of, isTouched }, i) =>
    isTouched ? [] : zip(source.blocks[of[0] ?? 0] ?? [], target.blocks[i] ?? []),
  );
  for (const blocks of showsMisses ? expected.filter((one) => !isKept(one)) : []) {
    const text = target.article.blocks[blocks[1]]?.text.slice(0, 50);
    const found = sourceOf(alignment, blocks[1]);
    console.log(`${pair.name} ${pair.languages} ${kind}: ${blocks} found ${found}: ${text}`);
  }
  return { kept: expected.filter(isKept).length, all: expected.length };
}

function same(blocks: readonly number[], block: number): boolean {
  return blocks.length === 1 && blocks[0] === block;
}

/** Block by block; none where a paragraph has another number of blocks in the other language. */
function zip(from: readonly number[], to: readonly number[]): (readonly [number, number])[] {
  return from.length === to.length ? from.map((block, i) => [block, to[i] ?? -1] as const) : [];
}

interface Version {
  readonly article: Article;
  readonly features: readonly BlockFeatures[];
  /** The blocks of each paragraph. */
  readonly blocks: readonly (readonly number[])[];
}

function read(
  texts: readonly string[],
  { languages, format }: ParagraphPair,
  side: 0 | 1,
  hasGlossary: boolean,
): Version {
  const article = readArticle(texts.join('\n\n'), languages[side], format);
  const blocks: number[][] = texts.map(() => []);
  let paragraph = 0;
  let end = texts[0]?.length ?? 0;
  for (const [i, block] of article.blocks.entries()) {
    const { start } = blockSpan(block);
    while (start >= end && paragraph + 1 < texts.length) {
      paragraph++;
      end += 2 + (texts[paragraph]?.length ?? 0);
    }
    blocks[paragraph]?.push(i);
  }
  const mentions = hasGlossary ? findMentions(article, index, defaultProfile) : [];
  return { article, features: featuresOf(article, mentions), blocks };
}
