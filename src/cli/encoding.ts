import type { Decoded } from '../formats/decode.ts';

/** The bytes of a changed text, in the encoding and with the byte-order mark that it was read with. */
export function encodeLike(
  text: string,
  original: Uint8Array,
  encoding: Decoded['encoding'],
): Uint8Array {
  const mark = hasMark(original, encoding) ? '\ufeff' : '';
  if (encoding === 'utf-8') return new TextEncoder().encode(mark + text);
  const marked = mark + text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++)
    view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function hasMark(bytes: Uint8Array, encoding: Decoded['encoding']): boolean {
  if (encoding === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return encoding === 'utf-16le'
    ? bytes[0] === 0xff && bytes[1] === 0xfe
    : bytes[0] === 0xfe && bytes[1] === 0xff;
}
