import Papa from 'papaparse';
import { type Entry, entryKinds, type Location, type Term } from '../core/glossary/entry.ts';
import type { GlossaryFile } from '../core/glossary/glossary.ts';
import type { Language } from '../core/language.ts';
import type { Problem } from '../core/problem.ts';
import { type Column, readColumns } from './csvColumns.ts';
import { entryId } from './entryId.ts';
import { Positions } from './position.ts';

interface Row {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a glossary from CSV or TSV with the columns of the contract. Never fails; a row that cannot
 * be read is a problem at its line, the others stay.
 */
export function readCsvGlossary(text: string, path: string): GlossaryFile {
  const positions = new Positions(path, text);
  const { rows, delimiter } = readRows(text);
  const [header, ...body] = rows;
  if (!header) return { path, entries: [], problems: [] };
  const problems: Problem[] = [];
  const columns = readColumns(header.cells, (code, data, minor) => {
    problems.push(problemAt(positions.location(header.start, header.end), code, data, minor));
  });
  const entries: Entry[] = [];
  if (columns.some(({ kind }) => kind === 'term')) {
    for (const row of body) {
      const entry = readRow(
        row,
        columns,
        (index) => cellLocation(positions, text, row, index, delimiter),
        problems,
      );
      if (entry) entries.push(entry);
    }
  } else {
    problems.push(
      problemAt(positions.location(header.start, header.end), 'no-language-column', {}),
    );
  }
  return { path, entries, problems };
}

function readRows(text: string): { rows: readonly Row[]; delimiter: string } {
  const rows: Row[] = [];
  const delimiter = delimiterOf(text);
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ cells: data, start, end: meta.cursor });
      start = meta.cursor;
    },
  });
  return { rows, delimiter };
}

/** The delimiter of the header row; the rows below may hold commas and semicolons in their notes. */
function delimiterOf(text: string): string {
  const header = /^\s*((?:"[^"]*"|[^"\r\n])*)/.exec(text)?.[1] ?? '';
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function problemAt(
  location: Location,
  code: string,
  data: Problem['data'],
  minor = false,
): Problem {
  return { rule: 'glossary-syntax', code, data, location, ...(minor && { minor: true }) };
}

/** Where a cell of a row stands; quoted cells may hold delimiters and line ends. */
function cellLocation(
  positions: Positions,
  text: string,
  { start, end }: Row,
  index: number,
  delimiter: string,
): Location {
  let quoted = false;
  let cell = 0;
  let from = start;
  let to = start;
  for (; to < end; to++) {
    const char = text.charAt(to);
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) break;
    else if (!quoted && char === delimiter) {
      if (cell === index) break;
      cell++;
      from = to + 1;
    }
  }
  return positions.location(from, to);
}

function readRow(
  { cells }: Row,
  columns: readonly Column[],
  locate: (index: number) => Location,
  problems: Problem[],
): Entry | undefined {
  const terms = new Map<Language, Term[]>();
  const fields: Record<string, string> = {};
  const extra: Record<string, string> = {};
  for (const column of columns) {
    const cell = (cells[column.index] ?? '').normalize('NFC').trim();
    if (cell === '') continue;
    if (column.kind === 'term') addTerms(terms, column, cell, locate);
    else if (column.kind === 'field') fields[column.name] = cell;
    else if (column.kind === 'unknown') extra[column.name] = cell;
  }
  addReadings(terms, columns, cells);
  const location = locate(0);
  const kind = entryKinds.find((value) => value === (fields.kind ?? 'term').toLowerCase());
  if (!kind) {
    problems.push(
      problemAt(location, 'unknown-value', {
        key: 'kind',
        value: fields.kind ?? '',
        values: entryKinds.join(', '),
      }),
    );
  }
  if (terms.size === 0) {
    problems.push(problemAt(location, 'no-terms', { id: fields.id ?? '' }));
    return undefined;
  }
  return {
    id: fields.id ?? entryId([...terms.values()][0]?.[0]?.text ?? ''),
    kind: kind ?? 'term',
    ...(fields.country && { country: fields.country.toUpperCase() }),
    ...(fields.note && { note: fields.note }),
    ...(fields.source && { source: fields.source }),
    ...(Object.keys(extra).length > 0 && { extra }),
    terms: withSurname(terms, fields.surname),
    hits: [],
    misses: [],
    location,
  };
}

function addTerms(
  terms: Map<Language, Term[]>,
  column: Extract<Column, { kind: 'term' }>,
  cell: string,
  locate: (index: number) => Location,
): void {
  const known = terms.get(column.language) ?? [];
  for (const text of cell.split('|').map((part) => part.trim())) {
    if (text === '') continue;
    const isFirst = known.length === 0 || column.type === 'abbreviation';
    const status = column.status ?? (isFirst ? 'preferred' : 'admitted');
    known.push({
      text,
      language: column.language,
      status,
      type: column.type,
      location: locate(column.index),
    });
  }
  if (known.length > 0) terms.set(column.language, known);
}

function addReadings(
  terms: Map<Language, Term[]>,
  columns: readonly Column[],
  cells: readonly string[],
): void {
  for (const column of columns) {
    if (column.kind !== 'reading') continue;
    const readings = (cells[column.index] ?? '').split('|').map((part) => part.trim());
    const list = terms.get(column.language) ?? [];
    for (const [i, reading] of readings.entries()) {
      const term = list[i];
      if (term && reading) list[i] = { ...term, reading };
    }
  }
}

/** The surname column names the surname in Latin letters, of the terms in which it stands. */
function withSurname(
  terms: ReadonlyMap<Language, readonly Term[]>,
  surname: string | undefined,
): ReadonlyMap<Language, readonly Term[]> {
  if (!surname) return terms;
  const named = [...terms].map(
    ([language, list]) =>
      [
        language,
        list.map((term) => (term.text.includes(surname) ? { ...term, surname } : term)),
      ] as const,
  );
  return new Map(named);
}
