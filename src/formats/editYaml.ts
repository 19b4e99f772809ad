import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Entry, Term } from '../core/glossary/entry.ts';
import { type Language, normalizeLanguage } from '../core/language.ts';
import { writeTerm, writeYamlEntry } from './writeYaml.ts';
import { quoted, scalar } from './yamlScalar.ts';

/** A change of a glossary file's text, in UTF-16 offsets; everything else stays as it is. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Adds a term as admitted to an entry of a `*.glossary.yaml`, or the entry with this term where the
 * file does not have it. Comments, order and style of all other lines survive.
 */
export function addAdmittedTerm(
  source: string,
  id: string,
  language: Language,
  text: string,
): readonly TextChange[] {
  const item = `{ term: ${JSON.stringify(text)}, status: admitted }`;
  return addItems(source, id, language, [item]);
}

/**
 * Adds terms to an entry, or the entry with them where the file does not have it. Each says of
 * itself what it is, so that the first of those that are there already stays what it was.
 */
export function addTerms(
  source: string,
  id: string,
  language: Language,
  terms: readonly Term[],
): readonly TextChange[] {
  const hasTerms = findPair(findEntry(source, id), language) !== undefined;
  const items = terms.map((term, i) => writeTerm(term, i === 0 && !hasTerms, 'flow'));
  return addItems(source, id, language, items);
}

/** Adds an entry at the end; its id gets a number where the file has it already. */
export function addEntry(source: string, entry: Entry): readonly TextChange[] {
  const ids = new Set(entriesOf(source).map((item) => item.get('id')));
  let { id } = entry;
  for (let i = 2; ids.has(id); i++) id = `${entry.id}-${i}`;
  return [appended(source, `${writeYamlEntry({ ...entry, id })}\n`)];
}

function addItems(
  source: string,
  id: string,
  language: Language,
  items: readonly string[],
): readonly TextChange[] {
  const entry = findEntry(source, id);
  const value = items.length === 1 ? (items[0] ?? '') : `[${items.join(', ')}]`;
  if (!entry) return [appended(source, `  - id: ${id}\n    ${language}: ${value}\n`)];
  const pair = findPair(entry, language);
  if (!pair) return [newLanguage(source, entry, language, value)];
  return toList(source, pair.value as Node, items);
}

function findPair(entry: YAMLMap | undefined, language: Language): Pair | undefined {
  return entry?.items.find(
    ({ key }) => isScalar(key) && normalizeLanguage(String(key.value)) === language,
  );
}

/**
 * Writes a term anew, and the parts of a name that stand beside it: only the characters of the
 * values change. Of several terms of this wording that of the entry with this id is meant;
 * nothing where the file does not have the term.
 */
export function renameTerm(
  source: string,
  id: string,
  from: Term,
  to: Term,
): readonly TextChange[] {
  const all = entriesOf(source);
  const own = all.filter((entry) => entry.get('id') === id);
  const item = [...own, ...all.filter((entry) => !entry.has('id'))].flatMap(
    (entry) => findTerm(entry, from) ?? [],
  )[0];
  if (isScalar(item)) return changeScalar(source, item, from.text, to.text);
  if (!isMap(item)) return [];
  const fields = [
    ['term', from.text, to.text],
    ['surname', from.surname, to.surname],
    ['given', from.given, to.given],
    ['western', from.western, to.western],
  ] as const;
  return fields.flatMap(([key, old, now]) => {
    const node = item.get(key, true);
    return isScalar(node) ? changeScalar(source, node, old, now) : [];
  });
}

/** The node of a term: a text, or a mapping with `term`. */
function findTerm(entry: YAMLMap, { language, text }: Term): unknown {
  const pairs = entry.items.filter(
    ({ key }) => isScalar(key) && normalizeLanguage(String(key.value)) === language,
  );
  const items = pairs.flatMap(({ value }): unknown[] => (isSeq(value) ? value.items : [value]));
  return items.find((item) => textOf(isMap(item) ? item.get('term', true) : item) === text);
}

/** As the reader takes a text. */
function textOf(node: unknown): string | undefined {
  return isScalar(node) ? (node.source ?? String(node.value)).normalize('NFC').trim() : undefined;
}

