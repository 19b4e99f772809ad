import { isCollection, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Language } from '../core/language.ts';

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
  const entry = findEntry(source, id);
  const item = `{ term: ${JSON.stringify(text)}, status: admitted }`;
  if (!entry) return [appended(source, `  - id: ${id}\n    ${language}: ${item}\n`)];
  const pair = entry.items.find(({ key }) => isScalar(key) && key.value === language);
  if (!pair) return [newLanguage(source, entry, language, item)];
  return toList(source, pair.value as Node, item);
}

function findEntry(source: string, id: string): YAMLMap | undefined {
  const root = parseDocument(source, { logLevel: 'silent' }).contents;
  const entries = isMap(root) ? root.get('entries', true) : root;
  if (!isSeq(entries)) return undefined;
  const items: readonly unknown[] = entries.items;
  return items.filter((item) => isMap(item)).find((item) => item.get('id') === id);
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

function toList(source: string, value: Node, item: string): readonly TextChange[] {
  const [start, end] = value.range ?? [0, 0];
  if (isSeq(value) && value.flow) {
    const close = source.lastIndexOf(']', end - 1);
    return [{ start: close, end: close, text: `, ${item}` }];
  }
  if (isSeq(value)) {
    const last = value.items.at(-1) as Node | undefined;
    const at = lineEnd(source, last?.range?.[1] ?? end);
    return [{ start: at, end: at, text: `\n${' '.repeat(columnOf(source, start))}- ${item}` }];
  }
  if (isCollection(value) && !value.flow) return blockToList(source, start, end, item);
  return [
    { start, end: start, text: '[' },
    { start: end, end, text: `, ${item}]` },
  ];
}

/** A mapping of several lines becomes the first item of a list. */
function blockToList(
  source: string,
  start: number,
  end: number,
  item: string,
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
  changes.push({ start: stop, end: stop, text: `\n${' '.repeat(indent)}- ${item}` });
  return changes;
}

function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  const end = newline < 0 ? source.length : newline;
  return source.charAt(end - 1) === '\r' ? end - 1 : end;
}

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}
