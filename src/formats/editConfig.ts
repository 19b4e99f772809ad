import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { TextChange } from './editYaml.ts';
import { quoted, scalar } from './yamlScalar.ts';

/**
 * Names a glossary in a `nomenclator.yaml`, nearest of all. Where the file names none, the shipped
 * ones, which counted until then, are named too. Everything else stays as it is.
 */
export function addGlossaryPath(source: string, path: string): readonly TextChange[] {
  const root = parseDocument(source, { logLevel: 'silent' }).contents;
  const value = isMap(root) ? root.get('glossaries', true) : undefined;
  if (isSeq(value)) return [beforeFirst(source, value.items[0] as Node | undefined, value, path)];
  if (isScalar(value) && value.value !== null) return wrapped(value, path);
  const newline = source === '' || source.endsWith('\n') ? '' : '\n';
  const text = `${newline}glossaries:\n  - ${path}\n  - shipped\n`;
  return value ? [] : [{ start: source.length, end: source.length, text }];
}

/** Says in a `nomenclator.yaml` who is meant by a spelling. Everything else stays as it is. */
export function addMeaning(source: string, spelling: string, id: string): readonly TextChange[] {
  const root = parseDocument(source, { logLevel: 'silent' }).contents;
  const value = isMap(root) ? root.get('means', true) : undefined;
  const pair = `${quoted(spelling)}: ${scalar(id, 'flow')}`;
  if (isMap(value)) return [beforePair(source, value, pair)];
  const newline = source === '' || source.endsWith('\n') ? '' : '\n';
  const text = `${newline}means:\n  ${pair}\n`;
  const isFree = root === null || (isMap(root) && !root.flow && !root.has('means'));
  return isFree ? [{ start: source.length, end: source.length, text }] : [];
}

function beforePair(source: string, map: YAMLMap, pair: string): TextChange {
  const [start] = map.range ?? [0];
  const first = map.items[0]?.key as Node | undefined;
  const at = first?.range?.[0];
  if (at === undefined) return { start: start + 1, end: start + 1, text: ` ${pair} ` };
  if (map.flow) return { start: at, end: at, text: `${pair}, ` };
  const indent = at - (source.lastIndexOf('\n', at - 1) + 1);
  return { start: at, end: at, text: `${pair}\n${' '.repeat(indent)}` };
}

function beforeFirst(
  source: string,
  first: Node | undefined,
  list: Node & { flow?: boolean | undefined },
  path: string,
): TextChange {
  const [start] = list.range ?? [0];
  const at = first?.range?.[0];
  if (at === undefined) return { start: start + 1, end: start + 1, text: path };
  if (list.flow) return { start: at, end: at, text: `${path}, ` };
  const indent = start - (source.lastIndexOf('\n', start - 1) + 1);
  return { start: at, end: at, text: `${path}\n${' '.repeat(indent)}- ` };
}

function wrapped(value: Node, path: string): readonly TextChange[] {
  const [start, end] = value.range ?? [0, 0];
  return [
    { start, end: start, text: `[${path}, ` },
    { start: end, end, text: ']' },
  ];
}
