import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { houses } from '../src/core/houses.ts';
import { profileValues } from '../src/core/profile.ts';

const folder = new URL('../glossary/', import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith('.glossary.yaml'));
const vocabulary = ['enumDescriptions', 'patternErrorMessage'];

/** A function that answers where a YAML text breaks the schema: `path keyword` of each error. */
function validator(name: string): (yaml: string) => string[] {
  const schema = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
  ajv.addVocabulary(vocabulary);
  const validate = ajv.compile(schema);
  return (yaml) => {
    validate(parse(yaml));
    return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
}

/** Every object inside a schema that has examples. */
function* examplesOf(schema: unknown): Generator<{ schema: object; examples: unknown[] }> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('examples' in schema && Array.isArray(schema.examples)) {
    yield { schema, examples: schema.examples };
  }
  for (const [key, value] of Object.entries(schema)) {
    if (key !== 'examples') yield* examplesOf(value);
  }
}

/** The snippets, filled in with their own defaults, each in the place where it belongs. */
function snippets(): [name: string, text: string][] {
  const url = new URL('../snippets/glossary.json', import.meta.url);
  const all: Record<string, { body: string | string[] }> = JSON.parse(readFileSync(url, 'utf8'));
  return Object.entries(all).map(([name, { body }]) => {
    const text = [body]
      .flat()
      .join('\n')
      .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
      .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll(/\$\{CURRENT_YEAR\}\S+\}/g, '2026-03-02')
      .replaceAll('$0', '');
    const indent = (by: string) => text.replaceAll(/^(?=.)/gm, by);
    if (text.startsWith('glossary:')) return [name, text];
    if (text.startsWith('- id:')) return [name, `entries:\n${indent('  ')}`];
    if (text.startsWith('- {')) return [name, `entries:\n  - id: a\n    en:\n${indent('      ')}`];
    if (text.startsWith('{')) return [name, `entries:\n  - id: a\n    en: ${text}`];
    return [name, `entries:\n  - id: a\n${indent('    ')}`];
  });
}

const designExample = `
glossary: Taiwan politics
entries:
  - id: lo-chih-cheng
    kind: person
    en: { term: Lo Chih-cheng, surname: Lo }
    zh-Hant: 羅致政
    zh-Hans: 罗致政
    ja: { term: 羅致政, reading: ら・ちせい }
    note: Legislator (DPP), Foreign and National Defense Committee
    source: https://www.ly.gov.tw/
  - id: dpp
    kind: party
    country: TW
    en:
      - Democratic Progressive Party
      - { term: DPP, type: abbreviation }
      - { term: Democratic Progress Party, status: forbidden }
    zh-Hant: [民主進步黨, { term: 民進黨, type: short }]
    ja: [民主進歩党, { term: 民進党, type: short }]
    hits: ["DPP's headquarters"]
    misses: ["the DPP-4 inhibitor"]
`;

