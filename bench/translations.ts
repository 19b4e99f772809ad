// Measures the comparison of translations on annotated pairs: `node bench/run.mjs translations
// [--wrong] [--missed]`. Wrong: findings at warning and above on untouched text. Recall: made errors
// found at their mention, and mended by the first fix.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readArticle } from '../src/core/article/article.ts';
import { check, defaultOptions, severityOf } from '../src/core/check.ts';
import type { Finding } from '../src/core/finding.ts';
import { buildGlossary } from '../src/core/glossary/build.ts';
import type { Entry, Term } from '../src/core/glossary/entry.ts';
import type { Language } from '../src/core/language.ts';
import { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { table } from './table.ts';

const folder = `${process.env.NOMENCLATOR_DATA}/corpora`;
const location = { path: 'bench', line: 0, character: 0, start: 0, end: 0 };
const columns: Readonly<Record<string, Language>> = {
  en: 'en',
  ja: 'ja',
  zh_Hant: 'zh-Hant',
  zh_Hans: 'zh-Hans',
};

interface Row {
  readonly [column: string]: string | undefined;
}

interface Corruption {
  readonly id: string;
  readonly lang: string;
  readonly en: string;
  readonly original: string;
  readonly corrupted: string;
  readonly kind: string;
  readonly entity_type: string;
}

type Texts = ReadonlyMap<string, Readonly<Record<Language, string>>>;

interface Corpus {
  readonly name: string;
  readonly texts: Texts;
  readonly rows: readonly Row[];
  readonly index: GlossaryIndex;
}

function corruptions(): readonly Corruption[] {
  const lines = readFileSync(`${folder}/annotations/corruptions.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Corruption);
}

function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(`${folder}/annotations/${file}`, 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function ntrex(): Texts {
  const lines = (language: string) =>
    readFileSync(`${folder}/ntrex/ntrex.${language}.txt`, 'utf8').split('\n');
  const all = Object.values(columns).map((language) => [language, lines(language)] as const);
  const texts = new Map<string, Record<Language, string>>();
  for (const [i, number] of readFileSync(`${folder}/ntrex/lines.txt`, 'utf8')
    .trim()
    .split('\n')
    .entries()) {
    const entry = all.map(([language, list]) => [language, list[i] ?? ''] as const);
    texts.set(number.split('\t')[0] ?? '', Object.fromEntries(entry));
  }
  return texts;
}

function taiwanMd(): Texts {
  const lines = readFileSync(`${folder}/taiwan_md/taiwan_md.aligned.jsonl`, 'utf8').trim();
  return new Map(
    lines.split('\n').map((line) => {
      const { id, ...texts } = JSON.parse(line) as Record<string, string>;
      return [id ?? '', texts] as const;
    }),
  );
}

/** One entry for each group of rows that share an English form; all forms of clean rows are allowed. */
function glossaryOf(rows: readonly Row[]): GlossaryIndex {
  const entries = new Map<string, { kind: string; forms: Map<Language, Set<string>> }>();
  const idOf = new Map<string, string>();
  const sound = rows.filter((row) => !isFaulty(row, 'ja'));
  for (const row of [...sound, ...rows.filter((item) => isFaulty(item, 'ja'))]) {
    const forms = split(row.en);
    const id = forms.map((form) => idOf.get(form)).find((known) => known) ?? forms[0] ?? '';
    for (const form of forms) idOf.set(form, id);
    const entry = entries.get(id) ?? { kind: row.type ?? 'person', forms: new Map() };
    entries.set(id, entry);
    for (const [column, language] of Object.entries(columns)) {
      if (isFaulty(row, column) && (entry.forms.get(language)?.size ?? 0) > 0) continue;
      if (language === 'en' && /en:surname-only/.test(row.flags ?? '')) continue;
      for (const form of split(row[column])) {
        if (language !== 'en' && /^[\p{ASCII}]+$/u.test(form)) continue;
        entry.forms.set(language, (entry.forms.get(language) ?? new Set()).add(form));
      }
    }
  }
  for (const { kind, corrupted: text, entity_type: type, lang } of corruptions()) {
    const language = columns[lang] ?? 'ja';
    const known = [...entries.values()].some(({ forms }) => forms.get(language)?.has(text));
    if (kind !== 'other_entity' || known) continue;
    // Names of the half of the annotations that is kept for releases.
    entries.set(text, { kind: type, forms: new Map([[language, new Set([text])]]) });
  }
  const list = [...entries].map(
    ([id, { kind, forms }]): Entry => ({
      id,
      kind: kind === 'party' ? 'party' : kind === 'org' ? 'organization' : 'person',
      terms: new Map([...forms].map(([language, texts]) => [language, termsOf(language, texts)])),
      hits: [],
      misses: [],
      location,
    }),
  );
  return new GlossaryIndex(buildGlossary([{ path: 'bench', entries: list, problems: [] }]));
}

function termsOf(language: Language, texts: ReadonlySet<string>): readonly Term[] {
  return [...texts].map((text, i) => ({
    text,
    language,
    status: i === 0 ? ('preferred' as const) : ('admitted' as const),
    type: 'full' as const,
    location,
  }));
}

/** What the annotation calls a fault of the text; a form counts where its entity has no better one. */
function isFaulty({ flags = '' }: Row, column: string): boolean {
  return column === 'ja' && /ja:(?:trad-char-leak|mixed|not-found)/.test(flags);
}

function split(cell = ''): readonly string[] {
  return cell
    .split(';')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

/** The findings of rules on translations, at warning and above. */
function findingsIn(
  { index }: Corpus,
  source: string,
  target: string,
  language: Language,
  latin: 'keep' | 'translate' | undefined,
): readonly Finding[] {
  const options = {
    ...defaultOptions,
    profile: { ...defaultOptions.profile, ...(latin && { latin }) },
    source: {
      article: readArticle(source, 'en', 'plain'),
      alignment: { pairs: [{ source: [0], target: [0] }] },
    },
  };
  const { findings } = check(readArticle(oneBlock(target), language, 'plain'), index, options);
  return findings.filter(({ rule }) => {
    const severity = severityOf(rule, options);
    return isOfTranslation.has(rule) && (severity === 'warning' || severity === 'error');
  });
}

const isOfTranslation = new Set([
  'missing-rendering',
  'rendering-variant',
  'mixed-renderings',
  'wrong-script',
  'left-in-source-language',
  'wrong-person',
]);

function oneBlock(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function untouched(corpus: Corpus, language: Language): readonly (string | number)[] {
  const column = Object.keys(columns).find((name) => columns[name] === language) ?? '';
  const ids = new Set(corpus.rows.map((row) => row.sentence_id ?? row.block_id ?? ''));
  let [mentions, wrong, real] = [0, 0, 0];
  for (const id of ids) {
    const texts = corpus.texts.get(id);
    const own = corpus.rows.filter((row) => (row.sentence_id ?? row.block_id) === id);
    mentions += own.length;
    const [en, target] = [texts?.en, texts?.[language]];
    if (!en || !target) continue;
    for (const finding of findingsIn(corpus, oneBlock(en), target, language, undefined)) {
      const row = own.find((item) =>
        split(item.en).some((form) => form === finding.data.source || finding.entry?.id === form),
      );
      const isReal =
        row !== undefined && new RegExp(`${column.replace('_', '-')}:`).test(row.flags ?? '');
      if (isReal || finding.rule === 'wrong-script' || /hybrid/.test(row?.hybrid ?? '')) real++;
      else wrong++;
      if (process.argv.includes('--wrong'))
        console.log(
          `  ${isReal ? 'real ' : 'WRONG'} ${id} ${language} ${finding.rule} ${finding.text} | ${JSON.stringify(finding.data)} ${row?.flags ?? ''}`,
        );
    }
  }
  return [
    corpus.name,
    language,
    mentions,
    real,
    wrong,
    `${((wrong / mentions) * 100).toFixed(2)} %`,
  ];
}

interface Score {
  n: number;
  flagged: number;
  anywhere: number;
  fixed: number;
}

function corrupted(corpora: readonly Corpus[]): readonly (readonly (string | number)[])[] {
  const scores = new Map<string, Score>();
  for (const one of corruptions()) {
    const corpus = corpora.find(({ texts }) => texts.has(one.id));
    const language = columns[one.lang] ?? 'ja';
    const texts = corpus?.texts.get(one.id);
    if (!corpus || !texts?.en || !texts[language]) continue;
    for (const key of [`${one.kind} ${language}`, `${one.kind} all`]) {
      const score = scores.get(key) ?? { n: 0, flagged: 0, anywhere: 0, fixed: 0 };
      scores.set(key, score);
      count(score, corpus, one, texts.en, texts[language] ?? '', language, key.endsWith('all'));
    }
  }
  return [...scores]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { n, flagged, anywhere, fixed }]) => [
      key,
      n,
      (flagged / n).toFixed(3),
      (anywhere / n).toFixed(3),
      (fixed / n).toFixed(3),
    ]);
}

function count(
  score: Score,
  corpus: Corpus,
  { original, corrupted: wrong, en, id }: Corruption,
  source: string,
  untouchedText: string,
  language: Language,
  isTold: boolean,
): void {
  const good = oneBlock(untouchedText);
  const bad = good.split(original).join(wrong);
  const at = good.indexOf(original);
  const findings = findingsIn(corpus, oneBlock(source), bad, language, 'translate');
  const own = findings.filter(({ entry }) => entry !== undefined && isEntryOf(entry, en));
  const hit = findings.find(({ span }) => span.start < at + wrong.length && span.end > at);
  score.n++;
  if (hit) score.flagged++;
  if (own.length > 0) score.anywhere++;
  const [edit] = hit?.fixes[0]?.edits ?? [];
  const mended =
    edit && bad.slice(0, edit.span.start) + edit.replacement + bad.slice(edit.span.end);
  const rest = good.slice(at + original.length, at + original.length + 4);
  const isMended = mended?.startsWith(
    good.slice(0, at + original.length) + rest.split(original)[0],
  );
  if (isMended) score.fixed++;
  if (isTold && process.argv.includes('--missed') && (!hit || !isMended))
    console.log(
      `  ${hit ? 'unmended' : 'missed'} ${id} ${language} ${en}: ${original} -> ${wrong} | ${findings.map(({ rule, text, data }) => `${rule} ${text} -> ${data.expected}`).join('; ')}`,
    );
}

function isEntryOf({ id, terms }: Entry, en: string): boolean {
  const forms = split(en);
  return forms.includes(id) || (terms.get('en') ?? []).some(({ text }) => forms.includes(text));
}

const corpora: readonly Corpus[] = [
  { name: 'ntrex', texts: ntrex(), rows: rowsOf('names_ntrex.csv') },
  { name: 'taiwan_md', texts: taiwanMd(), rows: rowsOf('names_taiwan_md.csv') },
].map((corpus) => ({ ...corpus, index: glossaryOf(corpus.rows) }));

console.log('## Untouched translations\n');
const rows = corpora.flatMap((corpus) =>
  ['ja', 'zh-Hant', 'zh-Hans']
    .filter((language) => corpus.name === 'ntrex' || language !== 'zh-Hans')
    .map((language) => untouched(corpus, language)),
);
console.log(table([['text', 'language', 'mentions', 'real faults', 'wrong', 'share'], ...rows]));
console.log('\n## Made errors, names in Latin letters forbidden\n');
console.log(
  table([
    ['kind, language', 'n', 'at the mention', 'for the entry', 'first fix mends'],
    ...corrupted(corpora),
  ]),
);
