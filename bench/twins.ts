import { foldWord } from '../src/core/mentions/fold.ts';
import { toSimplified } from '../src/core/romanization/chineseForms.ts';
import { cell, type Row } from './people.ts';

/** Other rows of the data for the same person, by id. */
export type Twins = ReadonlyMap<string, readonly Row[]>;

/**
 * The data has some people twice, under two ids. Rows of one country are of one person when they
 * have the same characters and no different birth years, or one English spelling and the same
 * birth year; never when negative_pairs.csv says that they are two.
 */
export function twinsIn(people: readonly Row[], negatives: readonly Row[]): Twins {
  const apart = new Set(
    negatives.flatMap(({ id_a, id_b }) => [`${id_a} ${id_b}`, `${id_b} ${id_a}`]),
  );
  const byForm = new Map<string, Row[]>();
  for (const row of people)
    for (const form of [...charactersOf(row), ...spellingsOf(row)])
      byForm.set(form, [...(byForm.get(form) ?? []), row]);
  const others = (row: Row, forms: readonly string[], isSame: (a: Row, b: Row) => boolean) =>
    forms.flatMap((form) => byForm.get(form) ?? []).filter((other) => isSame(row, other));
  return new Map(
    people.map((row) => {
      const alike = new Set([
        ...others(row, charactersOf(row), (a, b) => !years(a) || !years(b) || isSameYear(a, b)),
        ...others(row, spellingsOf(row), isSameYear),
      ]);
      const same = [...alike].filter((other) => other !== row && isSameCountry(row, other));
      return [row.id ?? '', same.filter(({ id }) => !apart.has(`${row.id} ${id}`))];
    }),
  );
}

/** A name without characters is somebody's of the glossary when all its letters are. */
export function hasSameLetters(a: string, b: string): boolean {
  return sorted(a) === sorted(b);
}

function sorted(name: string): string {
  return [...foldWord(name)].sort().join('');
}

function charactersOf(row: Row): readonly string[] {
  const cells = [row.zh_hant, row.zh_hans, row.zh_untagged, row.ja].flatMap(cell);
  return [...new Set(cells.filter((text) => /^\p{Script=Han}{2,}$/u.test(text)).map(toSimplified))];
}

function spellingsOf(row: Row): readonly string[] {
  return [...new Set([row.canonical_en, row.aliases_en].flatMap(cell).map(foldWord))];
}

function years({ birth = '' }: Row): string {
  return birth.slice(0, 4);
}

function isSameYear(a: Row, b: Row): boolean {
  return years(a) !== '' && years(a) === years(b);
}

/** People of Hong Kong with a national office stand under either. */
function isSameCountry(a: Row, b: Row): boolean {
  const [first, second] = [a, b].map(({ country }) => (country === 'HK' ? 'CN' : country));
  return first === second;
}
