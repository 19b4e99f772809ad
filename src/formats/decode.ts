/** A file's text, and what had to be assumed to read it. */
export interface Decoded {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** `binary`: not a text at all; `malformed`: some bytes are no text and became U+FFFD. */
  readonly fault?: 'binary' | 'malformed';
}

/** Decodes UTF-8 and UTF-16, with or without a byte-order mark. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && looksBinary(bytes)) return { text: '', encoding, fault: 'binary' };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, fault: 'malformed' };
  }
}

function encodingOf(bytes: Uint8Array): Decoded['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  const zeros = (parity: number) =>
    sample.filter((byte, i) => i % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > sample.length / 5 && even === 0) return 'utf-16le';
  if (even > sample.length / 5 && odd === 0) return 'utf-16be';
  return 'utf-8';
}

/** Control characters that no text has. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return controls > 0 && controls > sample.length / 200;
}
