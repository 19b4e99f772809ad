import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeYamlGlossary } from '../../src/formats/writeYaml.ts';
import { readYamlGlossary } from '../../src/formats/yamlGlossary.ts';
import { scalar } from '../../src/formats/yamlScalar.ts';
import { shippedFiles } from '../project.ts';
import { entry, plain, text } from './entries.ts';

const politics = `glossary: Taiwan politics
entries:
  - id: lo-chih-cheng
    kind: person
    en: { term: Lo Chih-cheng, surname: Lo }
    zh-Hant: 羅致政
    zh-Hans: 罗致政
    ja: { term: 羅致政, reading: ら・ちせい }
    offices: [{ title: Legislator, from: 2016-02-01, until: "2024" }]
    party: dpp
    note: Legislator (DPP), Foreign and National Defense Committee
    source: https://example.org/lo#1

  - id: dpp
    kind: party
    country: TW
    en:
      - Democratic Progressive Party
      - { term: DPP, type: abbreviation, near: [Taiwan, "the party, or"], familiar: true }
      - { term: Democratic Progress Party, status: forbidden }
    zh-Hant: [民主進步黨, { term: 民進黨, type: short }]
    hits: ["DPP's headquarters", "NO"]
    misses: ["the DPP-4 inhibitor"]
`;

describe('writing YAML', () => {
  it('uses the short forms and keeps a file as a person writes it', () => {
    const { title = '', entries, problems } = readYamlGlossary(politics, 'g.yaml');
    expect(problems).toEqual([]);
    expect(writeYamlGlossary(title, entries)).toBe(politics);
  });

  it('gives back every entry', () => {
    fc.assert(
      fc.property(text, fc.array(entry, { maxLength: 3 }), (title, entries) => {
        const read = readYamlGlossary(writeYamlGlossary(title, entries), 'g.yaml');
        expect(read.problems).toEqual([]);
        expect(read.title).toBe(title);
        expect(read.entries.map(plain)).toEqual(entries.map(plain));
      }),
      { numRuns: 150 },
    );
  });

  it('gives back the shipped glossaries', () => {
    for (const { title = '', entries } of shippedFiles()) {
      const read = readYamlGlossary(writeYamlGlossary(title, entries), 'g.yaml');
      expect(read.entries.map(plain)).toEqual(entries.map(plain));
    }
  });

  it('never folds a long line', () => {
    const note = '民主進步黨'.repeat(60);
    const { entries } = readYamlGlossary(`- { id: x, en: X, note: ${note} }`, 'g.yaml');
    expect(writeYamlGlossary('T', entries)).toContain(`    note: ${note}\n`);
  });

  it.each([
    'NO',
    'yes',
    'null',
    '~',
    '12',
    '1.5',
    '0x1F',
    '12:30',
    'a: b',
    'a #b',
    'a:',
    '@x',
    '- x',
    '*x',
    '?',
    '',
    "'",
  ])('quotes %j', (value) => expect(scalar(value, 'block')).toBe(JSON.stringify(value)));

  it.each([
    'Lo Chih-cheng',
    '羅致政',
    "Ts'ai",
    'https://x.org/a#b',
    '2026-03-02',
    'a, b [c]',
    '2+2',
  ])('leaves %j plain in a block', (value) => expect(scalar(value, 'block')).toBe(value));

  it.each(['a, b', '[a', 'a}'])('quotes %j inside braces', (value) =>
    expect(scalar(value, 'flow')).toBe(JSON.stringify(value)),
  );
});
