import { contains } from '../../core/span.ts';
import type { XmlText } from './xml.ts';

export type BilingualFormat = 'xliff' | 'po' | 'tmx';

/** Writes a text as it must stand in a file of the format (in XML outside of CDATA sections). */
export function escapeFor(format: BilingualFormat): (text: string) => string {
  return format === 'po' ? escapePo : escapeXml;
}

/** The same for one XML file: a CDATA section takes the text as it is. */
export function escapeIn(raw: readonly XmlText[]): (text: string, offset: number) => string {
  return (text, offset) => {
    const isRaw = raw.some((section) => contains(section, { start: offset, end: offset }));
    return isRaw ? text.replaceAll(']]>', ']]]]><![CDATA[>') : escapeXml(text);
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const poEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escapePo(text: string): string {
  return text.replace(/[\\"\n\r\t]/g, (character) => poEscapes[character] ?? character);
}
