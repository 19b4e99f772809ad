import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { ask, indexOf } from './checks.ts';
import { entryOf, type Row } from './people.ts';
import { groupBy, table } from './table.ts';

type Line = readonly (string | number)[];

/** How many names of people who are not in the glossary get any finding. */
export function strangersLine(
  title: string,
  index: GlossaryIndex,
  names: readonly string[],
  showAll: boolean,
): Line {
  const flagged = names
    .map((name) => ask(index, name))
    .filter(({ findings }) => findings.some(({ rule }) => rule !== 'possible-misspelling'));
  if (showAll) {
    for (const { name, findings } of flagged) {
      const found = findings.map(
        ({ rule, text, candidates }) =>
          `${rule} ${text} -> ${candidates.map((entry) => `${entry.id} ${entry.terms.get('en')?.[0]?.text}`).join(' / ')}`,
      );
      console.log(`  ${name}: ${found.join('; ')}`);
    }
  }
  return [
    title,
    names.length,
    flagged.length,
    `${((100 * flagged.length) / names.length).toFixed(2)} %`,
  ];
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