describe('glossary.schema.json', () => {
  const errors = validator('glossary.schema.json');
  const inEntry = (lines: string) => `entries:\n  - { id: a, ${lines} }`;

  it('accepts the example of the design', () => {
    expect(errors(designExample)).toEqual([]);
  });

  it.each(shipped)('accepts the shipped %s', (name) => {
    expect(errors(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
  });

  it.each(snippets())('accepts what the snippet %s writes', (_, text) => {
    expect(errors(text)).toEqual([]);
  });

  it('accepts every key', () => {
    const source = inEntry(`kind: office, country: JP, tags: [diet], note: n, source: s,
      decided-by: the desk, decided-on: 2026-03-02, hits: [x], misses: [y], comment: c,
      pt-BR: [{ term: t, status: proposed, type: alias, surname: s, given: g, western: w,
      reading: r, romanization: Hoklo, note: n, source: s, decided-by: d, decided-on: 2026-03-02,
      near: [Tokyo], familiar: true }], party: dpp, parties: [dpp, { party: kmt, from: "2004" }],
      offices: [{ title: t, from: "2004-05", until: 2024-05-20 }]`);
    expect(errors(source)).toEqual([]);
  });

  it.each(['en', 'ja', 'zh-Hant', 'zh-Hans', 'zh-Hant-HK', 'kok', 'id-ID'])(
    'accepts the language %s',
    (tag) => {
      expect(errors(inEntry(`${tag}: Taipei`))).toEqual([]);
    },
  );

  it('takes `id` for the id, never for Indonesian', () => {
    expect(errors('entries: [{ id: { term: Jakarta } }]')).toEqual(['/entries/0/id type']);
  });

  it.each([
    ['an unknown key at the top', 'entries: []\nversion: 1', ' additionalProperties'],
    ['no entries', 'glossary: Empty', ' required'],
    ['entries that are a mapping', 'entries: { dpp: DPP }', '/entries type'],
    ['an entry without an id', 'entries: [{ en: DPP }]', '/entries/0 required'],
    ['a blank in an id', 'entries: [{ id: a b }]', '/entries/0/id pattern'],
    ['an unknown kind', inEntry('kind: people'), '/entries/0/kind enum'],
    ['a country by name', inEntry('country: Taiwan'), '/entries/0/country pattern'],
    ['an unknown key', inEntry('colour: green'), '/entries/0 additionalProperties'],
    ['a key with a blank', inEntry('decided by: x'), '/entries/0 additionalProperties'],
    ['an underscore in a language', inEntry('zh_Hant: 羅'), '/entries/0 additionalProperties'],
    ['a language in capitals', inEntry('EN: Lo'), '/entries/0 additionalProperties'],
    ['a date in words', inEntry('decided-on: yesterday'), '/entries/0/decided-on pattern'],
    [
      'an office without title',
      inEntry('offices: [{ from: 2004-05-20 }]'),
      '/entries/0/offices/0 required',
    ],
    [
      'a month that is none',
      inEntry('parties: [{ party: a, until: 2004-13 }]'),
      '/entries/0/parties/0/until pattern',
    ],
    ['one hit that is no list', inEntry('hits: DPP'), '/entries/0/hits type'],
    ['an empty language', inEntry('en: ""'), '/entries/0/en pattern'],
    ['a language without value', inEntry('en: null'), '/entries/0/en type'],
    ['an empty list', inEntry('en: []'), '/entries/0/en minItems'],
    ['a number for a term', inEntry('en: 1949'), '/entries/0/en type'],
    ['a mapping without term', inEntry('en: { status: forbidden }'), '/entries/0/en required'],
    ['an unknown status', inEntry('en: { term: A, status: wrong }'), '/entries/0/en/status enum'],
    ['an unknown type', inEntry('en: [{ term: A, type: acronym }]'), '/entries/0/en/0/type enum'],
    ['a last name', inEntry('en: { term: A, lastname: B }'), '/entries/0/en additionalProperties'],
    ['a word for familiar', inEntry('en: { term: A, familiar: y }'), '/entries/0/en/familiar type'],
    ['one near word', inEntry('en: { term: A, near: Tokyo }'), '/entries/0/en/near type'],
  ])('refuses %s', (_, source, error) => {
    expect(errors(source)).toContain(error);
  });
});

describe('nomenclator.schema.json', () => {
  const errors = validator('nomenclator.schema.json');

  it('accepts a full configuration', () => {
    const source = `
glossaries: [glossary/*.glossary.yaml, ../shared/names.csv, 'C:\\names.xlsx', shipped]
languages: { 'wire/**/*.md': en, 'honyaku/**': ja, 'tw/**': zh-TW }
profile: { nameOrder: surname-first, macrons: keep, firstMention: full-with-abbreviation }
rules: { name-variant: error, possible-misspelling: off, unused-suppression: hint }
means: { Chen Chien-jen: chen-chien-jen }
ignore: ['archive/**']
`;
    expect(errors(source)).toEqual([]);
    expect(errors('{}')).toEqual([]);
  });

  it('accepts each house and each value of a profile', () => {
    for (const house of Object.keys(houses))
      expect(errors(`profile: { house: ${house} }`)).toEqual([]);
    for (const [field, values] of Object.entries(profileValues)) {
      for (const value of values)
        expect(errors(`folders: { "ja/**": { ${field}: "${value}" } }`)).toEqual([]);
    }
  });

  it('knows all rules of the contract', () => {
    const names = [
      'name-variant name-order possible-misspelling deprecated-term forbidden-term term-case',
      'abbreviation-undefined abbreviation-redefined surname-before-full-name ambiguous-surname',
      'ambiguous-name inconsistent-name outdated-office missing-rendering rendering-variant',
      'mixed-renderings wrong-script left-in-source-language wrong-person unaligned-paragraph',
      'glossary-syntax duplicate-entry conflicting-term missing-language wrong-script-term',
      'failed-example unused-suppression bilingual-syntax',
    ].flatMap((line) => line.split(' '));
    const url = new URL('nomenclator.schema.json', folder);
    const schema = JSON.parse(readFileSync(url, 'utf8'));
    expect(Object.keys(schema.properties.rules.properties)).toEqual(names);
  });

  it.each([
    ['an unknown key', 'glossary: a.yaml', ' additionalProperties'],
    ['one glossary that is no list', 'glossaries: a.yaml', '/glossaries type'],
    ['a network address', 'glossaries: ["https://example.org/a.csv"]', '/glossaries/0 pattern'],
    ['a language by name', 'languages: { "a/**": Japanese }', '/languages/a~1** pattern'],
    ['an unknown order', 'profile: { nameOrder: last-first }', '/profile/nameOrder enum'],
    ['an unknown house', 'profile: { house: times }', '/profile/house enum'],
    ['another dot', 'folders: { "ja/**": { separator: "-" } }', '/folders/ja~1**/separator enum'],
    ['an unknown part of the profile', 'profile: { hyphens: x }', '/profile additionalProperties'],
    ['an unknown rule', 'rules: { name-variants: off }', '/rules additionalProperties'],
    ['an unknown severity', 'rules: { name-variant: warn }', '/rules/name-variant enum'],
    ['a boolean severity', 'rules: { name-variant: false }', '/rules/name-variant enum'],
    ['a list of meanings', 'means: [lo]', '/means type'],
    ['a text to ignore', 'ignore: archive', '/ignore type'],
  ])('refuses %s', (_, source, error) => {
    expect(errors(source)).toContain(error);
  });
});

describe.each(['glossary.schema.json', 'nomenclator.schema.json'])('%s', (name) => {
  const root = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  it('has examples that it accepts', () => {
    const ajv = new Ajv({ strictTypes: false });
    ajv.addVocabulary(vocabulary);
    for (const { schema, examples } of examplesOf(root)) {
      const validate = ajv.compile({ ...schema, definitions: root.definitions });
      for (const example of examples) {
        expect(validate(example), JSON.stringify([example, validate.errors])).toBe(true);
      }
    }
  });

  it('explains every value of a list of values', () => {
    const lists = [
      ...JSON.stringify(root).matchAll(/"enum":(\[.*?\]),"enumDescriptions":(\[.*?\])/g),
    ];
    expect(lists.length).toBe(JSON.stringify(root).split('"enum":').length - 1);
    for (const [, values, descriptions] of lists) {
      expect(JSON.parse(descriptions ?? '').length).toBe(JSON.parse(values ?? '').length);
    }
  });
});
