import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Entry, Term } from '../src/core/glossary/entry.ts';
import type { Language } from '../src/core/language.ts';
import { toSimplified } from '../src/core/romanization/chineseForms.ts';

const folder = `${process.env.NOMENCLATOR_DATA}/names`;
const location = { path: 'bench', line: 0, character: 0, start: 0, end: 0 };

export type Row = Readonly<Record<string, string>>;

export interface Alias {
  readonly id: string;
  readonly country: string;
  readonly canonical: string;
  readonly alias: string;
  readonly kind: string;
  readonly variantClass: string;
}

/** The rows of a file of the name data. */
export function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export function aliases(): readonly Alias[] {
  return rowsOf('alias_pairs.csv').map((row) => ({
    id: row.id ?? '',
    country: row.country ?? '',
    canonical: row.canonical_en ?? '',
    alias: row.alias ?? '',
    kind: row.kind ?? '',
    variantClass: row.class ?? '',
  }));
}

/** A person's entry; without characters it has the English name only. */
export function entryOf(row: Row, withCharacters: boolean): Entry {
  const terms = new Map<Language, Term[]>();
  addTerm(terms, 'en', row.canonical_en ?? '');
  if (withCharacters) addCharacters(terms, row);
  return {
    id: row.id ?? '',
    kind: 'person',
    ...(row.country && { country: row.country }),
    terms,
    hits: [],
    misses: [],
    location,
  };
}

function addCharacters(terms: Map<Language, Term[]>, row: Row): void {
  for (const text of cell(row.zh_hant)) addTerm(terms, 'zh-Hant', text);
  for (const text of cell(row.zh_hans)) addTerm(terms, 'zh-Hans', text);
  for (const text of cell(row.zh_untagged)) {
    addTerm(terms, toSimplified(text) === text ? 'zh-Hans' : 'zh-Hant', text);
  }
  for (const text of cell(row.ja)) addTerm(terms, 'ja', text, row.ja_kana);
}

/** The texts of a cell that holds several. */
export function cell(value: string | undefined): readonly string[] {
  return (value ?? '').split('|').filter((text) => text !== '');
}

export function addTerm(
  terms: Map<Language, Term[]>,
  language: Language,
  text: string,
  reading = '',
): void {
  const known = terms.get(language) ?? [];
  const status = known.length === 0 ? 'preferred' : 'admitted';
  known.push({ text, language, status, type: 'full', ...(reading && { reading }), location });
  terms.set(language, known);
}
