import { alignBlocks } from '../../../src/core/align/alignBlocks.ts';
import { featuresOf } from '../../../src/core/align/features.ts';
import { type Article, readArticle } from '../../../src/core/article/article.ts';

/** A small article of our own and its translations, paragraph by paragraph. */
export const english = [
  '# A new bridge for the harbour',
  'The city council voted on Tuesday to build a second bridge over the harbour, 1,200 metres long.',
  'Lin Mei-hua, who has run the ferry company since 1998, said her 40 sailors had not been asked.',
  '“Nobody told us anything before the vote,” she said. “We read about it in the newspaper.”',
  '## What it costs',
  'The council expects the bridge to cost 3.5 billion dollars, of which the state pays 60 per cent.',
  '- Steel and concrete: 2 billion dollars',
  '- Land on both sides of the river and new roads to the airport: 900 million dollars',
  'Work is to begin on 8 May and to end within four years, the mayor told Radio Harbour.',
  'Engineers warn that the ground under the eastern pier is soft and must be drained first.',
];

export const japanese = [
  '# 港に新しい橋',
  '市議会は火曜日、港に全長1200メートルの二本目の橋を架けることを可決した。',
  '1998年からフェリー会社を経営する林美華氏は、40人の船員には何の相談もなかったと話す。',
  '「採決の前には誰も何も教えてくれなかった」と彼女は言う。「新聞で知ったのです」',
  '## 費用はいくらか',
  '市議会は橋の費用を35億ドルと見込み、そのうち60％を国が負担する。',
  '- 鋼材とコンクリート：20億ドル',
  '- 川の両岸の土地と空港への新しい道路：9億ドル',
  '工事は5月8日に始まり、4年以内に終わる予定だと、市長はラジオ・ハーバーに語った。',
  '東側の橋脚の下は地盤が軟らかく、まず水を抜かなければならないと技術者は警告している。',
];

export const chinese = [
  '# 港口將有新橋',
  '市議會週二表決通過，要在港口興建第二座橋，全長1200公尺。',
  '自1998年起經營渡輪公司的林美華說，她的40名船員完全沒有被徵詢過意見。',
  '「表決之前沒有人告訴我們任何事，」她說，「我們是看報紙才知道的。」',
  '## 要花多少錢',
  '市議會預計這座橋要花35億美元，其中60%由國家負擔。',
  '- 鋼材與混凝土：20億美元',
  '- 河岸兩側的土地以及通往機場的新道路：9億美元',
  '市長對海港電台表示，工程將於5月8日開工，四年之內完工。',
  '工程師警告，東側橋墩下的地層鬆軟，必須先行排水。',
];

export function articleOf(paragraphs: readonly string[], language: string): Article {
  return readArticle(paragraphs.join('\n\n'), language, 'markdown');
}

/** The pairs of an alignment as "0-0 1- -1 2,3-2". */
export function aligned(source: readonly string[], target: readonly string[]): string {
  const features = (texts: readonly string[], language: string) =>
    featuresOf(articleOf(texts, language), []);
  const { pairs } = alignBlocks(features(source, 'en'), features(target, 'ja'));
  return pairs.map((pair) => `${pair.source.join()}-${pair.target.join()}`).join(' ');
}

/** `Array.prototype.toSpliced`, which the types that we compile against lack. */
export function spliced<T>(
  items: readonly T[],
  at: number,
  removed: number,
  ...added: readonly T[]
): readonly T[] {
  return [...items.slice(0, at), ...added, ...items.slice(at + removed)];
}
