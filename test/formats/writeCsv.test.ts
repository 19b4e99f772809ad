import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/glossary/entry.ts';
import { readCsvGlossary } from '../../src/formats/csvGlossary.ts';
import { losses } from '../../src/formats/losses.ts';
import { writeCsvGlossary } from '../../src/formats/writeCsv.ts';
import { readYamlGlossary } from '../../src/formats/yamlGlossary.ts';
import { entry, plain } from './entries.ts';

const table =
  `id,kind,country,surname,en,en:abbreviation,en:avoid,ja,ja:reading,zh-Hant,zh-Hant:short,note,Freigabe
lo-chih-cheng,person,,Lo,Lo Chih-cheng,,,羅致政,ら・ちせい,羅致政,,"Legislator, ""DPP""",ja
dpp,party,TW,,Democratic Progressive Party|the Democrats,DPP,Democratic Progress Party|DP,民主進歩党,,民主進步黨,民進黨,,
`.replaceAll('\n', '\r\n');

function yaml(source: string): readonly Entry[] {
  return readYamlGlossary(source, 'g.yaml').entries;
}

describe('writing CSV', () => {
  it('keeps columns of its own kind, unknown ones too', () => {
    const { entries } = readCsvGlossary(table, 'g.csv');
    expect(writeCsvGlossary(entries)).toBe(table);
  });

  it.each([',', '\t'] as const)(
    'with %j: reading and writing again changes nothing, and losses name the rest',
    (delimiter) => {
      fc.assert(
        fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
          const once = readCsvGlossary(writeCsvGlossary(entries, delimiter), 'g.csv').entries;
          const twice = readCsvGlossary(writeCsvGlossary(once, delimiter), 'g.csv').entries;
          expect(twice.map(byLanguage)).toEqual(once.map(byLanguage));
          if (losses(entries, once).length === 0)
            expect(once.map(sorted)).toEqual(entries.map(sorted));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('does not make an admitted full form preferred over the abbreviation', () => {
    const entries = yaml(
      '- { id: x, en: [{ term: LDP, type: abbreviation }, Liberal Democratic Party] }',
    );
    expect(losses(entries, readCsvGlossary(writeCsvGlossary(entries), 'g.csv').entries)).toEqual(
      [],
    );
  });

  it('says what it left out', () => {
    const entries = yaml(`
- { id: a, en: [A, { term: "B|C" }, { term: D, status: deprecated }], hits: [A day] }
- { id: b, en: { term: B, near: [x], note: n }, decided-by: the desk }`);
    expect(losses(entries, readCsvGlossary(writeCsvGlossary(entries), 'g.csv').entries)).toEqual([
      { field: 'hits', ids: ['a'] },
      { field: 'term', ids: ['a'] },
      { field: 'status', ids: ['a'] },
      { field: 'decided-by', ids: ['b'] },
      { field: 'note of a term', ids: ['b'] },
      { field: 'near', ids: ['b'] },
    ]);
  });
});

/** An entry with its languages in one order: a table has them by the order of its columns. */
function byLanguage(value: Entry): unknown {
  return plain({ ...value, terms: new Map([...value.terms].sort(([a], [b]) => (a < b ? -1 : 1))) });
}

/** An entry with its terms in one order besides, since a table groups them by kind. */
function sorted(value: Entry): unknown {
  const terms = [...value.terms].map(
    ([language, list]) => [language, [...list].sort((a, b) => (a.text < b.text ? -1 : 1))] as const,
  );
  return byLanguage({ ...value, terms: new Map(terms) });
}