function changeScalar(
  source: string,
  node: Scalar,
  old: string | undefined,
  now: string | undefined,
): readonly TextChange[] {
  if (old === undefined || now === undefined || old === now || !node.range) return [];
  const [start, end] = node.range;
  const written = source.slice(start, end);
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const head = written.indexOf('\n') + 1;
    const indent = /^\s*/.exec(written.slice(head))?.[0].length ?? 0;
    return [{ start: start + head + indent, end: start + written.trimEnd().length, text: now }];
  }
  if (node.type === 'QUOTE_SINGLE' && !/\p{C}/u.test(now))
    return [{ start: start + 1, end: end - 1, text: now.replaceAll("'", "''") }];
  if (node.type === 'QUOTE_DOUBLE')
    return [{ start: start + 1, end: end - 1, text: quoted(now).slice(1, -1) }];
  return [{ start, end, text: scalar(now, 'flow') }];
}

function findEntry(source: string, id: string): YAMLMap | undefined {
  return entriesOf(source).find((item) => item.get('id') === id);
}

function entriesOf(source: string): readonly YAMLMap[] {
  const root = parseDocument(source, { logLevel: 'silent' }).contents;
  const entries = isMap(root) ? root.get('entries', true) : root;
  if (!isSeq(entries)) return [];
  const items: readonly unknown[] = entries.items;
  return items.filter((item) => isMap(item));
}

/** The entry goes to the end of the file; a file without entries gets the key too. */
function appended(source: string, entry: string): TextChange {
  const end = source.length;
  const newline = source === '' || source.endsWith('\n') ? '' : '\n';
  const hasEntries = /^entries:/m.test(source);
  const isEmptyList = /^entries:[ \t]*\[[ \t]*\][ \t]*$/m.exec(source);
  if (isEmptyList) {
    const start = isEmptyList.index;
    return { start, end: start + isEmptyList[0].length, text: `entries:\n${entry.trimEnd()}` };
  }
  return { start: end, end, text: `${newline}${hasEntries ? '' : 'entries:\n'}${entry}` };
}

/** A line for the language behind the entry's last line. */
function newLanguage(source: string, entry: YAMLMap, language: Language, item: string): TextChange {
  const last = entry.items.at(-1)?.value as Node | undefined;
  const key = entry.items[0]?.key as Node | undefined;
  const at = lineEnd(source, (last ?? key)?.range?.[1] ?? source.length);
  const indent = columnOf(source, key?.range?.[0] ?? 0);
  return { start: at, end: at, text: `\n${' '.repeat(indent)}${language}: ${item}` };
}

function toList(source: string, value: Node, items: readonly string[]): readonly TextChange[] {
  const [start, end] = value.range ?? [0, 0];
  if (isSeq(value) && value.flow) {
    const close = source.lastIndexOf(']', end - 1);
    return [{ start: close, end: close, text: `, ${items.join(', ')}` }];
  }
  if (isSeq(value)) {
    const last = value.items.at(-1) as Node | undefined;
    const at = lineEnd(source, last?.range?.[1] ?? end);
    return [{ start: at, end: at, text: lines(columnOf(source, start), items) }];
  }
  if (isCollection(value) && !value.flow) return blockToList(source, start, end, items);
  return [
    { start, end: start, text: '[' },
    { start: end, end, text: `, ${items.join(', ')}]` },
  ];
}

/** A mapping of several lines becomes the first item of a list. */
function blockToList(
  source: string,
  start: number,
  end: number,
  items: readonly string[],
): readonly TextChange[] {
  const indent = columnOf(source, start);
  const changes: TextChange[] = [{ start, end: start, text: '- ' }];
  const stop = lineEnd(source, source.slice(0, end).trimEnd().length);
  for (
    let at = source.indexOf('\n', start);
    at >= 0 && at < stop;
    at = source.indexOf('\n', at + 1)
  ) {
    changes.push({ start: at + 1, end: at + 1, text: '  ' });
  }
  changes.push({ start: stop, end: stop, text: lines(indent, items) });
  return changes;
}

function lines(indent: number, items: readonly string[]): string {
  return items.map((item) => `\n${' '.repeat(indent)}- ${item}`).join('');
}

function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  const end = newline < 0 ? source.length : newline;
  return source.charAt(end - 1) === '\r' ? end - 1 : end;
}

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}
