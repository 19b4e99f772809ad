import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlGlossary } from '../../src/formats/yamlGlossary.ts';

const read = (text: string) => readYamlGlossary(text, 'test.glossary.yaml');
const ids = (text: string) => read(text).entries.map(({ id }) => id);
/** Problems as "line:character code", counted from 1 as editors show them. */
const problems = (text: string) =>
  read(text).problems.map(
    ({ code, location }) => `${location.line + 1}:${location.character + 1} ${code}`,
  );

describe('a sound file', () => {
  const text = `glossary: Guests
entries:
  - id: lo
    kind: person
    country: TW
    en: { term: Lo Chih-cheng, surname: Lo }
    zh-TW: 羅致政
    ja: [{ term: 羅致政, reading: ら・ちせい }, { term: ロー・チーチェン, status: deprecated }]
  - { id: dpp, kind: party, en: [Democratic Progressive Party, { term: DPP, type: abbreviation }] }
`;

  it('gives entries without problems', () => {
    expect(problems(text)).toEqual([]);
    expect(ids(text)).toEqual(['lo', 'dpp']);
    expect(read(text).title).toBe('Guests');
  });

  it('keeps terms under the tag of their script', () => {
    expect([...(read(text).entries[0]?.terms.keys() ?? [])]).toEqual(['en', 'zh-Hant', 'ja']);
  });

  it('prefers the first term, and each abbreviation', () => {
    const statuses = read(text).entries.map(({ terms }) =>
      [...terms.values()].flat().map(({ status }) => status),
    );
    expect(statuses).toEqual([
      ['preferred', 'preferred', 'preferred', 'deprecated'],
      ['preferred', 'preferred'],
    ]);
  });

  it('says where each term stands', () => {
    const term = read(text).entries[0]?.terms.get('en')?.[0];
    expect(text.slice(term?.location.start, term?.location.end)).toBe('Lo Chih-cheng');
    expect(term?.location).toMatchObject({ line: 5, character: 16 });
  });

  it('reads the same with a byte-order mark', () => {
    expect(problems(`\ufeff${text}`)).toEqual([]);
    expect(ids(`\ufeff${text}`)).toEqual(['lo', 'dpp']);
  });

  it('reads the same with CRLF, and counts lines the same', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    expect(problems(crlf)).toEqual([]);
    expect(ids(crlf)).toEqual(['lo', 'dpp']);
    expect(read(crlf).entries[0]?.terms.get('en')?.[0]?.location).toMatchObject({
      line: 5,
      character: 16,
    });
  });

  it('reads a bare list', () => {
    expect(ids('- { id: a, en: A }\n- { id: b, en: B }\n')).toEqual(['a', 'b']);
  });

  it('takes numbers and dates as they are written', () => {
    const entry = read('entries:\n  - { id: 228, en: 228, decided-on: 2025-01-02 }').entries[0];
    expect(entry).toMatchObject({ id: '228', decidedOn: '2025-01-02' });
    expect(entry?.terms.get('en')?.[0]?.text).toBe('228');
  });

  it('reads offices and parties with their dates, and a party alone', () => {
    const text = `entries:
  - { en: A, party: dpp }
  - en: B
    offices: [{ title: Mayor, from: 2004, until: 2008-05 }]
    parties: [kmt, { party: People First Party, from: 2004-05-20 }]
`;
    const [a, b] = read(text).entries;
    expect(problems(text)).toEqual([]);
    expect(a?.parties).toEqual([{ party: 'dpp' }]);
    expect(b?.offices).toEqual([{ title: 'Mayor', from: '2004', until: '2008-05' }]);
    expect(b?.parties).toEqual([
      { party: 'kmt' },
      { party: 'People First Party', from: '2004-05-20' },
    ]);
  });

  it('leaves out a date that is none, and says so', () => {
    const text = 'entries:\n  - { en: A, parties: [{ party: dpp, from: May 2004, until: 2008 }] }';
    expect(problems(text)).toEqual(['2:44 not-a-date']);
    expect(read(text).entries[0]?.parties).toEqual([{ party: 'dpp', until: '2008' }]);
  });

  it('composes decomposed letters', () => {
    const text = read('entries:\n  - { en: Sato\u0304 }').entries[0]?.terms.get('en')?.[0]?.text;
    expect(text).toBe('Satō');
  });

  it('makes an id from the first term', () => {
    expect(ids('entries:\n  - en: François Wu\n  - ja: 佐藤正久\n')).toEqual([
      'francois-wu',
      '佐藤正久',
    ]);
  });
});

