import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, gap, originalSpan } from '../../../src/core/article/block.ts';
import { replaceVisible } from '../../../src/core/rules/fix.ts';
import type { LanguagePair } from '../../../src/formats/bilingual/bilingual.ts';
import { first, read } from './pairs.ts';

/** A piece of a text: how it is written and, character by character, what it stands for. */
interface Piece {
  readonly written: string;
  /** Visible UTF-16 units, each with its place in `written`. */
  readonly units: readonly {
    readonly unit: string;
    readonly start: number;
    readonly end: number;
  }[];
}

const characters = [...'羅致政民進黨ァ・a Zé’-.', '𠮟', '𡈽', '😀', '\r\n', '\n', '\t', '　'];
const plain = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(''));

function literal(text: string, before = '', after = ''): Piece {
  const units = [...Array(text.length).keys()].map((i) => {
    const start = before.length + i;
    return { unit: text.charAt(i), start, end: start + 1 };
  });
  return { written: before + text + after, units };
}

function reference(text: string, written: string): Piece {
  const whole = { start: 0, end: written.length };
  return { written, units: [...text.split('')].map((unit) => ({ unit, ...whole })) };
}

const hidden = (...written: string[]): fc.Arbitrary<Piece> =>
  fc.constantFrom(...written).map((text) => ({ written: text, units: [] }));

const numeric = fc
  .tuple(fc.constantFrom(...'羅致政&<', '𠮟', '\n'), fc.boolean())
  .map(([character, isHex]) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = isHex ? `x${code.toString(16)}` : String(code);
    return reference(character, `&#${digits};`);
  });
const named = fc
  .constantFrom(['&', 'amp'], ['<', 'lt'], ['"', 'quot'])
  .map(([text = '', name]) => reference(text, `&${name};`));
const section = plain.map((text) => literal(`${text}& `, '<![CDATA[', ']]>'));
const inside = plain.map((text) => literal(text, '<g id="1 > 0">', '</g>'));

const xmlPieces = fc.array(
  fc.oneof(
    plain.map((text) => literal(text)),
    numeric,
    named,
    section,
    inside,
    hidden(
      '<x id="1"/>',
      '<ph id="1">&lt;b&gt;</ph>',
      '<!-- 羅 -->',
      '<?pi 羅?>',
      '<g id="2"></g>',
    ),
  ),
  { maxLength: 8 },
);

const escaped = fc
  .constantFrom(['"', '\\"'], ['\\', '\\\\'], ['\n', '\\n'], ['\t', '\\t'], ['A', '\\x41'])
  .map(([text = '', written = '']) => reference(text, written));
const line = plain.map((text) => literal(text.replace(/\s/g, ' ')));
const poPieces = fc.array(fc.oneof(line, escaped, hidden('"\n"', '"\r\n  "', '" "')), {
  maxLength: 8,
});

/** The file with the pieces between two texts, and all visible units with their places. */
function place(before: string, pieces: readonly Piece[], after: string) {
  let text = before;
  const units: { unit: string; start: number; end: number }[] = [];
  for (const piece of pieces) {
    const at = text.length;
    for (const { unit, start, end } of piece.units) {
      units.push({ unit, start: at + start, end: at + end });
    }
    text += piece.written;
  }
  return { text: text + after, units };
}

const mark = literal('致');
/** Holds no names. */
const tagWrittenOut = /<[a-z][^<>]*>/gi;
const formats = [
  {
    name: 'XLIFF 1.2',
    path: 'a.xlf',
    pieces: xmlPieces,
    before:
      '\ufeff<?xml version="1.0"?>\r\n<xliff version="1.2"><file source-language="en" target-language="ja"><body><trans-unit id="1"><source>A&amp;B 𠮟</source><target>',
    after: '</target></trans-unit></body></file></xliff>\n',
  },
  {
    name: 'XLIFF 2.1',
    path: 'a.xlf',
    pieces: xmlPieces,
    before:
      '<xliff version="2.1" srcLang="en" trgLang="ja"><file id="f"><unit id="1"><segment><source>x</source><target>',
    after: '</target></segment></unit></file></xliff>',
  },
  {
    name: 'TMX',
    path: 'a.tmx',
    pieces: xmlPieces,
    before:
      '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>x</seg></tuv><tuv xml:lang="ja"><seg>',
    after: '</seg></tuv></tu></body></tmx>',
  },
  {
    name: 'PO',
    path: 'ja.po',
    pieces: poPieces,
    before: 'msgid "x"\r\nmsgstr "',
    after: '"\n\nmsgid "y"\nmsgstr "二"\n',
  },
];

function blockOf(pair: LanguagePair): Block {
  const [block] = pair.target.blocks;
  if (!block) throw new Error('no block');
  return block;
}

describe.each(formats)('$name', ({ path, pieces, before, after }) => {
  it('keeps the place of every visible character', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const { text, units } = place(before, [mark, ...list], after);
        const file = read(text, path);
        expect(file.problems).toEqual([]);
        const block = blockOf(first(file));
        expect(block.text).toBe(units.map(({ unit }) => unit).join(''));
        for (const [i, { start, end }] of units.entries()) {
          expect(originalSpan(block, { start: i, end: i + 1 })).toEqual({ start, end });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is written by a fix as it is meant, with the markup kept', () => {
    const wanted = fc.oneof(plain, fc.constantFrom('A & B', '<羅>', '"羅" \\', ']]>', '羅致政'));
    fc.assert(
      fc.property(pieces, wanted, fc.nat(), fc.nat(), (list, expected, from, length) => {
        const { text } = place(before, [mark, ...list, mark], after);
        const { target } = first(read(text, path));
        const block = blockOf(first(read(text, path)));
        const [start, end] = characterBounds(block.text, from, length);
        const visible = block.text.slice(start, end);
        const span = originalSpan(block, { start, end });
        const fix = replaceVisible(target, span, visible, expected);
        const replacement = fix?.edits[0].replacement ?? '';
        const fixed = read(text.slice(0, span.start) + replacement + text.slice(span.end), path);
        expect(fixed.problems).toEqual([]);
        const whole = block.text.slice(0, start) + expected + block.text.slice(end);
        const [now] = whole.trim() === '' ? [{ text: whole }] : first(fixed).target.blocks;
        expect(now?.text).toBe(whole.replace(tagWrittenOut, (tag) => gap.repeat(tag.length)));
        expect(tags(replacement)).toEqual(tags(text.slice(span.start, span.end)));
      }),
      { numRuns: 400 },
    );
  });
});

/** A span of whole characters of a text. */
function characterBounds(text: string, from: number, length: number): readonly [number, number] {
  const bounds: number[] = [];
  let at = 0;
  for (const character of text) {
    bounds.push(at);
    at += character.length;
  }
  bounds.push(at);
  const first = from % (bounds.length - 1);
  const last = first + 1 + (length % (bounds.length - 1 - first));
  return [bounds[first] ?? 0, bounds[last] ?? at];
}

function tags(source: string): readonly string[] {
  return source.match(/<\/?[a-z][^<]*?>/g) ?? [];
}
