import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/formats/decode.ts';
import { first, problemsOf, read, rowsOf } from './pairs.ts';

const unit = '<trans-unit id="1"><source>One</source><target>一</target></trans-unit>';
const xliff = (body: string) =>
  `<xliff version="1.2"><file source-language="en" target-language="ja"><body>${body}</body></file></xliff>`;

/** Far above what is needed here, far below what quadratic work takes. */
const limit = { timeout: 10_000 };

describe('hostile files', () => {
  it('deep nesting ends the reading, with what stood before it', limit, () => {
    const deep = '<group>'.repeat(200_000);
    const file = read(xliff(unit + deep), 'a.xlf');
    expect(problemsOf(file)).toHaveLength(1);
    expect(problemsOf(file)[0]).toContain('more than 256 deep');
    expect(rowsOf(first(file))).toEqual(['One > 一']);
  });

  it(
    'an attribute of 4 MB, 200,000 attributes and 200,000 open tags are read in a moment',
    limit,
    () => {
      const long = `<group note="${'&amp;x'.repeat(800_000)}">${unit}</group>`;
      expect(read(xliff(long), 'a.xlf').problems).toEqual([]);
      const many = [...Array(200_000).keys()].map((i) => `a${i}=""`).join(' ');
      expect(read(xliff(`<group ${many}>${unit}</group>`), 'a.xlf').problems).toEqual([]);
      expect(read('<xliff>'.repeat(200_000), 'a.xlf').problems).toHaveLength(1);
      expect(read(xliff('<g '.repeat(200_000)), 'a.xlf').problems).toHaveLength(1);
      expect(read(xliff('&'.repeat(200_000)), 'a.xlf').problems).toHaveLength(1);
      expect(read(xliff('</group>'.repeat(200_000)), 'a.xlf').problems).toHaveLength(1);
    },
  );

  it('texts made for slow patterns are read in a moment', limit, () => {
    const texts = ['a.'.repeat(200_000), '&lt;a'.repeat(100_000), 'www.'.repeat(100_000)];
    for (const text of texts) {
      expect(read(xliff(unit.replace('一', text)), 'a.xlf').problems).toEqual([]);
    }
    const quotes = `msgid "a"\nmsgstr "${'\\"'.repeat(500_000)}"\n${'"\n'.repeat(200_000)}`;
    expect(read(quotes, 'ja.po').problems).toHaveLength(1);
  });

  it('entities that the file declares are not expanded, and nothing is opened', limit, () => {
    const lines = ['<!ENTITY a0 "lol">'];
    for (let i = 1; i < 30; i++) lines.push(`<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`);
    lines.push('<!ENTITY file SYSTEM "file:///etc/passwd">');
    const text = `<!DOCTYPE xliff [${lines.join('\n')}]>${xliff(unit.replace('一', '一&a29;&file;二'))}`;
    const file = read(text, 'a.xlf');
    expect(problemsOf(file)[0]).toContain('undefined entity');
    expect(rowsOf(first(file))).toEqual(['One > 一\ufffc\ufffc二']);
  });

  it('names of objects are names of elements like others', () => {
    const text = xliff(`<__proto__ constructor="1">&constructor;</__proto__>${unit}`);
    expect(rowsOf(first(read(text, 'a.xlf')))).toEqual(['One > 一']);
  });

  it('UTF-16 is read once it is decoded', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${xliff(unit)}`;
    const { text: decoded } = decode(new Uint8Array(Buffer.from(text, 'utf16le')));
    const file = read(decoded, 'a.xlf');
    expect(file.problems).toEqual([]);
    expect(rowsOf(first(file))).toEqual(['One > 一']);
  });

  it('no end of a file makes a reader fail', () => {
    const texts = {
      'a.xlf': xliff(`<!-- c -->${unit}<![CDATA[x]]><?pi x?>&amp;`),
      'a.tmx': '<tmx><body><tu><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>',
      'ja.po': '#, fuzzy\nmsgctxt "c"\nmsgid "a\\n"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
    };
    for (const [path, text] of Object.entries(texts)) {
      for (let end = 0; end <= text.length; end++) {
        expect(read(text.slice(0, end), path).problems.length).toBeLessThanOrEqual(1);
      }
    }
  });
});
