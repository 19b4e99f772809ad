import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { TextChange } from './editYaml.ts';

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
