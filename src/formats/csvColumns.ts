import type { TermStatus, TermType } from '../core/glossary/entry.ts';
import { type Language, normalizeLanguage } from '../core/language.ts';
import { nearestWord } from './nearestWord.ts';

/** What a column of a glossary table holds. */
export type Column =
  | {
      readonly kind: 'term';
      readonly index: number;
      readonly language: Language;
      readonly type: TermType;
      /** Absent: the first term is preferred, the others are admitted. */
      readonly status?: TermStatus;
    }
  | { readonly kind: 'reading'; readonly index: number; readonly language: Language }
  | { readonly kind: 'field' | 'unknown'; readonly index: number; readonly name: string };

type Report = (code: string, data: Readonly<Record<string, string>>, minor?: boolean) => void;

const fields = ['id', 'kind', 'country', 'note', 'source', 'surname'];
const languageTag = /^(?:[a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i;
const suffixes: Readonly<Record<string, { status?: TermStatus; type: TermType }>> = {
  avoid: { status: 'forbidden', type: 'full' },
  admitted: { status: 'admitted', type: 'full' },
  short: { status: 'admitted', type: 'short' },
  abbreviation: { type: 'abbreviation' },
  alias: { status: 'admitted', type: 'alias' },
};

/** Reads a header row; unknown columns are kept and reported. Terms come before their variants. */
export function readColumns(header: readonly string[], report: Report): readonly Column[] {
  const columns = header.map((cell, index) =>
    readColumn(cell.replace(/^\ufeff/, '').trim(), index, report),
  );
  return columns.sort((a, b) => order(a) - order(b));
}

/** Plain language columns are read first, so that their first term is the preferred one. */
function order(column: Column): number {
  return column.kind === 'term' && column.type === 'full' && !column.status ? 0 : 1;
}

function readColumn(name: string, index: number, report: Report): Column {
  const lower = name.toLowerCase();
  if (fields.includes(lower)) return { kind: 'field', index, name: lower };
  const [tag = '', suffix] = name.split(':').map((part) => part.trim());
  if (languageTag.test(tag) && tag.length < 12 && !nearestField(tag)) {
    const language = normalizeLanguage(tag);
    if (!suffix) return { kind: 'term', index, language, type: 'full' };
    if (suffix === 'reading') return { kind: 'reading', index, language };
    const known = suffixes[suffix];
    if (known) return { kind: 'term', index, language, ...known };
  }
  const near = nearestField(lower);
  if (name !== '')
    report(
      near ? 'unknown-column-near' : 'unknown-column',
      { key: name, ...(near && { near }) },
      true,
    );
  return { kind: 'unknown', index, name };
}

/** A mistyped field name that is no language tag: "nots" is not a language. */
function nearestField(tag: string): string | undefined {
  return tag.length > 3 && !tag.includes('-') && !tag.includes('_')
    ? nearestWord(tag, fields)
    : undefined;
}
