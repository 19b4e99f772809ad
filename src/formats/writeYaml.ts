import type { Entry, Membership, Office, Term } from '../core/glossary/entry.ts';
import { quoted, scalar } from './yamlScalar.ts';

type Pair = readonly [key: string, value: string];

const maxColumns = 100;
const nameFields = ['surname', 'given', 'western'] as const;
const otherFields = [
  ['reading', 'reading'],
  ['romanization', 'romanization'],
  ['note', 'note'],
  ['source', 'source'],
  ['decidedBy', 'decided-by'],
  ['decidedOn', 'decided-on'],
] as const;

/**
 * Writes a `*.glossary.yaml` in the short forms of the format: a term alone is a text, a term with
 * more is a mapping in braces, several that fit a line stand in brackets. No text is ever folded.
 */
export function writeYamlGlossary(title: string, entries: readonly Entry[]): string {
  const head = `glossary: ${scalar(title, 'block')}\n`;
  if (entries.length === 0) return `${head}entries: []\n`;
  return `${head}entries:\n${entries.map((entry) => `${writeYamlEntry(entry)}\n`).join('\n')}`;
}

/** One item of the list of entries, indented by two columns, without a line end behind it. */
export function writeYamlEntry(entry: Entry): string {
  const lines = entryLines(entry);
  return lines.map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`)).join('\n');
}

function entryLines(entry: Entry): readonly string[] {
  return [
    `id: ${scalar(entry.id, 'block')}`,
    ...(entry.kind === 'term' ? [] : [`kind: ${entry.kind}`]),
    ...field('country', entry.country),
    ...list('tags', (entry.tags ?? []).map(flowScalar)),
    ...[...entry.terms].flatMap(([language, terms]) => termLines(language, terms)),
    ...list('offices', (entry.offices ?? []).map(writeDated)),
    ...partyLines(entry.parties ?? []),
    ...field('note', entry.note),
    ...field('source', entry.source),
    ...field('decided-by', entry.decidedBy),
    ...field('decided-on', entry.decidedOn),
    ...list(
      'hits',
      entry.hits.map(({ text }) => quoted(text)),
    ),
    ...list(
      'misses',
      entry.misses.map(({ text }) => quoted(text)),
    ),
  ];
}

function field(key: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${key}: ${scalar(text, 'block')}`];
}

/** A list in brackets where it fits a line, else an item a line. */
function list(key: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const line = `${key}: [${items.join(', ')}]`;
  if (line.length <= maxColumns - 4) return [line];
  return [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

function termLines(language: string, terms: readonly Term[]): readonly string[] {
  const [only] = terms;
  if (!only || terms.length > 1)
    return list(
      language,
      terms.map((term, i) => writeTerm(term, i === 0, 'flow')),
    );
  return [`${language}: ${writeTerm(only, true, 'block')}`];
}

/** A term as a text where the defaults of the reader say all the rest. */
export function writeTerm(term: Term, isFirst: boolean, place: 'block' | 'flow'): string {
  const pairs = termPairs(term, isFirst);
  if (pairs.length === 0) return scalar(term.text, place);
  return flowMap([['term', flowScalar(term.text)], ...pairs]);
}

/** What is to say of a term besides its text: keys, and values as they are written. */
function termPairs(term: Term, isFirst: boolean): readonly Pair[] {
  const usual = isFirst || term.type === 'abbreviation' ? 'preferred' : 'admitted';
  const pairs: Pair[] = [];
  const add = (key: string, value: string | undefined) => {
    if (value !== undefined) pairs.push([key, flowScalar(value)]);
  };
  for (const name of nameFields) add(name, term[name]);
  if (term.type !== 'full') add('type', term.type);
  if (term.status !== usual) add('status', term.status);
  for (const [name, key] of otherFields) add(key, term[name]);
  if (term.near) pairs.push(['near', `[${term.near.map(flowScalar).join(', ')}]`]);
  if (term.familiar !== undefined) pairs.push(['familiar', String(term.familiar)]);
  return pairs;
}

function flowMap(pairs: readonly Pair[]): string {
  return `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

/** A party without dates is a text; one party alone has a line of its own. */
function partyLines(parties: readonly Membership[]): readonly string[] {
  const isPlain = ({ from, until }: Membership) => from === undefined && until === undefined;
  const [only] = parties;
  if (only && parties.length === 1 && isPlain(only)) return field('party', only.party);
  return list(
    'parties',
    parties.map((item) => (isPlain(item) ? flowScalar(item.party) : writeDated(item))),
  );
}

function writeDated(item: Office | Membership): string {
  return flowMap(Object.entries(item).map(([key, value]) => [key, flowScalar(value)]));
}

function flowScalar(text: string): string {
  return scalar(text, 'flow');
}
