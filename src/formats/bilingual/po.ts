import { type Block, type BlockBuilder, gap } from '../../core/article/block.ts';
import { escapeFor } from './escape.ts';
import { type PoEntry, type PoField, type PoString, readPoLines } from './poLines.ts';
import { type Row, type Unit, type UnitFile, unitBlock } from './unit.ts';

/**
 * Reads a gettext file. Its header names the language of the translations, else its path does
 * (`ja.po`, `site.zh_TW.po`, `ja/LC_MESSAGES/site.po`). Fuzzy translations are read as the others.
 */
export function readPo(text: string, path: string, sourceLanguage: string): UnitFile {
  const { entries, comments, fault } = readPoLines(text);
  const header = entries.find(isHeader);
  const targetLanguage = languageOf(header, text) ?? languageOfPath(path);
  const units = entries
    .filter((entry) => entry !== header && entry.fields.length > 0)
    .map((entry): Unit => {
      const rows = rowsOf(entry, text);
      return { span: entry.span, sourceLanguage, targetLanguage, rows };
    });
  return { units, comments, escape: escapeFor('po'), ...(fault && { fault }) };
}

function isHeader(entry: PoEntry): boolean {
  const [strings = []] = stringsOf(entry, 'msgid');
  return strings.length > 0 && strings.every(({ start, end }) => start === end);
}

function stringsOf({ fields }: PoEntry, keyword: PoField['keyword']): readonly PoString[][] {
  return fields.filter((field) => field.keyword === keyword).map(({ strings }) => strings);
}

/** A language with one plural form has one translation for singular and plural. */
function rowsOf(entry: PoEntry, text: string): readonly Row[] {
  const blocks = (keyword: PoField['keyword']) =>
    stringsOf(entry, keyword).map((strings) => blockOf(strings, text));
  const [one = []] = blocks('msgid');
  const [many = []] = blocks('msgid_plural');
  const [first = [], ...others] = blocks('msgstr');
  if (others.length === 0) return [{ source: [...one, ...many], target: first }];
  return [
    { source: one, target: first },
    { source: many, target: others.flat() },
  ];
}

function blockOf(strings: readonly PoString[], text: string): readonly Block[] {
  return unitBlock(text, (builder) => {
    for (const string of strings) copyString(builder, string, text);
  });
}

const sequence = /\\(?:x[\da-f]{1,2}|[0-7]{1,3}|.)/gi;
const characters: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: gap,
  b: gap,
  f: '\f',
  v: '\v',
};

function copyString(builder: BlockBuilder, { start, end }: PoString, text: string): void {
  let position = start;
  for (const match of text.slice(start, end).matchAll(sequence)) {
    const at = start + match.index;
    builder.copy(position, at);
    position = at + match[0].length;
    builder.insert(decoded(match[0].slice(1)), at, position);
  }
  builder.copy(position, end);
}

/** Numbers are bytes; those of characters beyond ASCII are left out. */
function decoded(escaped: string): string {
  const isHex = /^x[\da-f]/i.test(escaped);
  if (!isHex && !/^[0-7]/.test(escaped)) return characters[escaped] ?? escaped;
  const code = Number.parseInt(isHex ? escaped.slice(1) : escaped, isHex ? 16 : 8);
  return code > 0 && code < 0x80 ? String.fromCharCode(code) : gap;
}

const tag = '[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?';
const field = new RegExp(`(?:^|\\\\n)Language:[ \\t]*(${tag})(?![A-Za-z])`);

function languageOf(header: PoEntry | undefined, text: string): string | undefined {
  const strings = (header && stringsOf(header, 'msgstr')[0]) ?? [];
  const joined = strings.map(({ start, end }) => text.slice(start, end)).join('');
  return field.exec(joined)?.[1];
}

const inName = new RegExp(`(?:^|[._-])(${tag})(?:@\\w+)?\\.po$`);
const inFolder = new RegExp(`^${tag}$`);

function languageOfPath(path: string): string | undefined {
  const folders = path.split(/[\\/]/);
  const name = folders.pop() ?? '';
  const folder = folders.at(-1) === 'LC_MESSAGES' ? folders.at(-2) : folders.at(-1);
  if (folder && folders.at(-1) === 'LC_MESSAGES' && inFolder.test(folder)) return folder;
  const found = inName.exec(name)?.[1];
  return found ?? (folder && inFolder.test(folder) ? folder : undefined);
}
