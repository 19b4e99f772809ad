import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { type Answer, ask, linkTo } from './checks.ts';
import type { Alias } from './people.ts';
import { groupBy, table } from './table.ts';
import type { Twins } from './twins.ts';

type Link = 'whole' | 'twin' | 'hint' | 'part' | 'none';
type Line = readonly (string | number)[];

interface Result extends Alias {
  readonly link: Link;
  readonly found: string;
}

export interface RecallOptions {
  readonly misses: boolean;
  readonly classes: boolean;
  readonly twins: Twins;
}

/** Recall of the aliases per kind and country, then per class and country; the misses on request. */
export function printRecall(
  title: string,
  index: GlossaryIndex,
  aliases: readonly Alias[],
  { misses, classes, twins }: RecallOptions,
): void {
  const results = aliases.map((alias) => resultOf(index, alias, twins));
  console.log(`\n## ${title}\n`);
  console.log(table([head('kind, country'), ...totals(results)]));
  const english = results.filter(({ kind }) => kind === 'en');
  if (classes)
    console.log(`\n${table([head('class, country (kind en)'), ...classLines(english)])}`);
  if (misses)
    for (const kind of ['en', 'label-other-lang', 'pinyin-field']) printMisses(results, kind);
}

function resultOf(index: GlossaryIndex, alias: Alias, twins: Twins): Result {
  const answer = ask(index, alias.alias);
  const found = answer.findings.map(
    ({ rule, text, entry, message }) => `${rule}(${message}) ${text} -> ${entry?.id}`,
  );
  return { ...alias, link: linkOf(answer, alias, twins), found: found.join('; ') };
}

function linkOf(answer: Answer, { id, canonical }: Alias, twins: Twins): Link {
  const own = linkTo(answer, id, canonical);
  if (own === 'whole') return own;
  const others = (twins.get(id) ?? []).map((row) =>
    linkTo(answer, row.id ?? '', row.canonical_en ?? ''),
  );
  if (others.includes('whole')) return 'twin';
  const hints = answer.findings.filter(({ rule }) => rule === 'possible-misspelling');
  if (hints.some(({ candidates }) => candidates.some((entry) => entry.id === id))) return 'hint';
  return own;
}

/** `twin`: linked to the same person's other id, which is right; `hint`: only asked about. */
function head(name: string): readonly string[] {
  return [name, 'n', 'linked', 'of it twin', 'recall', 'hint', 'with hints', 'part'];
}

function totals(results: readonly Result[]): readonly Line[] {
  return [...groupBy(results, ({ kind }) => kind)].flatMap(([kind, group]) => [
    line(kind, group),
    ...lines(group, ({ country }) => `  ${country}`),
  ]);
}

function classLines(results: readonly Result[]): readonly Line[] {
  return [...groupBy(results, ({ variantClass }) => variantClass)].flatMap(([name, group]) => [
    line(name, group),
    ...lines(group, ({ country }) => `  ${country}`),
  ]);
}

function lines(results: readonly Result[], keyOf: (result: Result) => string): readonly Line[] {
  return [...groupBy(results, keyOf)].map(([key, group]) => line(key, group));
}

/** Only names that are linked as a whole count. */
function line(name: string, group: readonly Result[]): Line {
  const count = (...links: readonly Link[]) =>
    group.filter(({ link }) => links.includes(link)).length;
  const linked = count('whole', 'twin');
  const hinted = count('hint');
  const share = (n: number) => (n / group.length).toFixed(3);
  return [
    name,
    group.length,
    linked,
    count('twin'),
    share(linked),
    hinted,
    share(linked + hinted),
    count('part'),
  ];
}

function printMisses(results: readonly Result[], kind: string): void {
  const missed = results.filter(
    (result) => result.kind === kind && result.link !== 'whole' && result.link !== 'twin',
  );
  console.log(`\nMissed (${kind}):`);
  const byClass = [...missed].sort((a, b) => a.variantClass.localeCompare(b.variantClass));
  for (const { canonical, alias, country, variantClass, found } of byClass) {
    console.log(`  ${country} ${canonical} <- ${alias}  [${variantClass}] ${found}`);
  }
}
