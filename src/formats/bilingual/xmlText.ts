import { type BlockBuilder, gap } from '../../core/article/block.ts';
import { isElement, type XmlElement, type XmlText } from './xml.ts';

/**
 * What an element inside a text is: `text`, a name goes on across its tags; `code`, it leaves
 * nothing behind; `gap`, no name goes across it; `break`, a new line.
 */
export type Inline = 'text' | 'code' | 'gap' | 'break';

const reference = /&(?:#(\d{1,8})|#x([\da-f]{1,7})|(\w+));/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Copies what a reader sees of an element; entities are decoded with their places kept. */
export function copyContent(
  builder: BlockBuilder,
  element: XmlElement,
  source: string,
  inline: (element: XmlElement) => Inline,
): void {
  for (const node of element.children) {
    if (!isElement(node)) {
      copyText(builder, node, source);
      continue;
    }
    const role = inline(node);
    if (role === 'text') copyContent(builder, node, source, inline);
    else if (role !== 'code') builder.insert(role === 'gap' ? gap : '\n', node.start, node.end);
  }
}

function copyText(builder: BlockBuilder, { start, end, isRaw }: XmlText, source: string): void {
  let position = start;
  if (!isRaw) {
    for (const match of source.slice(start, end).matchAll(reference)) {
      const at = start + match.index;
      builder.copy(position, at);
      position = at + match[0].length;
      builder.insert(decoded(match), at, position);
    }
  }
  builder.copy(position, end);
}

/** An entity that only a DOCTYPE could explain is not expanded. */
function decoded([, decimal, hexadecimal, name]: RegExpMatchArray): string {
  if (name !== undefined) return (Object.hasOwn(named, name) && named[name]) || gap;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : gap;
}
