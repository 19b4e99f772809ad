import { alignBlocks, PairAligner } from '../src/core/align/alignBlocks.ts';
import { type FeatureCache, featuresOf } from '../src/core/align/features.ts';
import { type Article, readArticle } from '../src/core/article/article.ts';
import { findMentions } from '../src/core/mentions/findMentions.ts';
import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { defaultProfile } from '../src/core/profile.ts';
import { cpuMedian } from './measure.ts';
import { paragraphPairs } from './pairs.ts';
import { table } from './table.ts';

const sizes: readonly (readonly [name: string, blocks: number])[] = [
  ['4 KB', 32],
  ['200 blocks', 200],
  ['10,000 blocks', 10_000],
];

/** What it costs to align a pair, and to align it anew after a character was typed in its middle. */
export function printAlignmentTimes(index: GlossaryIndex): void {
  const rows = (['en-ja', 'en-zh-Hant', 'ja-zh-Hant'] as const).flatMap((languages) =>
    sizes.map(([name, blocks]) => [languages, name, ...timesOf(index, languages, blocks)]),
  );
  const head = ['pair', 'size', 'features ms', 'align ms', 'typed: features ms', 'align ms'];
  console.log(table([head, ...rows]));
}

function timesOf(index: GlossaryIndex, languages: string, blocks: number): readonly string[] {
  const [from, to] = versionsOf(languages, blocks, '');
  const typed = versionsOf(languages, blocks, '新')[1];
  const [source, target, next] = [from, to, typed].map((article) => ({
    article,
    mentions: findMentions(article, index, defaultProfile),
  }));
  if (!source || !target || !next) return [];
  const read = (of: typeof source, cache?: FeatureCache) =>
    featuresOf(of.article, of.mentions, cache);
  const features = cpuMedian(() => void [read(source), read(target)], 5);
  const pair = [read(source), read(target)] as const;
  const align = cpuMedian(() => void alignBlocks(...pair), 5);
  const cache: FeatureCache = new Map();
  let turn = 0;
  const again = cpuMedian(() => void read(turn++ % 2 ? next : target, cache), 5);
  const aligner = new PairAligner();
  const both = [read(target, cache), read(next, cache)] as const;
  const realign = cpuMedian(() => void aligner.align(pair[0], both[turn++ % 2 ? 1 : 0]), 5);
  return [features, align, again, realign].map((ms) => ms.toFixed(3));
}

/** The first paragraphs of NTREX in two languages, over again with numbers until there are enough. */
function versionsOf(languages: string, blocks: number, typed: string): [Article, Article] {
  const pairs = paragraphPairs().filter(
    (pair) => pair.format === 'plain' && pair.languages.join('-') === languages,
  );
  const [source, target] = (['source', 'target'] as const).map((side, s) => {
    const texts = pairs.flatMap((pair) => pair[side]);
    const all = Array.from({ length: blocks }, (_, i) => {
      const number = i < texts.length ? '' : ` ${i}`;
      return `${texts[i % texts.length]}${number}${s === 1 && i === blocks >> 1 ? typed : ''}`;
    });
    return readArticle(all.join('\n\n'), pairs[0]?.languages[s === 0 ? 0 : 1] ?? '', 'plain');
  });
  if (!source || !target) throw new RangeError('no pairs');
  return [source, target];
}
