import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { nameWords } from '../src/core/mentions/nameWords.ts';
import { NearIndex } from '../src/core/mentions/nearIndex.ts';
import { tokenize } from '../src/core/mentions/tokens.ts';
import { ask, indexOf } from './checks.ts';
import { cpu } from './measure.ts';
import { entryOf, type Row, rowsOf } from './people.ts';
import { seeded } from './random.ts';
import { syntheticNames } from './synthetic.ts';
import { table } from './table.ts';

/** Hints at names of other people: each is wrong. */
export function printHints(
  people: readonly Row[],
  half: GlossaryIndex,
  others: readonly string[],
  showAll: boolean,
): void {
  const byId = new Map(people.map((row) => [row.id ?? '', row]));
  const pairs = rowsOf('negative_pairs.csv');
  const rows = ['edit-1', 'edit-2', 'same-syllables'].map((type) => {
    const directions = pairs.filter((pair) => pair.type === type).flatMap(directionsOf);
    const hinted = directions.filter(([known, other]) => {
      const index = indexOf([entryOf({ ...byId.get(known.id ?? ''), ...known }, true)]);
      return isHinted(index, other.canonical_en ?? '', showAll);
    });
    return line(`pairs ${type}, one in the glossary`, directions.length, hinted.length);
  });
  const strangers = others.filter((name) => isHinted(half, name, showAll)).length;
  rows.push(line('unrelated names, 500 entries', others.length, strangers));
  console.log(table([['names', 'n', 'hinted', 'share'], ...rows]));
}

function directionsOf(pair: Row): readonly (readonly [Row, Row])[] {
  const [a, b] = (['a', 'b'] as const).map((side) => ({
    id: pair[`id_${side}`] ?? '',
    canonical_en: pair[`name_${side}`] ?? '',
    country: pair[`country_${side}`] ?? '',
  }));
  return a && b
    ? [
        [a, b],
        [b, a],
      ]
    : [];
}

function isHinted(index: GlossaryIndex, name: string, showAll: boolean): boolean {
  const hint = ask(index, name).findings.find(({ rule }) => rule === 'possible-misspelling');
  if (hint && showAll) console.log(`  hinted: ${name} -> ${hint.data.expected} (${hint.message})`);
  return hint !== undefined;
}

function line(title: string, n: number, hinted: number): readonly (string | number)[] {
  return [title, n, hinted, `${((100 * hinted) / n).toFixed(2)} %`];
}

/** What the index of near names costs, at three sizes. */
export function printNearIndex(): void {
  const rows = [1_000, 10_000, 100_000].map((size) => {
    const names = syntheticNames(size).map(wordsOf);
    let index = new NearIndex([]);
    const build = cpu(() => {
      index = new NearIndex(names);
    });
    const hits = names.filter((_, i) => i % Math.ceil(size / 500) === 0);
    const misses = syntheticNames(500, seeded(7)).map(wordsOf);
    const perLookUp = (texts: readonly ReturnType<typeof wordsOf>[]) => {
      const run = () => texts.reduce((sum, words) => sum + index.placesNear(words).size, 0);
      run();
      return ((1000 * cpu(run, 4)) / 4 / texts.length).toFixed(1);
    };
    const bytes = (index.bytes / size).toFixed(1);
    return [size, build.toFixed(0), bytes, perLookUp(hits), perLookUp(misses)] as const;
  });
  console.log(table([['names', 'build ms', 'bytes/name', 'us hit', 'us miss'], ...rows]));
}

export function wordsOf(text: string) {
  return nameWords(text, tokenize(text));
}
