// Measures the index of near names: `node bench/run.mjs near`. Recall is against a comparison with
// every name, by another implementation of the same distance.
import type { NameWord } from '../src/core/mentions/nameWords.ts';
import { formOf, limitOf, NearIndex } from '../src/core/mentions/nearIndex.ts';
import { lettersBetween } from '../src/core/mentions/slips.ts';
import { printNearIndex, wordsOf } from './misspellings.ts';
import { pick, seeded } from './random.ts';
import { syntheticNames } from './synthetic.ts';
import { table } from './table.ts';

const size = 100_000;
const random = seeded(3);
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

printNearIndex();

const names = syntheticNames(size).map(wordsOf);
const forms = names.map(formOf);
const index = new NearIndex(names);
console.log(`\nAgainst a comparison with all ${size} names\n`);
const rows = [
  ['names as they are', 0, false],
  ['one letter changed', 1, false],
  ['two letters changed', 2, false],
  ['one letter changed, other order', 1, true],
] as const;
console.log(
  table([
    ['names', 'n', 'near names', 'found', 'recall'],
    ...rows.map(([title, slips, isTurned]) => recallLine(title, slips, isTurned)),
  ]),
);

function recallLine(title: string, slips: number, isTurned: boolean) {
  let near = 0;
  let found = 0;
  const queries = Array.from({ length: 20 }, () => queryOf(slips, isTurned));
  for (const words of queries) {
    const places = index.placesNear(words);
    const expected = nearOf(words);
    near += expected.length;
    found += expected.filter((place) => places.has(place)).length;
  }
  return [title, queries.length, near, found, (found / near).toFixed(4)];
}

function queryOf(slips: number, isTurned: boolean): readonly NameWord[] {
  let text = pick(random, names)
    .map(({ parts }) => parts.join('-'))
    .join(' ');
  for (let i = 0; i < slips; i++) text = withSlip(text);
  return wordsOf(isTurned ? text.split(' ').reverse().join(' ') : text);
}

/** A letter changed, left out, put in, or swapped with the next. */
function withSlip(text: string): string {
  const at = 1 + Math.floor(random() * (text.length - 2));
  const [start, end] = [text.slice(0, at), text.slice(at + 1)];
  const letter = pick(random, letters);
  const own = text.charAt(at);
  if (!/[a-z]/i.test(own)) return withSlip(text);
  const swapped = end.charAt(0) + own + end.slice(1);
  return start + pick(random, [letter + end, end, letter + own + end, swapped]);
}

/** Places of the names within the limit, in either order of two words. */
function nearOf(words: readonly NameWord[]): readonly number[] {
  const orders = words.length === 2 ? [words, [...words].reverse()] : [words];
  const queries = orders.map(formOf);
  return forms.flatMap((form, place) =>
    queries.some((query) => isNear(query, form)) ? [place] : [],
  );
}

function isNear(query: string, form: string): boolean {
  const limit = limitOf(query);
  return Math.abs(query.length - form.length) <= limit && lettersBetween(query, form) <= limit;
}
