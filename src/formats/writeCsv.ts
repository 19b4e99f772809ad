import Papa from 'papaparse';
import type { Entry, Term } from '../core/glossary/entry.ts';
import type { Language } from '../core/language.ts';

/** The columns of a language after its own, in the order in which the reader numbers the terms. */
const suffixes = ['short', 'abbreviation', 'alias', 'admitted', 'avoid'] as const;
type Suffix = '' | (typeof suffixes)[number];

/** The cells of one language of one entry; readings go by the order of all the terms. */
interface Cells {
  readonly terms: ReadonlyMap<Suffix, readonly Term[]>;
  readonly readings: string;
}

/**
 * Writes a glossary as a table with the columns of the contract, CRLF at the line ends (RFC 4180).
 * What a table cannot hold is left out: `losses` tells it by reading the table again.
 */
export function writeCsvGlossary(entries: readonly Entry[], delimiter: ',' | '\t' = ','): string {
  const rows = entries.map(readCells);
  const columns = [
    ...['id', 'kind', 'country', 'surname'],
    ...languagesOf(entries).flatMap((language) => languageColumns(language, rows)),
    ...['note', 'source'],
    ...extraColumns(entries),
  ];
  const records = entries.map((entry, i) => record(entry, rows[i] ?? new Map()));
  const used = columns.filter(
    (name) => name === 'id' || name === 'kind' || records.some((row) => row.get(name)),
  );
  const data = records.map((row) => used.map((name) => row.get(name) ?? ''));
  return `${Papa.unparse({ fields: used, data }, { delimiter, newline: '\r\n' })}\r\n`;
}

function languagesOf(entries: readonly Entry[]): readonly Language[] {
  return [...new Set(entries.flatMap((entry) => [...entry.terms.keys()]))];
}

function extraColumns(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ extra }) => Object.keys(extra ?? {})))];
}

/** All columns that a language may need; those that stay empty are dropped later. */
function languageColumns(
  language: Language,
  rows: readonly ReadonlyMap<Language, Cells>[],
): readonly string[] {
  const needed = suffixes.filter((suffix) =>
    rows.some((row) => row.get(language)?.terms.has(suffix)),
  );
  return [language, `${language}:reading`, ...needed.map((suffix) => `${language}:${suffix}`)];
}

function readCells(entry: Entry): ReadonlyMap<Language, Cells> {
  return new Map([...entry.terms].map(([language, terms]) => [language, cellsOf(terms)]));
}

function cellsOf(terms: readonly Term[]): Cells {
  const groups = new Map<Suffix, Term[]>();
  const writable = terms.filter(({ text, status }) => !text.includes('|') && status !== 'proposed');
  const hasPreferred = writable.some(
    (term) => columnOf(term, true) === '' && term.status === 'preferred',
  );
  for (const term of writable) {
    const column = columnOf(term, hasPreferred);
    groups.set(column, [...(groups.get(column) ?? []), term]);
  }
  const plain = groups.get('');
  if (plain) groups.set('', preferredFirst(plain));
  return { terms: groups, readings: readingsOf(groups) };
}

/** Where no full term is preferred, the first of the plain column would become so. */
function columnOf({ status, type }: Term, hasPreferred: boolean): Suffix {
  if (status === 'forbidden' || status === 'deprecated') return 'avoid';
  if (type !== 'full') return type;
  return hasPreferred ? '' : 'admitted';
}

function preferredFirst(terms: readonly Term[]): Term[] {
  const first = terms.find(({ status }) => status === 'preferred');
  return first ? [first, ...terms.filter((term) => term !== first)] : [...terms];
}

function readingsOf(groups: ReadonlyMap<Suffix, readonly Term[]>): string {
  const ordered = ['' as const, ...suffixes].flatMap((suffix) => groups.get(suffix) ?? []);
  const readings = ordered.map(({ reading }) => (reading?.includes('|') ? '' : (reading ?? '')));
  return readings.join('|').replace(/\|+$/, '');
}

function record(entry: Entry, cells: ReadonlyMap<Language, Cells>): ReadonlyMap<string, string> {
  const { id, kind, country = '', note = '', source = '', extra = {} } = entry;
  const row = new Map(
    Object.entries({ ...extra, id, kind, country, note, source, surname: surnameOf(entry) }),
  );
  for (const [language, { terms, readings }] of cells) {
    for (const [suffix, list] of terms) {
      row.set(suffix ? `${language}:${suffix}` : language, list.map(({ text }) => text).join('|'));
    }
    row.set(`${language}:reading`, readings);
  }
  return row;
}

/** A table has one surname for an entry: that of its first term in Latin letters. */
function surnameOf({ terms }: Entry): string {
  const surnames = [...terms.values()].flat().flatMap(({ surname }) => surname ?? []);
  return surnames.find((surname) => /^\p{Script=Latin}/u.test(surname)) ?? surnames[0] ?? '';
}
