import { readFileSync } from 'node:fs';
import type { ArticleFormat } from '../src/core/article/article.ts';
import { groupBy } from './table.ts';

/** An article in two languages, as paragraphs that say the same. */
export interface ParagraphPair {
  readonly name: string;
  readonly languages: readonly [string, string];
  readonly format: ArticleFormat;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const folder = `${process.env.NOMENCLATOR_DATA}/corpora`;
const languagePairs = [
  ['en', 'ja'],
  ['en', 'zh-Hant'],
  ['ja', 'zh-Hant'],
] as const;

type Versions = Readonly<Record<string, string>>;

/** The articles of Taiwan.md (by block) and NTREX (by line), in each pair of languages. */
export function paragraphPairs(): readonly ParagraphPair[] {
  const taiwan = lines('taiwan_md/taiwan_md.aligned.jsonl').map((line) => JSON.parse(line));
  return [
    ...pairsOf(taiwan, (block) => block.id?.split('#')[0] ?? '', 'markdown'),
    ...pairsOf(ntrexLines(), ({ id }) => id ?? '', 'plain'),
  ];
}

function ntrexLines(): readonly Versions[] {
  const [en, ja, hant] = ['en', 'ja', 'zh-Hant'].map((tag) => lines(`ntrex/ntrex.${tag}.txt`));
  return lines('ntrex/lines.txt').map((line, i) => ({
    id: line.split('\t')[1] ?? '',
    en: en?.[i] ?? '',
    ja: ja?.[i] ?? '',
    'zh-Hant': hant?.[i] ?? '',
  }));
}

function pairsOf(
  blocks: readonly Versions[],
  articleOf: (block: Versions) => string,
  format: ArticleFormat,
): readonly ParagraphPair[] {
  return [...groupBy(blocks, articleOf)].flatMap(([name, group]) =>
    languagePairs.map((languages) => {
      const [source, target] = languages.map((tag) => group.map((block) => block[tag] ?? ''));
      return { name, languages, format, source: source ?? [], target: target ?? [] };
    }),
  );
}

function lines(path: string): readonly string[] {
  return readFileSync(`${folder}/${path}`, 'utf8').trimEnd().split('\n');
}
