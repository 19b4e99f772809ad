import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { ask, linkTo } from './checks.ts';
import type { Alias } from './people.ts';
import { groupBy, table } from './table.ts';

interface Result extends Alias {
  readonly link: 'whole' | 'part' | 'none';
  readonly found: string;
}

/** Recall of the aliases per kind and country, then per class; the misses on request. */
export function printRecall(
  title: string,
  index: GlossaryIndex,
  aliases: readonly Alias[],
  options: { readonly misses: boolean; readonly classes: boolean },
): void {
  const results = aliases.map((alias) => resultOf(index, alias));
  console.log(`\n## ${title}\n`);
  console.log(table([head('kind, country'), ...totals(results)]));
  const english = results.filter(({ kind }) => kind === 'en');
  if (options.classes)
    console.log(
      `\n${table([head('class (kind en)'), ...lines(english, (item) => item.variantClass)])}`,
    );
  if (options.misses)
    for (const kind of ['en', 'label-other-lang', 'pinyin-field']) printMisses(results, kind);
}

function resultOf(index: GlossaryIndex, alias: Alias): Result {
  const answer = ask(index, alias.alias);
  const found = answer.findings.map(
    ({ rule, text, entry, message }) => `${rule}(${message}) ${text} -> ${entry?.id}`,
  );
  return { ...alias, link: linkTo(answer, alias.id, alias.canonical), found: found.join('; ') };
}

function head(name: string): readonly string[] {
  return [name, 'n', 'linked', 'part', 'recall'];
}

function totals(results: readonly Result[]): readonly (readonly (string | number)[])[] {
  return [...groupBy(results, ({ kind }) => kind)].flatMap(([kind, group]) => [
    line(kind, group),
    ...lines(group, ({ country }) => `  ${country}`),
  ]);
}

function lines(
  results: readonly Result[],
  keyOf: (result: Result) => string,
): readonly (readonly (string | number)[])[] {
  return [...groupBy(results, keyOf)].map(([key, group]) => line(key, group));
}

/** Only names that are linked as a whole count. */
function line(name: string, group: readonly Result[]): readonly (string | number)[] {
  const linked = group.filter(({ link }) => link === 'whole').length;
  const part = group.filter(({ link }) => link === 'part').length;
  return [name, group.length, linked, part, (linked / group.length).toFixed(3)];
}

function printMisses(results: readonly Result[], kind: string): void {
  const missed = results.filter((result) => result.kind === kind && result.link !== 'whole');
  console.log(`\nMissed (${kind}):`);
  const byClass = [...missed].sort((a, b) => a.variantClass.localeCompare(b.variantClass));
  for (const { canonical, alias, country, variantClass, found } of byClass) {
    console.log(`  ${country} ${canonical} <- ${alias}  [${variantClass}] ${found}`);
  }
}
