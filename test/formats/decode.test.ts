import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/formats/decode.ts';

const text = 'id,en,zh-Hant\nlo,Lo Chih-cheng,羅致政 🎉\n';
const bytesOf = (encoding: BufferEncoding, source = text) =>
  new Uint8Array(Buffer.from(source, encoding));
const bigEndian = (source = text) => new Uint8Array(Buffer.from(source, 'utf16le').swap16());
const joined = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decode', () => {
  it.each([
    ['UTF-8', bytesOf('utf8'), 'utf-8'],
    ['UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], bytesOf('utf8')), 'utf-8'],
    ['UTF-16 LE with a mark', joined([0xff, 0xfe], bytesOf('utf16le')), 'utf-16le'],
    ['UTF-16 BE with a mark', joined([0xfe, 0xff], bigEndian()), 'utf-16be'],
    ['UTF-16 LE without a mark', bytesOf('utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', bigEndian(), 'utf-16be'],
  ] as const)('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding });
  });

  it('reads an empty file', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it.each([
    [
      'a picture',
      joined(
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
        [0x49, 0x48, 0x44, 0x52],
      ),
    ],
    ['a packed file', joined([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0], [0x21, 0])],
    ['zeros', new Uint8Array(100)],
  ])('%s is no text', (_, bytes) => {
    expect(decode(bytes)).toMatchObject({ fault: 'binary', text: '' });
  });

  it('says when bytes are no UTF-8, and reads the rest', () => {
    const { text: read, fault } = decode(
      joined(bytesOf('utf8', 'Lo '), [0xff, 0x20], bytesOf('utf8', 'Chih')),
    );
    expect(fault).toBe('malformed');
    expect(read).toBe('Lo \ufffd Chih');
  });

  it('reads Chinese without any Latin letter', () => {
    const chinese = '羅致政與蔡適應出席會議。'.repeat(20);
    expect(decode(bytesOf('utf8', chinese))).toEqual({ text: chinese, encoding: 'utf-8' });
  });

  it('gives back what was encoded, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (source) => {
        const marked = joined([0xff, 0xfe], bytesOf('utf16le', source));
        expect(decode(marked).text).toBe(source.replace(/^\ufeff/, ''));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decode(bytes).text).toBe('string');
      }),
    );
  });
});
