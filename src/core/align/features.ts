import type { Article } from '../article/article.ts';
import { type Block, type BlockKind, blockSpan } from '../article/block.ts';
import { groupByBlock, type Mention } from '../mentions/mention.ts';
import { type Anchor, anchorsIn, hiddenAnchorsIn } from './anchors.ts';

/** What a block has in common with its translation. */
export interface BlockFeatures {
  readonly kind: BlockKind;
  /** 1 to 6 for headings of Markdown and HTML; 0 for all else. */
  readonly level: number;
  /** See `textLength`. */
  readonly length: number;
  /** How many quotations are opened. */
  readonly quotes: number;
  /** Each once. */
  readonly anchors: readonly Anchor[];
}

/** Features of blocks met before, so that a keystroke costs its block; owned by who keeps the article. */
export type FeatureCache = Map<string, BlockFeatures>;

/** More than any article has blocks that matter; then the cache starts anew. */
const cacheSize = 20_000;

/** The features of an article's blocks. Equal blocks have identical features if the cache is kept. */
export function featuresOf(
  article: Article,
  mentions: readonly Mention[],
  cache: FeatureCache = new Map(),
): readonly BlockFeatures[] {
  const mentionsOf = groupByBlock(mentions);
  const starts = article.blocks.map((block) => blockSpan(block).start);
  return article.blocks.map((block, i) => {
    const start = starts[i] ?? 0;
    const hidden = article.text.slice(start, starts[i + 1] ?? article.text.length);
    const level = block.kind === 'heading' ? headingLevel(article.text, block) : 0;
    const ids = entryIds(mentionsOf.get(i) ?? []);
    const key = [block.kind, level, ids.join(' '), block.text, hidden].join('\n');
    const known = cache.get(key);
    if (known) return known;
    if (cache.size >= cacheSize) cache.clear();
    const features = readFeatures(block, level, ids, hidden);
    cache.set(key, features);
    return features;
  });
}

function readFeatures(
  { kind, text }: Block,
  level: number,
  ids: readonly string[],
  hidden: string,
): BlockFeatures {
  return {
    kind,
    level,
    length: textLength(text),
    quotes: text.match(/["“「『«]/g)?.length ?? 0,
    anchors: [...ids.map((id) => `e:${id}`), ...anchorsIn(text), ...hiddenAnchorsIn(hidden)],
  };
}

/** Entries that are surely meant. */
function entryIds(mentions: readonly Mention[]): readonly string[] {
  const sure = mentions.filter(({ candidates }) => candidates.length === 1);
  return [...new Set(sure.map(({ entry }) => entry.id))].sort();
}

function headingLevel(text: string, block: Block): number {
  const { start, end } = blockSpan(block);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const atx = /(?:^|\s)(#{1,6})\s*$/.exec(before) ?? /<h([1-6])\b/i.exec(before);
  if (atx?.[1]) return atx[1].startsWith('#') ? atx[1].length : Number(atx[1]);
  const under = /^[^\n]*\n {0,3}(=|-)\1*\s*(?:\n|$)/.exec(text.slice(end, end + 400));
  return under ? (under[1] === '=' ? 1 : 2) : 0;
}

/**
 * The length of a text in about as many units in every language: letters and digits count 1, Han
 * characters 3, kana 1.6. By these the translations of 1,625 paragraphs between English, Japanese
 * and Traditional Chinese are on average as long as the originals, within 15 %.
 */
export function textLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) length += unitLength(text.charCodeAt(i));
  return length;
}

function unitLength(unit: number): number {
  if (unit < 0x80) return isAsciiWord(unit) ? 1 : 0;
  if (unit >= 0x3041 && unit <= 0x30ff) return unit === 0x30fb ? 0 : 1.6;
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return 3;
  if (unit >= 0xd800 && unit <= 0xdfff) return 1.5;
  return unit >= 0xc0 && unit <= 0x24f ? 1 : 0;
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}
