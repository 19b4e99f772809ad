/**
 * Reads test articles: Markdown in which each heading is a test and fenced blocks are articles,
 * configuration, glossary files or what the editor shows. Findings are marked on the span itself:
 * `[Luo Zhizheng]{name-variant -> Lo Chih-cheng}`. `<CURSOR>` marks a place in an article.
 */
import type { BilingualFormat } from '../src/formats/bilingual/escape.ts';

/** A finding as a fixture marks it; offsets are UTF-16 offsets in the text without marks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly replacement?: string;
}

/** A block with marks. */
export interface FixtureBlock {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cursor?: number;
  /** Lines of the block's content in the fixture file, for rewriting. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface FixtureArticle extends FixtureBlock {
  readonly language: string;
  readonly role: 'article' | 'source' | 'counterpart';
  readonly format: 'markdown' | 'plain';
}

/** A file with texts and their translations: XLIFF, PO or TMX. */
export interface FixtureBilingual extends FixtureBlock {
  readonly format: BilingualFormat;
}

export interface FixtureTest {
  readonly title: string;
  readonly line: number;
  readonly articles: readonly FixtureArticle[];
  readonly bilingual: readonly FixtureBilingual[];
  /** Glossary files whose problems are marked, the nearest first. */
  readonly glossaryFiles: readonly FixtureBlock[];
  readonly glossary?: string;
  readonly config?: string;
  /** What the editor shows at the cursor, by kind. */
  readonly expectations: readonly Expectation[];
}

/** `completion` is asked for, `typing` comes while letters are typed; `hints` are those of the whole article. */
const expectationKinds = ['hover', 'completion', 'typing', 'hints', 'actions'] as const;

export interface Expectation {
  readonly kind: (typeof expectationKinds)[number];
  readonly text: string;
  readonly article: FixtureArticle;
  readonly firstLine: number;
  readonly lastLine: number;
}

interface Fence {
  readonly info: string;
  readonly lines: readonly string[];
  readonly firstLine: number;
}

/** The tests of a fixture file; headings without an article or glossary file are prose. */
export function readFixture(source: string): readonly FixtureTest[] {
  const tests: FixtureTest[] = [];
  for (const section of sections(source)) {
    const test = readSection(section);
    if (test.articles.length + test.bilingual.length + test.glossaryFiles.length > 0)
      tests.push(test);
  }
  return tests;
}

interface Section {
  readonly title: string;
  readonly line: number;
  readonly fences: Fence[];
}

function sections(source: string): readonly Section[] {
  const lines = source.split('\n');
  const found: Section[] = [{ title: '', line: 0, fences: [] }];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const heading = /^#+ (.*)$/.exec(line);
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (heading) found.push({ title: heading[1] ?? '', line: i, fences: [] });
    if (!fence) continue;
    const end = lines.indexOf(fence[1] ?? '', i + 1);
    found.at(-1)?.fences.push({
      info: (fence[2] ?? '').trim(),
      lines: lines.slice(i + 1, end),
      firstLine: i + 1,
    });
    i = end;
  }
  return found;
}

function readSection({ title, line, fences }: Section): FixtureTest {
  const articles: FixtureArticle[] = [];
  const bilingual: FixtureBilingual[] = [];
  const glossaryFiles: FixtureBlock[] = [];
  const expectations: Expectation[] = [];
  const extra: { glossary?: string; config?: string } = {};
  for (const { info, lines, firstLine } of fences) {
    const text = lines.join('\n');
    const place = { firstLine, lastLine: firstLine + lines.length };
    const [first = '', second] = info.split(' ');
    const article = articles.at(-1);
    if (first === 'yaml' && (second === 'glossary' || second === 'config')) extra[second] = text;
    else if (info === 'yaml glossary-file') glossaryFiles.push({ ...readMarks(text), ...place });
    else if (isBilingual(info)) bilingual.push({ format: info, ...readMarks(text), ...place });
    else if (isExpectation(first) && article)
      expectations.push({ kind: first, text, article, ...place });
    else if (/^(?:en|ja|zh)/.test(first)) articles.push({ ...readArticle(info, text), ...place });
  }
  return { title, line, articles, bilingual, glossaryFiles, expectations, ...extra };
}

function isBilingual(info: string): info is BilingualFormat {
  return info === 'xliff' || info === 'po' || info === 'tmx';
}

function isExpectation(kind: string): kind is Expectation['kind'] {
  return (expectationKinds as readonly string[]).includes(kind);
}

function readArticle(info: string, marked: string): Omit<FixtureArticle, 'firstLine' | 'lastLine'> {
  const [language = 'en', ...words] = info.split(' ');
  const role = words.find((word) => word === 'source' || word === 'counterpart') ?? 'article';
  return {
    language,
    role: role as FixtureArticle['role'],
    format: words.includes('plain') ? 'plain' : 'markdown',
    ...readMarks(marked),
  };
}

/** The text in a mark may hold brackets in pairs, as links and footnote marks do. */
const mark = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\{([a-z-]+)(?: -> ([^}]*))?\}|<CURSOR>/g;

function readMarks(marked: string): { text: string; marks: readonly Mark[]; cursor?: number } {
  const marks: Mark[] = [];
  let text = '';
  let position = 0;
  let cursor: number | undefined;
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(position, match.index);
    position = match.index + match[0].length;
    const [, inner, rule, replacement] = match;
    if (rule === undefined) {
      cursor = text.length;
      continue;
    }
    const start = text.length;
    text += inner ?? '';
    marks.push({
      start,
      end: text.length,
      rule,
      ...(replacement !== undefined && { replacement }),
    });
  }
  text += marked.slice(position);
  return { text, marks, ...(cursor !== undefined && { cursor }) };
}

/** Writes marks into a text; the reverse of reading. */
export function printMarks(text: string, marks: readonly Mark[], cursor?: number): string {
  let printed = '';
  let position = 0;
  const place = (end: number) => {
    const part = text.slice(position, end);
    const inside = cursor !== undefined && cursor >= position && cursor < end;
    printed += inside
      ? `${part.slice(0, cursor - position)}<CURSOR>${part.slice(cursor - position)}`
      : part;
    position = end;
  };
  for (const { start, end, rule, replacement } of [...marks].sort((a, b) => a.start - b.start)) {
    place(start);
    printed += '[';
    place(end);
    printed += replacement === undefined ? `]{${rule}}` : `]{${rule} -> ${replacement}}`;
  }
  place(text.length);
  return cursor === text.length ? `${printed}<CURSOR>` : printed;
}
