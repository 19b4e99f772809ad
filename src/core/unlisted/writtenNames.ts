import type { Article } from '../article/article.ts';
import { originalSpan } from '../article/block.ts';
import { normalizeSigns } from '../mentions/fold.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import { japaneseKeyOf, mandarinKeys, type NameKey, spellingKey } from '../mentions/nameKeys.ts';
import { nameRows } from '../mentions/nameRows.ts';
import { joined, type NameWord } from '../mentions/nameWords.ts';
import { type BlockScan, scanBlock } from '../mentions/scan.ts';
import type { Span } from '../span.ts';
import { nameIn, type ShapedName } from './shape.ts';

/** A name that no entry bears, as it is written somewhere. */
export interface WrittenName extends ShapedName {
  /** On one line, with plain hyphens, apostrophes and spaces. */
  readonly text: string;
  readonly surnameText: string;
  /** Names that are alike have one of these in common. */
  readonly keys: readonly NameKey[];
}

/** A place where such a name stands. */
export interface NameUse {
  readonly name: WrittenName;
  /** UTF-16 offsets in the article. */
  readonly span: Span;
  /** The visible text at the span. */
  readonly visible: string;
  /** Capitals of headings say nothing. */
  readonly isHeading: boolean;
}

interface BlockName extends Span {
  readonly name: WrittenName;
}

/** Kept as long as the block's scan is, so that a keystroke costs its paragraph. */
const known = new WeakMap<BlockScan, readonly BlockName[]>();

/** The names of people whom no entry names, in reading order; English articles only. */
export function nameUses(article: Article, glossary: GlossaryIndex): readonly NameUse[] {
  if (!/^en\b/.test(article.language)) return [];
  const index = glossary.language(article.language);
  return article.blocks.flatMap((block) => {
    const scan = scanBlock(block, index);
    const names = known.get(scan) ?? namesIn(block.text, scan);
    known.set(scan, names);
    const isHeading = block.kind === 'heading';
    return names.map(({ name, start, end }) => ({
      name,
      span: originalSpan(block, { start, end }),
      visible: block.text.slice(start, end),
      isHeading,
    }));
  });
}

function namesIn(text: string, { unknown }: BlockScan): readonly BlockName[] {
  return unknown
    .flatMap((run) => nameRows(text, run))
    .flatMap((row): readonly BlockName[] => {
      const shaped = row.length > 1 ? nameIn(row) : undefined;
      const [start, end] = [shaped?.words[0]?.start, shaped?.words.at(-1)?.end];
      if (!shaped || start === undefined || end === undefined) return [];
      if (isGloss(text, start, end, shaped)) return [];
      return [{ start, end, name: writtenName(text, shaped) }];
    });
}

function writtenName(text: string, shaped: ShapedName): WrittenName {
  const written = (words: readonly NameWord[]) =>
    normalizeSigns(text.slice(words[0]?.start, words.at(-1)?.end));
  return {
    ...shaped,
    text: written(shaped.words),
    surnameText: written(shaped.surname),
    keys: keysOf(shaped),
  };
}

const glossWords =
  /(?:\b(?:also|or|known as|n[ée]e|born|pinyin|wade[-–]giles|romani[sz]ed|spel(?:led|t)|written|aka|a\.k\.a\.)[\s:,]*|[(（]\s*)["“‘*_]*$/i;
const toneMarks = /[\u0300\u0301\u0304\u030c]/;

/** "Ji Lin-lian (Chi Lin-lien)", "also Chi Lin-lien", "Jì Línlián" tell of a spelling. */
function isGloss(text: string, start: number, end: number, { shape }: ShapedName): boolean {
  if (glossWords.test(text.slice(Math.max(0, start - 30), start))) return true;
  return shape === 'chinese' && toneMarks.test(text.slice(start, end).normalize('NFD'));
}

function keysOf({ shape, surname, given }: ShapedName): readonly NameKey[] {
  const letters = spellingKey(surname, given);
  if (shape === 'latin') return [letters];
  const key = shape === 'japanese' ? japaneseKeyOf(surname, given) : undefined;
  if (key) return [letters, key];
  return [letters, ...mandarinKeys(surname, given)];
}

/** The letters of a name in the order of its text. */
export function lettersOf({ words }: ShapedName): string {
  return joined(words);
}
