import { describe, expect, it } from 'vitest';
import { allTerms, type Entry, preferredTerm, type Term } from '../src/core/glossary/entry.ts';
import { exampleProblems } from '../src/core/glossary/examples.ts';
import { foldWord } from '../src/core/mentions/fold.ts';
import { readingsOf } from '../src/core/mentions/nameKeys.ts';
import { nameWords } from '../src/core/mentions/nameWords.ts';
import { personName } from '../src/core/mentions/person.ts';
import { tokenize } from '../src/core/mentions/tokens.ts';
import { toSimplified } from '../src/core/romanization/chineseForms.ts';
import { hepburn } from '../src/core/romanization/kana.ts';
import { shippedFiles, shippedIndex } from './project.ts';

const languages = ['en', 'ja', 'zh-Hant', 'zh-Hans'];
const entries = shippedFiles().flatMap((file) => file.entries);
const people = entries.filter(({ kind }) => kind === 'person');

/** Descriptions of the items that a check is not content with. */
function faults<T>(items: readonly T[], fault: (item: T) => string | undefined): readonly string[] {
  return items.flatMap((item) => fault(item) ?? []);
}

describe('the shipped glossaries', () => {
  it('have no problems', () => {
    expect(shippedIndex().glossary.problems).toEqual([]);
    expect(exampleProblems(shippedIndex())).toEqual([]);
  });

  it('have at least 150 entries with ids of their own', () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('give every entry four languages, a note and a source', () => {
    expect(
      faults(entries, (entry) => {
        const missing = languages.filter((language) => !preferredTerm(entry, language));
        const lacks = [
          ...missing,
          ...(entry.note ? [] : ['note']),
          ...(entry.source ? [] : ['source']),
        ];
        return lacks.length > 0 ? `${entry.id}: ${lacks}` : undefined;
      }),
    ).toEqual([]);
  });

  it('give every Japanese term a reading, in kana', () => {
    expect(
      faults(entries, ({ id, terms }) => {
        const bare = (terms.get('ja') ?? []).filter(
          ({ text, reading }) => /\p{Script=Han}/u.test(text) && !reading,
        );
        const wrong = (terms.get('ja') ?? []).filter(
          ({ reading }) =>
            reading && !/^[\p{sc=Hiragana}\p{sc=Katakana}ー・\p{P}\p{L}\p{N} ]+$/u.test(reading),
        );
        return bare.length + wrong.length > 0
          ? `${id}: ${[...bare, ...wrong].map(({ text }) => text)}`
          : undefined;
      }),
    ).toEqual([]);
  });

  it('give every person a surname that stands in the name', () => {
    expect(
      faults(people, (entry) => {
        const term = preferredTerm(entry, 'en');
        return term?.surname && term.text.includes(term.surname) ? undefined : entry.id;
      }),
    ).toEqual([]);
  });
});

describe('renderings', () => {
  it('have Simplified forms of their Traditional ones', () => {
    const differing = entries.filter(({ kind }) => kind === 'person');
    expect(
      faults(differing, (entry) => {
        const traditional = preferredTerm(entry, 'zh-Hant');
        const simplified = preferredTerm(entry, 'zh-Hans');
        if (!traditional || !simplified || simplified.note || traditional.note) return undefined;
        return toSimplified(traditional.text) === simplified.text
          ? undefined
          : `${entry.id}: ${traditional.text} ${simplified.text}`;
      }),
    ).toEqual([]);
  });

  it('spell the characters in English, or say why not', () => {
    expect(
      faults(
        people.filter(({ country }) => country !== 'JP'),
        (entry) => {
          const term = preferredTerm(entry, 'en');
          return !term || explained(term) || spellsCharacters(entry, term)
            ? undefined
            : `${entry.id}: ${term.text}`;
        },
      ),
    ).toEqual([]);
  });

  it('spell the kana of Japanese people in Hepburn, or say why not', () => {
    expect(
      faults(
        people.filter(({ country }) => country === 'JP'),
        (entry) => {
          const term = preferredTerm(entry, 'en');
          return !term || explained(term) || spellsKana(entry, term)
            ? undefined
            : `${entry.id}: ${term.text}`;
        },
      ),
    ).toEqual([]);
  });

  it('keep Japanese and Chinese forms in their own scripts', () => {
    expect(
      faults(
        entries.flatMap((entry) => [...allTerms(entry)]),
        ({ text, language }) =>
          language.startsWith('zh') && /\p{Script=Hiragana}/u.test(text) ? text : undefined,
      ),
    ).toEqual([]);
  });
});

/** What legitimately differs says so in the entry. */
function explained({ romanization, note, western }: Term): boolean {
  return Boolean(romanization ?? note ?? western);
}

function spellsCharacters(entry: Entry, term: Term): boolean {
  const { readings } = personName(entry, term);
  const written = readingsOf(nameWords(term.text, tokenize(term.text))).map((syllables) =>
    syllables.join(' '),
  );
  return readings.some(({ surname, given }) =>
    [
      [...surname, ...given],
      [...given, ...surname],
    ].some((order) => written.includes(order.join(' '))),
  );
}

function spellsKana(entry: Entry, term: Term): boolean {
  const reading = preferredTerm(entry, 'ja')?.reading ?? '';
  const parts = reading.split('・').map((part) => hepburn(part)?.plain ?? '');
  const letters = foldWord(term.text);
  return letters === parts.join('') || letters === parts.slice().reverse().join('');
}
