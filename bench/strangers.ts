import type { Finding } from '../src/core/finding.ts';
import type { Entry } from '../src/core/glossary/entry.ts';
import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { ask, indexOf } from './checks.ts';
import { entryOf, type Row } from './people.ts';
import { groupBy, table } from './table.ts';
import { hasSameLetters, type Twins } from './twins.ts';

type Line = readonly (string | number)[];

/**
 * How many names of people who are not in the glossary get any finding. Those whom the data has
 * under a second id, and names that have all the letters of an entry's, are no strangers: they
 * are counted apart.
 */
export function strangersLine(
  title: string,
  index: GlossaryIndex,
  people: readonly Row[],
  { twins, misses }: { readonly twins: Twins; readonly misses: boolean },
): Line {
  const flagged = people.flatMap((person) => {
    const { name, findings } = ask(index, person.canonical_en ?? '');
    const wrong = findings.filter(({ rule }) => rule !== 'possible-misspelling');
    return wrong.length > 0 ? [{ person, name, findings: wrong }] : [];
  });
  const known = flagged.filter(({ person, findings }) =>
    findings.every(({ candidates }) => candidates.some((entry) => isSame(person, entry, twins))),
  );
  if (misses) for (const one of flagged) printFlagged(one.name, one.findings, known.includes(one));
  const wrong = flagged.length - known.length;
  return [
    title,
    people.length,
    wrong,
    `${((100 * wrong) / people.length).toFixed(2)} %`,
    known.length,
  ];
}

function isSame(person: Row, entry: Entry, twins: Twins): boolean {
  if ((twins.get(person.id ?? '') ?? []).some(({ id }) => id === entry.id)) return true;
  const english = entry.terms.get('en')?.[0]?.text ?? '';
  return hasSameLetters(person.canonical_en ?? '', english);
}

function printFlagged(name: string, findings: readonly Finding[], isKnown: boolean): void {
  const found = findings.map(
    ({ rule, text, candidates }) =>
      `${rule} ${text} -> ${candidates.map((entry) => `${entry.id} ${entry.terms.get('en')?.[0]?.text}`).join(' / ')}`,
  );
  console.log(`  ${isKnown ? '(same) ' : ''}${name}: ${found.join('; ')}`);
}

/** Confusable pairs: one in the glossary and the other in the text, then both in the glossary. */
export function printPairs(
  pairs: readonly Row[],
  people: ReadonlyMap<string, Row>,
  showAll: boolean,
): void {
  const rows = [...groupBy(pairs, ({ type = '' }) => type)].map(([type, group]) => {
    const linked = group.flatMap((pair) => wrongLinks(pair, people));
    const ambiguous = group.flatMap((pair) => ambiguousAnswers(pair, people));
    if (showAll && type.startsWith('edit'))
      for (const text of linked) console.log(`  linked: ${text}`);
    return [type, group.length, group.length * 2, linked.length, ambiguous.length] as const;
  });
  console.log(
    table([
      ['pairs', 'n', 'directions', 'one in glossary: linked', 'both: ambiguous-name'],
      ...rows,
    ]),
  );
}

function rowsOfPair(pair: Row, people: ReadonlyMap<string, Row>): readonly [Row, Row] {
  const row = (side: 'a' | 'b'): Row => ({
    ...people.get(pair[`id_${side}`] ?? ''),
    id: pair[`id_${side}`] ?? '',
    canonical_en: pair[`name_${side}`] ?? '',
    country: pair[`country_${side}`] ?? '',
  });
  return [row('a'), row('b')];
}

/** What says that somebody may be meant, not that somebody is. */
const notLinks = new Set(['ambiguous-name', 'possible-misspelling']);

function wrongLinks(pair: Row, people: ReadonlyMap<string, Row>): readonly string[] {
  const [a, b] = rowsOfPair(pair, people);
  return [
    [a, b],
    [b, a],
  ].flatMap(([known, other]) => {
    if (!known || !other) return [];
    const { findings } = ask(indexOf([entryOf(known, true)]), other.canonical_en ?? '');
    const wrong = findings.filter(({ rule }) => !notLinks.has(rule));
    return wrong.length > 0 ? [`${other.canonical_en} -> ${known.canonical_en}`] : [];
  });
}

function ambiguousAnswers(pair: Row, people: ReadonlyMap<string, Row>): readonly string[] {
  const both = rowsOfPair(pair, people);
  const index = indexOf(both.map((row) => entryOf(row, true)));
  return both
    .map(({ canonical_en: name = '' }) => name)
    .filter((name) => ask(index, name).findings.some(({ rule }) => rule === 'ambiguous-name'));
}
