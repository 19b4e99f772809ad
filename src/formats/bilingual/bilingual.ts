import type { AlignedBlocks, Alignment } from '../../core/align/alignment.ts';
import type { Article } from '../../core/article/article.ts';
import type { Block } from '../../core/article/block.ts';
import { articleDate } from '../../core/article/date.ts';
import { readDirectives } from '../../core/article/directives.ts';
import { readMeanings } from '../../core/article/meaning.ts';
import { readSuppressions } from '../../core/article/suppression.ts';
import { detectLanguage, type Language, normalizeLanguage } from '../../core/language.ts';
import type { Problem } from '../../core/problem.ts';
import type { Span } from '../../core/span.ts';
import { Positions } from '../position.ts';
import type { BilingualFormat } from './escape.ts';
import { readPo } from './po.ts';
import { readTmx } from './tmx.ts';
import type { Fault, Unit, UnitFile } from './unit.ts';
import { readXliff } from './xliff.ts';

/**
 * The texts of a file in two languages. Both articles have the whole file as their text, so a span of a
 * finding is a span of the file; replacements are escaped by `Article.escape`. A unit that is not
 * translated has a block in the source only.
 */
export interface LanguagePair {
  readonly source: Article;
  readonly target: Article;
  /** Known by construction: the blocks of a unit belong together. */
  readonly alignment: Alignment;
}

export interface BilingualFile {
  /** One for each pair of languages, in the file's order. */
  readonly pairs: readonly LanguagePair[];
  /** At most one: where a file is malformed, what could be read is still in `pairs`. */
  readonly problems: readonly Problem[];
}

type Common = Omit<Article, 'language' | 'blocks'>;

const formats: Readonly<Record<string, BilingualFormat>> = {
  xlf: 'xliff',
  xliff: 'xliff',
  po: 'po',
  pot: 'po',
  tmx: 'tmx',
};

/** The format by a file's name; undefined for articles of one language. */
export function bilingualFormatOf(path: string): BilingualFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}

/**
 * Reads a file that holds texts and their translations; never fails. `sourceLanguage` counts where the
 * file does not name its source language (always so in PO). Positions are UTF-16 offsets in `text`.
 */
export function readBilingual(
  text: string,
  path: string,
  format: BilingualFormat,
  sourceLanguage: Language = 'en',
): BilingualFile {
  const file = readUnits(text, path, format, sourceLanguage);
  const common = commonOf(text, path, file);
  return {
    pairs: groups(file.units, sourceLanguage).map((group) => pairOf(common, group)),
    problems: file.fault ? [problemOf(file.fault, text, path)] : [],
  };
}

/** What all articles of the file have alike. */
function commonOf(text: string, path: string, file: UnitFile): Common {
  const { comments, units } = file;
  // The "next line" is the rest of the unit, or the next one: a unit has many lines.
  const next = (end: number): Span => {
    const unit = units[firstAfter(units, end)];
    return { start: end, end: unit?.span.end ?? text.length };
  };
  const directives = readDirectives(text, comments);
  const suppressions = readSuppressions(text, directives, next);
  const date = articleDate(undefined, path);
  const meanings = readMeanings(directives);
  const frontMatter = { end: 0 };
  return { text, suppressions, meanings, frontMatter, escape: file.escape, ...(date && { date }) };
}

function readUnits(
  text: string,
  path: string,
  format: BilingualFormat,
  sourceLanguage: Language,
): UnitFile {
  if (format === 'po') return readPo(text, path, sourceLanguage);
  return format === 'tmx' ? readTmx(text, sourceLanguage) : readXliff(text);
}

function problemOf({ code, data, start, end }: Fault, text: string, path: string): Problem {
  const location = new Positions(path, text).location(start, end);
  return { rule: 'bilingual-syntax', code, data, location };
}

interface Group {
  readonly source: Language;
  /** Undefined where no unit says. */
  target: Language | undefined;
  readonly units: Unit[];
}

/** Units of the same two languages; one that names no target goes with the first of its source. */
function groups(units: readonly Unit[], sourceLanguage: Language): readonly Group[] {
  const found: Group[] = [];
  const byLanguages = new Map<string, Group>();
  for (const unit of units) {
    const source = normalizeLanguage(unit.sourceLanguage ?? sourceLanguage);
    const target = unit.targetLanguage && normalizeLanguage(unit.targetLanguage);
    const first = byLanguages.get(source);
    const known = target ? byLanguages.get(`${source} ${target}`) : first;
    const group = known ?? (first && !first.target ? first : { source, target, units: [] });
    if (group.units.length === 0) found.push(group);
    group.target ??= target;
    group.units.push(unit);
    if (!first) byLanguages.set(source, group);
    if (target) byLanguages.set(`${source} ${target}`, group);
  }
  return found;
}

function pairOf(common: Common, { source, target, units }: Group): LanguagePair {
  const sides = alignedSides(units);
  const article = (stated: Language | undefined, blocks: readonly Block[]): Article => ({
    ...common,
    language: languageOf(stated, blocks),
    blocks,
  });
  return {
    source: article(source, sides.source),
    target: article(target, sides.target),
    alignment: { pairs: sides.pairs },
  };
}

/** What the file says, else what the characters say; a bare "zh" does not say which script. */
function languageOf(stated: Language | undefined, blocks: readonly Block[]): Language {
  if (stated && stated !== 'zh') return stated;
  if (blocks.length === 0) return stated ?? 'und';
  const detected = detectLanguage(blocks.map((block) => block.text).join('\n'));
  return !stated || detected.startsWith('zh') ? detected : stated;
}

function alignedSides(units: readonly Unit[]) {
  const source: Block[] = [];
  const target: Block[] = [];
  const pairs: AlignedBlocks[] = [];
  for (const row of units.flatMap(({ rows }) => rows)) {
    const pair = { source: append(source, row.source), target: append(target, row.target) };
    if (pair.source.length + pair.target.length > 0) pairs.push(pair);
  }
  return { source, target, pairs };
}

/** The indices under which blocks are now in the list; the same block never stands there twice. */
function append(list: Block[], blocks: readonly Block[]): readonly number[] {
  return blocks.map((block) => (list.at(-1) === block ? list.length : list.push(block)) - 1);
}

/** The index of the first unit that ends after an offset; units stand in the file's order. */
function firstAfter(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
