import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvGlossary } from '../../src/formats/csvGlossary.ts';

const read = (text: string) => readCsvGlossary(text, 'test.csv');
const terms = (text: string) =>
  read(text).entries.map(({ terms }) =>
    [...terms.values()]
      .flat()
      .map(({ text, language, status, type }) => `${language} ${text} ${status} ${type}`),
  );
const problems = (text: string) =>
  read(text).problems.map(
    ({ code, location }) => `${location.line + 1}:${location.character + 1} ${code}`,
  );

describe('columns', () => {
  it('reads languages, fields and variants', () => {
    const text =
      'id,kind,country,en,en:avoid,en:abbreviation,zh-TW,ja:reading,ja,note\n' +
      'dpp,party,tw,Democratic Progressive Party|Democratic Progressives,Democratic Progress Party,DPP,民主進步黨,みんしゅしんぽとう,民主進歩党,ruling\n';
    expect(problems(text)).toEqual([]);
    expect(terms(text)).toEqual([
      [
        'en Democratic Progressive Party preferred full',
        'en Democratic Progressives admitted full',
        'en Democratic Progress Party forbidden full',
        'en DPP preferred abbreviation',
        'zh-Hant 民主進步黨 preferred full',
        'ja 民主進歩党 preferred full',
      ],
    ]);
    const [entry] = read(text).entries;
    expect(entry).toMatchObject({ id: 'dpp', kind: 'party', country: 'TW', note: 'ruling' });
    expect(entry?.terms.get('ja')?.[0]?.reading).toBe('みんしゅしんぽとう');
  });

  it('reads admitted, short and alias columns', () => {
    expect(terms('en,en:admitted,en:short,en:alias\nA,B,C,D\n')).toEqual([
      ['en A preferred full', 'en B admitted full', 'en C admitted short', 'en D admitted alias'],
    ]);
  });

  it('gives the surname to the terms in which it stands', () => {
    const [entry] = read('kind,surname,en,zh-Hant\nperson,Lo,Lo Chih-cheng,羅致政\n').entries;
    expect(entry?.terms.get('en')?.[0]?.surname).toBe('Lo');
    expect(entry?.terms.get('zh-Hant')?.[0]?.surname).toBeUndefined();
  });

  it('keeps and reports unknown columns', () => {
    const text = 'en,Remarks by Kim,nots\nA,x,y\n';
    expect(read(text).entries[0]?.extra).toEqual({ 'Remarks by Kim': 'x', nots: 'y' });
    expect(read(text).problems.map(({ code, minor }) => [code, minor])).toEqual([
      ['unknown-column', true],
      ['unknown-column-near', true],
    ]);
  });

  it('needs a language', () => {
    expect(problems('id,note\na,b\n')).toEqual(['1:1 no-language-column']);
    expect(read('id,note\na,b\n').entries).toEqual([]);
  });

  it('reports a row without terms and reads the others', () => {
    const text = 'id,en\na,A\nb,\nc,C\n';
    expect(read(text).entries.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems(text)).toEqual(['3:1 no-terms']);
  });

  it('reports an unknown kind and keeps the entry', () => {
    expect(read('kind,en\nhuman,A\n').entries).toHaveLength(1);
    expect(problems('kind,en\nhuman,A\n')).toEqual(['2:1 unknown-value']);
  });
});

describe('delimiters and quotation', () => {
  it.each([
    ['commas', 'id,en,ja\na,A,え\n'],
    ['tabs', 'id\ten\tja\na\tA\tえ\n'],
    ['semicolons', 'id;en;ja\na;A;え\n'],
    ['a byte-order mark', '\ufeffid,en,ja\na,A,え\n'],
    ['CRLF', 'id,en,ja\r\na,A,え\r\n'],
    ['no line end at the end', 'id,en,ja\na,A,え'],
    ['quotation marks', '"id","en","ja"\n"a","A","え"\n'],
    ['empty lines', 'id,en,ja\n\na,A,え\n\n,,\n'],
    ['spaces', ' id , en , ja \n a , A , え \n'],
  ])('%s', (_, text) => {
    expect(problems(text)).toEqual([]);
    expect(read(text).entries[0]?.id).toBe('a');
    expect(terms(text)).toEqual([['en A preferred full', 'ja え preferred full']]);
  });

  it('reads delimiters, quotation marks and line ends inside a cell', () => {
    const text = 'en,note\n"Washington, D.C.","says ""DC""\nor not"\nB,\n';
    expect(read(text).entries.map(({ note }) => note)).toEqual(['says "DC"\nor not', undefined]);
    expect(terms(text)[0]).toEqual(['en Washington, D.C. preferred full']);
  });

  it('says where each term stands, also behind quoted cells', () => {
    const text = 'id,note,en\na,"x, y\nz",Lo Chih-cheng\n';
    const location = read(text).entries[0]?.terms.get('en')?.[0]?.location;
    expect(text.slice(location?.start, location?.end)).toBe('Lo Chih-cheng');
    expect(location?.line).toBe(2);
  });

  it('survives a quotation mark that is never closed', () => {
    expect(() => read('id,en\na,"A\nb,B\n')).not.toThrow();
  });

  it('reads a single column', () => {
    expect(terms('en\nA\nB\n')).toEqual([['en A preferred full'], ['en B preferred full']]);
  });
});

describe('any text', () => {
  it.each(['', '\n', '\ufeff', ',,,\n'])('%j has no entries', (text) => {
    expect(read(text).entries).toEqual([]);
  });

  it('never throws, and problems stand inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'id',
        'en',
        'ja',
        'en:avoid',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '"',
        '|',
        'A',
        '羅',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { location } of read(text).problems) {
          expect(location.start).toBeLessThanOrEqual(location.end);
          expect(location.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
