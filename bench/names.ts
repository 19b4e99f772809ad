// Measures the name engine on attested names: `node bench/run.mjs names [--misses]`. Recall: aliases
// told to be the person they belong to. False alarms: findings at names of other people.
import { indexOf } from './checks.ts';
import { printHints, printNearIndex } from './misspellings.ts';
import { aliases, entryOf, rowsOf } from './people.ts';
import { proseLine, proses } from './prose.ts';
import { seeded, shuffled } from './random.ts';
import { printRecall } from './recall.ts';
import { printPairs, strangersLine } from './strangers.ts';
import { table } from './table.ts';
import { twinsIn } from './twins.ts';

const misses = process.argv.includes('--misses');
const people = rowsOf('people.csv').filter((row) => row.canonical_en);
const pairs = aliases();
const negatives = rowsOf('negative_pairs.csv');
const twins = twinsIn(people, negatives);

const full = indexOf(people.map((row) => entryOf(row, true)));
printRecall(`${people.length} people with characters`, full, pairs, {
  misses,
  classes: true,
  twins,
});
const english = indexOf(people.map((row) => entryOf(row, false)));
printRecall('The same, English only', english, pairs, {
  misses: process.argv.includes('--misses-english'),
  classes: process.argv.includes('--misses-english'),
  twins,
});

console.log('\n## Other people\n');
const [some, others] = cut(shuffled(seeded(1), people), 500);
const half = indexOf(some.map((row) => entryOf(row, true)));
const latinOnly = rowsOf('people_latin_only.csv');
const rows = [
  strangersLine('people_latin_only, whole glossary', full, latinOnly, { twins, misses }),
  strangersLine('people_latin_only, 500 entries', half, latinOnly, { twins, misses }),
  strangersLine('others of people.csv, 500 entries', half, others, { twins, misses }),
  strangersLine('both, 500 entries', half, [...latinOnly, ...others], { twins, misses: false }),
];
console.log(table([['text', 'n', 'flagged', 'share', 'same person or letters'], ...rows]));

console.log('\n## Confusable people\n');
const byId = new Map(people.map((row) => [row.id ?? '', row]));
printPairs(negatives, byId, misses);

console.log('\n## Possible misspellings\n');
printHints(
  people,
  half,
  [...latinOnly, ...others].map((row) => row.canonical_en ?? ''),
  process.argv.includes('--hints'),
);
console.log();
printNearIndex();

console.log('\n## Running text, whole glossary\n');
const prose = proses().map((one) => proseLine(full, one, process.argv.includes('--prose')));
console.log(table([['text', 'words', 'findings', 'per 1,000 words'], ...prose]));

function cut<T>(items: readonly T[], size: number): readonly [readonly T[], readonly T[]] {
  return [items.slice(0, size), items.slice(size)];
}
