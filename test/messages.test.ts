import { describe, expect, it } from 'vitest';
import { defaultSeverities } from '../src/core/rules/catalogue.ts';
import { rules } from '../src/core/rules/index.ts';
import { catalogues, createMessages, type Locale, locales } from '../src/messages/index.ts';

type Data = Readonly<Record<string, string>>;

const english = catalogues.en;
const translations = locales.filter((locale) => locale !== 'en');
const findingKeys = Object.keys(english).filter((key) => key.startsWith('finding.'));

/** What rules fill in, with names of usual length. */
const usual: Data = {
  text: 'Luo Zhizheng',
  expected: 'Lo Chih-cheng',
  known: '“Lo Chih-cheng” (羅致政)',
  syllable: 'chi',
  expectedSyllable: 'chih',
  written: '分佩',
  meant: '佩芬',
  full: 'Democratic Progressive Party',
  first: 'Lo Chih-cheng 羅致政',
  second: 'Lo Wen-jia 羅文嘉',
  office: 'Minister of Foreign Affairs',
  holds: 'Minister of National Defense',
  until: '2024-05-20',
  from: '2024-05-20',
  date: '2026-03-02',
  rule: 'surname-before-full-name',
  entry: 'lo-chih-cheng',
  source: 'Lo Chih-cheng',
  other: 'Lo Wen-jia 羅文嘉',
  language: 'zh-Hant',
  head: 'Taiwan will be represented by…',
  count: '12',
};

/** Thirty letters where a name or term stands; offices stay as they are. */
const longName = 'Taiwan Solidarity Union caucus';
const long: Data = {
  ...usual,
  text: longName,
  expected: longName,
  known: `“${longName}” (羅致政)`,
  full: longName,
  first: longName,
  second: longName,
  entry: longName,
};

/** Terms are longer than people's names. */
const terms = { text: 'Democratic Progress Party', expected: 'Democratic Progressive Party' };
const usualOfRules: Readonly<Record<string, Data>> = {
  'abbreviation-redefined': { expected: 'DPP' },
  'abbreviation-undefined': { expected: 'Democratic Progressive Party (DPP)' },
  'deprecated-term': terms,
  'forbidden-term': terms,
  'term-case': terms,
};

/** The rules that stand at an abbreviation or a surname. */
const shortTexts: Readonly<Record<string, Data>> = {
  'abbreviation-redefined': { text: 'LDP' },
  'abbreviation-undefined': { text: 'DPP' },
  'ambiguous-surname': { text: 'Lo' },
  'surname-before-full-name': { text: 'Lo' },
};

const systems = Object.keys(english)
  .filter((key) => key.startsWith('system.'))
  .map((key) => key.slice('system.'.length));

describe.each(translations)('messages in %s', (locale) => {
  const catalogue = catalogues[locale];

  it('have the keys of the English, in its order, without the singular', () => {
    const expected = Object.keys(english).filter((key) => !key.endsWith('_one'));
    expect(Object.keys(catalogue)).toEqual(expected);
  });

  it('fill in the same as the English', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(english[key] ?? ''));
    }
  });

  it('show findings of 30-letter names in under 110 characters', () => {
    expect(tooLong(locale, () => long)).toEqual([]);
  });

  it('translate every finding and problem', () => {
    const same = Object.keys(catalogue).filter((key) => /^(?:finding|problem)\./.test(key));
    expect(same.filter((key) => catalogue[key] === english[key])).toEqual([]);
  });

  it('use the quotation marks of the language', () => {
    const others = locale === 'zh-CN' ? /[「」『』"]/ : /[“”"]/;
    expect(Object.values(catalogue).filter((text) => others.test(text))).toEqual([]);
  });
});

describe('messages', () => {
  it.each(locales)('show findings of usual names in under 110 characters: %s', (locale) => {
    expect(tooLong(locale, (rule) => ({ ...usual, ...usualOfRules[rule] }))).toEqual([]);
  });

  it('have samples for whatever findings fill in', () => {
    const known = new Set([...Object.keys(usual), 'system']);
    const used = findingKeys.flatMap((key) => placeholders(english[key] ?? ''));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  it('are for rules that exist', () => {
    expect(findingKeys.filter((key) => !(ruleOf(key) in defaultSeverities))).toEqual([]);
  });

  it('exist for every rule', () => {
    const named = new Set(findingKeys.map(ruleOf));
    expect(rules.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('have both English forms of a plural', () => {
    const forms = Object.keys(english).filter((key) => /_(?:one|other)$/.test(key));
    const other = (key: string) =>
      key.endsWith('_one') ? key.replace(/one$/, 'other') : key.replace(/other$/, 'one');
    expect(forms.filter((key) => !(other(key) in english))).toEqual([]);
  });

  it.each(locales)('need no singular outside English: %s', (locale) => {
    const { text } = createMessages(locale);
    const shown = text('hover.mentions', { count: 1 });
    expect(shown).toContain('1');
    expect(/mention/.test(shown)).toBe(locale === 'en');
  });

  it('are concise in Japanese: no です or ます', () => {
    const polite = /です|ます(?![\p{L}])|ません|ください/u;
    expect(Object.values(catalogues.ja).filter((text) => polite.test(text))).toEqual([]);
  });
});

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

/** `finding.name-variant.case` belongs to `name-variant`. */
function ruleOf(key: string): string {
  return key.split('.')[1] ?? '';
}

/** Finding texts of 110 characters or more, in any romanization system. */
function tooLong(locale: Locale, dataOf: (rule: string) => Data): readonly string[] {
  const { text } = createMessages(locale);
  const texts = findingKeys.flatMap((key) => {
    const data = { ...dataOf(ruleOf(key)), ...shortTexts[ruleOf(key)] };
    return systems.map((system) => text(key, { ...data, system: text(`system.${system}`) }));
  });
  return [...new Set(texts)].filter(({ length }) => length >= 110);
}
