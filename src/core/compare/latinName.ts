import { isHanLanguage } from '../language.ts';
import { scanBlock } from '../mentions/scan.ts';
import type { Compared, Place } from './comparison.ts';
import type { Wanted } from './wanted.ts';

export interface LatinPlace extends Place {
  /** In brackets behind the rendering. */
  readonly isGloss: boolean;
}

/** The name as the source's language writes it, in any spelling; a gloss only where nothing else is. */
export function latinName(
  { article, glossary, pair }: Compared,
  wanted: Wanted,
): LatinPlace | undefined {
  if (!pair || !isHanLanguage(article.language)) return undefined;
  const index = glossary.language(pair.source.language);
  if (isHanLanguage(index.language)) return undefined;
  const places: LatinPlace[] = [];
  for (const block of wanted.blocks) {
    const content = article.blocks[block];
    if (!content || !/[A-Za-z]{2}/.test(content.text)) continue;
    const { termHits, nameHits } = scanBlock(content, index);
    const hits = [
      ...termHits.filter(({ terms }) => terms.some(({ entry }) => entry === wanted.entry)),
      ...nameHits.filter(({ matches }) => matches.some(({ name }) => name.entry === wanted.entry)),
    ];
    for (const { start, end } of hits) {
      const isGloss = /[(（]\s*$/.test(content.text.slice(0, start));
      places.push({ block, start, end, isGloss });
    }
  }
  return places.find(({ isGloss }) => !isGloss) ?? places[0];
}

/** 金恩 in 金恩（Kim Jong Un） */
export function isBeforeGloss(
  { article }: Pick<Compared, 'article'>,
  { block, end }: Place,
  latin: LatinPlace | undefined,
): boolean {
  if (!latin?.isGloss || latin.block !== block) return false;
  return /^\s*[(（]\s*$/.test(article.blocks[block]?.text.slice(end, latin.start) ?? '');
}
