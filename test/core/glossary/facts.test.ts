import { describe, expect, it } from 'vitest';
import { buildGlossary } from '../../../src/core/glossary/build.ts';
import { factsOn } from '../../../src/core/glossary/facts.ts';
import { readYamlGlossary } from '../../../src/formats/yamlGlossary.ts';

const glossary = buildGlossary([
  readYamlGlossary(
    `entries:
  - { id: mayor-tw, kind: office, country: TW, en: Mayor, zh-Hant: 市長 }
  - { id: mayor-jp, kind: office, country: JP, en: Mayor, ja: 市長 }
  - { id: dpp, kind: party, en: [Democratic Progressive Party, { term: DPP, type: abbreviation }], ja: 民主進歩党 }
  - id: a
    kind: person
    country: TW
    en: Ada Quill
    offices: [{ title: mayor-tw, until: 2019 }, { title: Judge, until: 2008 }, { title: Speaker, from: 2030 }]
    parties: [{ party: dpp }, tpp, People First Party]
`,
    'x.yaml',
  ),
]);
const facts = (date: string, language = 'en') => {
  const entry = glossary.byId.get('a');
  if (!entry) throw new Error('no entry');
  return factsOn(entry, date, glossary, language);
};

describe('the facts of a person', () => {
  it('are those in force', () => {
    expect(facts('2008-12-31')).toEqual({
      offices: ['Mayor', 'Judge'],
      isFormer: false,
      parties: ['DPP', 'People First Party'],
    });
  });

  it('are the last office before, where none is held', () => {
    expect(facts('2024')).toMatchObject({ offices: ['Mayor'], isFormer: true });
    expect(facts('2030')).toMatchObject({ offices: ['Speaker'], isFormer: false });
  });

  it('have the names of the language, in the country of the person', () => {
    expect(facts('2019', 'zh-Hant')).toMatchObject({ offices: ['市長'] });
    expect(facts('2019', 'ja')).toMatchObject({
      offices: ['Mayor'],
      parties: ['民主進歩党', 'People First Party'],
    });
  });
});
