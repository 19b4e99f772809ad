// Measures the forms that are derived from names: `node bench/run.mjs forms [--misses]`. A form is
// right when somebody attested it for the same person.
import {
  japaneseName,
  simplifiedName,
  traditionalNames,
} from '../src/core/romanization/derivedForms.ts';
import { hepburn, japaneseKey } from '../src/core/romanization/kana.ts';
import { type Row, rowsOf } from './people.ts';
import { table } from './table.ts';

const showMisses = process.argv.includes('--misses');
const people = rowsOf('people.csv');
const readings = rowsOf('ja_readings.csv');

console.log(
  table([
    ['form', 'n', 'first choice', 'share', 'accepted', 'share'],
    kanaLine('kana has Hepburn', readings, ({ kana }) => [hepburn(kana ?? '')?.plain]),
    kanaLine('kana reads as the English', readings, hepburnKeys, ({ canonical_en = '' }) =>
      keysOf(canonical_en),
    ),
    hanLine('zh-Hant to zh-Hans', 'zh_hant', 'zh_hans', (name) => simplifiedName(name).accepted),
    hanLine('zh-Hant to ja', 'zh_hant', 'ja', (name) => japaneseName(name).accepted),
    hanLine('zh-Hans to zh-Hant', 'zh_hans', 'zh_hant', traditionalNames),
  ]),
);

type Line = readonly (string | number)[];

/** Rows of one kana reading; without attested forms any form will do. */
function kanaLine(
  title: string,
  rows: readonly Row[],
  formsOf: (row: Row) => readonly (string | undefined)[],
  attestedOf?: (row: Row) => readonly string[],
): Line {
  const measured = rows.filter((row) => !attestedOf || row.canonical_en);
  const results = measured.map((row) => {
    const forms = formsOf(row).filter((form) => form !== undefined);
    const attested = attestedOf?.(row) ?? forms;
    return { name: `${row.kanji} ${row.kana} ${row.canonical_en}`, forms, attested };
  });
  return lineOf(title, results);
}

/** People with both names in characters; a column may hold several, each of which is right. */
function hanLine(
  title: string,
  from: string,
  to: string,
  formsOf: (name: string) => readonly string[],
): Line {
  const both = people.filter((row) => isHan(row[from]) && isHan(row[to]));
  const results = both.map((row) => {
    const [name = ''] = cell(row[from]);
    return { name, forms: formsOf(name), attested: cell(row[to]) };
  });
  return lineOf(title, results);
}

interface Result {
  readonly name: string;
  readonly forms: readonly string[];
  readonly attested: readonly string[];
}

function lineOf(title: string, results: readonly Result[]): Line {
  const isRight = ({ attested }: Result, form = '') => attested.includes(form);
  const first = results.filter((result) => isRight(result, result.forms[0]));
  const any = results.filter((result) => result.forms.some((form) => isRight(result, form)));
  if (showMisses) {
    for (const result of results.filter((one) => !first.includes(one))) {
      const { name, forms, attested } = result;
      const note = any.includes(result) ? 'accepted' : 'MISSED';
      console.log(`  ${title}: ${name} -> ${forms.join(' ')} | ${attested.join(' ')} ${note}`);
    }
  }
  const share = (part: readonly Result[]) => (part.length / results.length).toFixed(4);
  return [title, results.length, first.length, share(first), any.length, share(any)];
}

function hepburnKeys({ kana }: Row): readonly (string | undefined)[] {
  const letters = hepburn(kana ?? '')?.plain.replaceAll(' ', '');
  return [letters === undefined ? undefined : japaneseKey(letters)];
}

/** The names of the data have kana without a gap, and English in either order. */
function keysOf(english: string): readonly string[] {
  const words = english.toLowerCase().split(' ');
  const orders = [words.join(''), [...words].reverse().join('')];
  return orders.map(
    (letters) => japaneseKey(letters.normalize('NFD').replace(/\p{M}/gu, '')) ?? '',
  );
}

function cell(value = ''): readonly string[] {
  return value.split('|').filter((text) => text !== '');
}

/** Characters only, and dots between them. */
function isHan(value = ''): boolean {
  return /^[\p{Script=Han}·‧・|]+$/u.test(value);
}
