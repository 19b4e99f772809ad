import fc from 'fast-check';
import {
  type Entry,
  entryKinds,
  type Location,
  type Term,
  type TermStatus,
  type TermType,
  termStatuses,
  termTypes,
} from '../../src/core/glossary/entry.ts';

const location: Location = { path: 'x', start: 0, end: 0, line: 0, character: 0 };
const names = [
  'Lo Chih-cheng',
  "Ts'ai",
  '羅致政',
  '佐藤・正久',
  'NO',
  'null',
  '007',
  '1:30',
  'a: b',
  'a #b',
  '@x',
  '- y',
];

/** Texts as a reader gives them: NFC and trimmed; with everything that has a meaning in YAML or CSV. */
export const text = fc
  .oneof(
    fc.constantFrom(...names),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(...': #,[]{}"\'\n\r\t|;=&*!%@`\\-?~\u0085\u2028\ufeffあ漢a'),
      minLength: 1,
    }),
  )
  .map((value) => value.normalize('NFC').trim())
  .filter((value) => value !== '');

function optional<K extends string>(...keys: readonly K[]) {
  return fc.record(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>, {
    requiredKeys: [],
  });
}

function term(language: string): fc.Arbitrary<Term> {
  const fields = fc.record(
    { near: fc.array(text, { minLength: 1, maxLength: 3 }), familiar: fc.boolean() },
    { requiredKeys: [] },
  );
  const status: fc.Arbitrary<TermStatus> = fc.constantFrom(...termStatuses);
  const type: fc.Arbitrary<TermType> = fc.constantFrom(...termTypes);
  const texts = optional(
    'surname',
    'given',
    'western',
    'reading',
    'romanization',
    'note',
    'source',
    'decidedBy',
    'decidedOn',
  );
  return fc
    .tuple(fc.record({ text, status, type }), texts, fields)
    .map(([own, more, rest]) => ({ ...own, ...more, ...rest, language, location }));
}

function termMap(make: (language: string) => fc.Arbitrary<Term>): fc.Arbitrary<Entry['terms']> {
  const list = (language: string) => fc.array(make(language), { minLength: 1, maxLength: 4 });
  return fc
    .record(
      { en: list('en'), ja: list('ja'), 'zh-Hant': list('zh-Hant'), no: list('no') },
      { requiredKeys: [] },
    )
    .map((terms) => new Map(Object.entries(terms)))
    .filter((terms) => terms.size > 0);
}

const examples = fc.array(
  text.map((value) => ({ text: value, location })),
  { maxLength: 2 },
);
const date = fc.constantFrom('2004', '2004-05', '2004-05-20');
const dates = fc.record({ from: date, until: date }, { requiredKeys: [] });
const office = fc.tuple(text, dates).map(([title, rest]) => ({ title, ...rest }));
const party = fc.tuple(text, dates).map(([name, rest]) => ({ party: name, ...rest }));

/** Entries with everything that a glossary file may hold. */
export const entry: fc.Arbitrary<Entry> = fc
  .tuple(
    fc.record({
      id: text,
      kind: fc.constantFrom(...entryKinds),
      terms: termMap(term),
      hits: examples,
      misses: examples,
    }),
    optional('note', 'source', 'decidedBy', 'decidedOn'),
    fc.record(
      {
        country: fc.constantFrom('TW', 'JP', 'NO'),
        tags: fc.array(text, { minLength: 1, maxLength: 2 }),
        offices: fc.array(office, { minLength: 1, maxLength: 2 }),
        parties: fc.array(party, { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([own, texts, lists]) => ({ ...own, ...texts, ...lists, location }));

/** The entry without positions, which depend on the file. */
export function plain(value: Entry): unknown {
  const { location: _, terms, hits, misses, ...rest } = value;
  return {
    ...rest,
    hits: hits.map((example) => example.text),
    misses: misses.map((example) => example.text),
    terms: [...terms].map(([language, list]) => [
      language,
      list.map(({ location: __, ...fields }) => fields),
    ]),
  };
}