describe('a file with a fault keeps its other entries', () => {
  const before = 'entries:\n  - { id: a, en: A }\n';
  const after = '  - { id: z, en: Z }\n';
  it.each([
    ['an unclosed bracket', '  - { id: b, en: B\n', ['a', 'z'], ['3:18 yaml']],
    ['a key without a colon', '  - id: b\n    en B\n', ['a', 'z'], undefined],
    ['a wrong indent', '  - id: b\n      en: B\n', ['a', 'z'], undefined],
    ['a tab for an indent', '  - id: b\n\ten: B\n', ['a', 'z'], undefined],
    ['an unclosed quotation mark', '  - id: b\n    en: "B\n', ['a', 'z'], undefined],
    ['a key twice', '  - id: b\n    en: B\n    en: C\n', ['a', 'z'], ['5:5 duplicate-key']],
    [
      'an unknown key',
      '  - id: b\n    nots: X\n    en: B\n',
      ['a', 'b', 'z'],
      ['4:5 unknown-key-near'],
    ],
    [
      'a very unknown key',
      '  - id: b\n    remarks: X\n    en: B\n',
      ['a', 'b', 'z'],
      ['4:5 unknown-key'],
    ],
    [
      'an unknown kind',
      '  - id: b\n    kind: human\n    en: B\n',
      ['a', 'b', 'z'],
      ['4:11 unknown-value'],
    ],
    [
      'an unknown status',
      '  - id: b\n    en: { term: B, status: bad }\n',
      ['a', 'b', 'z'],
      ['4:28 unknown-value'],
    ],
    [
      'an unknown key of a term',
      '  - id: b\n    en: { term: B, surnam: B }\n',
      ['a', 'b', 'z'],
      ['4:20 unknown-key-near'],
    ],
    ['an alias', '  - id: b\n    en: *name\n', ['a', 'z'], undefined],
    ['no terms', '  - id: b\n', ['a', 'z'], ['3:5 no-terms']],
    ['an empty term', '  - id: b\n    en:\n    ja: ビー\n', ['a', 'b', 'z'], undefined],
    ['a text for an entry', '  - just words\n', ['a', 'z'], ['3:5 not-a-mapping']],
    [
      'a mapping for a term',
      '  - id: b\n    en: { term: { x: y } }\n    ja: ビー\n',
      ['a', 'b', 'z'],
      undefined,
    ],
    ['a list for an id', '  - id: [b]\n    en: B\n', ['a', 'b', 'z'], ['3:9 not-a-text']],
  ])('%s', (_, middle, kept, expected) => {
    const text = before + middle + after;
    expect(ids(text)).toEqual(kept);
    const found = problems(text);
    if (expected) expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      const line = Number.parseInt(problem, 10);
      expect(line).toBeGreaterThanOrEqual(3);
      expect(line).toBeLessThanOrEqual(2 + middle.split('\n').length - 1);
    }
  });

  it.each([
    ['contry', 'country'],
    ['knd', 'kind'],
    ['notes', 'note'],
    ['decidedby', 'decided-by'],
  ])('%s: did you mean %s?', (key, near) => {
    const [problem] = read(`entries:\n  - { en: A, ${key}: x }`).problems;
    expect(problem).toMatchObject({ code: 'unknown-key-near', data: { key, near }, minor: true });
  });

  it('says what values there are', () => {
    const [problem] = read('entries:\n  - { en: A, kind: human }').problems;
    expect(problem?.data.values).toContain('organization');
  });

  it('reports a key at the top that it does not know', () => {
    expect(problems('entrys:\n  - { en: A }\n')).toEqual(['1:1 unknown-key-near']);
  });
});

describe('files with nothing in them', () => {
  it.each([
    ['', []],
    ['\n\n', []],
    ['\ufeff', []],
    ['# only a comment\n# and another one\n', []],
    ['glossary: Empty\n', []],
    ['entries:\n', []],
    ['entries: []\n', []],
    ['---\n', []],
  ])('%j', (text, expected) => {
    expect(read(text).entries).toEqual([]);
    expect(problems(text)).toEqual(expected);
  });

  it.each(['just a text', '42', '"'])('%j is no glossary', (text) => {
    expect(read(text).entries).toEqual([]);
    expect(problems(text)).toHaveLength(1);
  });
});

describe('any text', () => {
  const pieces = [
    'entries:',
    '\n',
    '  ',
    '- ',
    'id: ',
    'en: ',
    '{ ',
    ' }',
    '[',
    ']',
    ', ',
    ': ',
    '*a',
    '&a ',
    '"',
    "'",
    '|',
    '>',
    '\t',
    '#',
    'term: ',
    'A',
    '羅',
    '\u0000',
    '!!x ',
    '? ',
    '---\n',
    '<<: ',
  ];
  const noise = fc.array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })),
    { maxLength: 40 },
  );

  it('never throws, and problems stand inside the text', () => {
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join('');
        for (const { location } of read(text).problems) {
          expect(location.start).toBeLessThanOrEqual(location.end);
          expect(location.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never takes long', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
      .join('\n')}\n`;
    const start = Date.now();
    read(bomb);
    expect(Date.now() - start).toBeLessThan(1000);
  });
});
