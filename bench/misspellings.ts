import type { Entry, Term } from '../src/core/glossary/entry.ts';
import type { Language } from '../src/core/language.ts';
import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { type KeyTable, KeyTableBuilder } from '../src/core/mentions/keyTable.ts';
import { nameWords } from '../src/core/mentions/nameWords.ts';
import { NearIndex } from '../src/core/mentions/nearIndex.ts';
import { type PersonName, personName } from '../src/core/mentions/person.ts';
import { soundKeysIn, soundKeysOf } from '../src/core/mentions/soundSlips.ts';
import { tokenize } from '../src/core/mentions/tokens.ts';
import { ask, indexOf } from './checks.ts';
import { cpu } from './measure.ts';
import { addTerm, entryOf, type Row, rowsOf } from './people.ts';
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
    const people = syntheticNames(size).map(personOf);
    let index = new NearIndex([]);
    let sounds = new KeyTableBuilder().build();
    const build = cpu(() => {
      index = new NearIndex(names);
      sounds = soundsOf(people);
    });
    const hits = names.filter((_, i) => i % Math.ceil(size / 500) === 0);
    const misses = syntheticNames(500, seeded(7)).map(wordsOf);
    const perLookUp = (texts: readonly ReturnType<typeof wordsOf>[]) => {
      const places = (words: ReturnType<typeof wordsOf>) =>
        index.placesNear(words).size +
        soundKeysIn(words).flatMap((key) => sounds.placesOf(key)).length;
      const run = () => texts.reduce((sum, words) => sum + places(words), 0);
      run();
      return ((1000 * cpu(run, 4)) / 4 / texts.length).toFixed(1);
    };
    const bytes = ((index.bytes + sounds.bytes) / size).toFixed(1);
    return [size, build.toFixed(0), bytes, perLookUp(hits), perLookUp(misses)] as const;
  });
  console.log(table([['names', 'build ms', 'bytes/name', 'us hit', 'us miss'], ...rows]));
}

function personOf(text: string) {
  const terms = new Map<Language, Term[]>();
  addTerm(terms, 'en', text);
  const location = { path: 'bench', line: 0, character: 0, start: 0, end: 0 };
  const entry: Entry = { id: text, kind: 'person', terms, hits: [], misses: [], location };
  return personName(entry, terms.get('en')?.[0] as Term);
}

function soundsOf(people: readonly PersonName[]): KeyTable {
  const keys = new KeyTableBuilder();
  people.forEach((name, place) => {
    for (const key of soundKeysOf(name)) keys.add(key, place);
  });
  return keys.build();
}

export function wordsOf(text: string) {
  return nameWords(text, tokenize(text));
}
