import { describe, expect, it } from 'vitest';
import { buildGlossary } from '../../../src/core/glossary/build.ts';
import { readYamlGlossary } from '../../../src/formats/yamlGlossary.ts';

const far = readYamlGlossary(
  `entries:
  - { id: lo, kind: person, en: [Lo Chih-cheng, { term: Luo, status: forbidden }], zh-Hant: 羅致政, note: Legislator }
  - { id: chen, kind: person, en: Chen Chien-jen, zh-Hant: 陳建仁 }
`,
  'far.yaml',
);

function build(near: string) {
  const glossary = buildGlossary([readYamlGlossary(`entries:\n${near}`, 'near.yaml'), far]);
  const texts = (id: string, language: string) =>
    glossary.byId
      .get(id)
      ?.terms.get(language)
      ?.map(({ text, status }) => `${text} ${status}`);
  return { glossary, texts };
}

describe('a nearer glossary', () => {
  it('adds forms to an entry of the same id', () => {
    const { texts } = build('  - { id: lo, en: { term: Lo C.C., status: admitted } }');
    expect(texts('lo', 'en')).toEqual([
      'Lo Chih-cheng preferred',
      'Luo forbidden',
      'Lo C.C. admitted',
    ]);
    expect(texts('lo', 'zh-Hant')).toEqual(['羅致政 preferred']);
  });

  it('replaces the terms of a language in which it has a preferred one', () => {
    const { texts, glossary } = build('  - { id: lo, en: Luo Zhizheng }');
    expect(texts('lo', 'en')).toEqual(['Luo Zhizheng preferred']);
    expect(glossary.byId.get('lo')).toMatchObject({ kind: 'person', note: 'Legislator' });
  });

  it('replaces the parties as a whole', () => {
    const { glossary } = build('  - { id: lo, en: { term: Lo C.C. }, party: dpp }');
    expect(glossary.byId.get('lo')?.parties).toEqual([{ party: 'dpp' }]);
    const both = buildGlossary([
      readYamlGlossary('entries: [{ id: a, en: A, party: kmt }]', 'near.yaml'),
      readYamlGlossary('entries: [{ id: a, en: A, parties: [dpp, tpp] }]', 'far.yaml'),
    ]);
    expect(both.byId.get('a')?.parties).toEqual([{ party: 'kmt' }]);
  });

  it('is joined with an entry of another id for the same person', () => {
    const { glossary } = build(
      '  - { id: mine, kind: person, en: Lo Chih-cheng, zh-Hant: 羅致政 }',
    );
    expect(glossary.entries.map(({ id }) => id)).toEqual(['mine', 'chen']);
    expect(glossary.byId.get('mine')?.note).toBe('Legislator');
  });

  it('keeps another person of the same English name apart', () => {
    const { glossary } = build(
      '  - { id: other, kind: person, en: Chen Chien-jen, zh-Hant: 陳健仁 }',
    );
    expect(glossary.entries).toHaveLength(3);
  });
});
