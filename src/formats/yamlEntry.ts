import { isMap } from 'yaml';
import { type Dated, isDate } from '../core/glossary/asOf.ts';
import {
  type Entry,
  type EntryKind,
  type Example,
  entryKinds,
  type Membership,
  type Office,
  type Term,
  termStatuses,
  termTypes,
} from '../core/glossary/entry.ts';
import { type Language, normalizeLanguage } from '../core/language.ts';
import { entryId } from './entryId.ts';
import { nearestWord } from './nearestWord.ts';
import type { YamlPair, YamlReader } from './yamlNodes.ts';

type Mutable<T> = { -readonly [K in keyof T]?: T[K] | undefined };

const languageTag = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;
const entryKeys =
  'id kind country tags note source decided-by decided-on offices party parties hits misses'.split(
    ' ',
  );
const termKeys =
  'term status type surname given western reading romanization note source decided-by decided-on near familiar'.split(
    ' ',
  );

/** Reads one entry; undefined when it has no id or no terms. */
export function readEntry(reader: YamlReader, node: unknown): Entry | undefined {
  const pairs = reader.pairs(node, 'entry');
  if (pairs.length === 0) return undefined;
  const fields: Mutable<Entry> = {};
  const terms = new Map<Language, Term[]>();
  for (const pair of pairs) {
    if (!readField(reader, pair, fields) && isLanguageKey(pair.key)) readTerms(reader, pair, terms);
    else if (!entryKeys.includes(pair.key))
      unknownKey(reader, pair, [...entryKeys, 'en', 'ja', 'zh-Hant', 'zh-Hans']);
  }
  if (terms.size === 0) {
    reader.problem('no-terms', node, { id: fields.id ?? '' });
    return undefined;
  }
  return {
    hits: [],
    misses: [],
    kind: 'term',
    ...withoutUndefined(fields),
    id: fields.id ?? entryId([...terms.values()][0]?.[0]?.text ?? ''),
    terms,
    location: reader.location(pairs.find(({ key }) => key === 'id')?.value ?? node),
  };
}

/** Three letters that are nearly a key of ours are a slip, not a language: "knd", "tag". */
function isLanguageKey(key: string): boolean {
  if (key.length === 3 && nearestWord(key, entryKeys)) return false;
  return languageTag.test(key) && !entryKeys.includes(key);
}

function readField(reader: YamlReader, { key, value }: YamlPair, fields: Mutable<Entry>): boolean {
  switch (key) {
    case 'id':
    case 'country':
    case 'note':
    case 'source':
      fields[key] = reader.text(value, key);
      return true;
    case 'decided-by':
      fields.decidedBy = reader.text(value, key);
      return true;
    case 'decided-on':
      fields.decidedOn = reader.text(value, key);
      return true;
    case 'kind':
      fields.kind = reader.oneOf<EntryKind>(value, key, entryKinds);
      return true;
    case 'tags':
      fields.tags = reader.texts(value, key);
      return true;
    case 'offices':
      fields.offices = reader.items(value).flatMap((item) => readOffice(reader, item));
      return true;
    case 'party':
    case 'parties':
      fields.parties = [
        ...(fields.parties ?? []),
        ...reader.items(value).flatMap((item) => readParty(reader, item)),
      ];
      return true;
    case 'hits':
    case 'misses':
      fields[key] = readExamples(reader, value, key);
      return true;
    default:
      return false;
  }
}

function readExamples(reader: YamlReader, value: unknown, key: string): readonly Example[] {
  return reader.items(value).flatMap((item) => {
    const text = reader.text(item, key);
    return text === undefined ? [] : [{ text, location: reader.location(item) }];
  });
}

function readOffice(reader: YamlReader, node: unknown): readonly Office[] {
  const { name, dates } = readDated(reader, node, 'title');
  return name ? [{ title: name, ...dates }] : [];
}

/** A party is a text, its entry's id or its name, or a mapping with dates. */
function readParty(reader: YamlReader, node: unknown): readonly Membership[] {
  const { name, dates } = isMap(node)
    ? readDated(reader, node, 'party')
    : { name: reader.text(node, 'party'), dates: {} };
  return name ? [{ party: name, ...dates }] : [];
}

/** A mapping of a name and the dates between which it is so; a date that is none is left out. */
function readDated(reader: YamlReader, node: unknown, nameKey: string) {
  const dates: Mutable<Dated> = {};
  let name: string | undefined;
  for (const pair of reader.pairs(node, nameKey)) {
    if (pair.key === nameKey) name = reader.text(pair.value, nameKey);
    else if (pair.key === 'from' || pair.key === 'until') dates[pair.key] = readDate(reader, pair);
    else unknownKey(reader, pair, [nameKey, 'from', 'until']);
  }
  return { name, dates: withoutUndefined(dates) };
}

function readDate(reader: YamlReader, { key, value }: YamlPair): string | undefined {
  const text = reader.text(value, key);
  if (text === undefined || isDate(text)) return text;
  reader.problem('not-a-date', value, { key, value: text });
  return undefined;
}

function readTerms(reader: YamlReader, pair: YamlPair, terms: Map<Language, Term[]>): void {
  const language = normalizeLanguage(pair.key);
  const known = terms.get(language) ?? [];
  for (const item of reader.items(pair.value)) {
    const term = readTerm(reader, item, language, known.length === 0);
    if (term) known.push(term);
  }
  if (known.length > 0) terms.set(language, known);
  else reader.problem('no-term', pair.keyNode, { key: pair.key });
}

/** The first term of a language is preferred unless it says otherwise, the others admitted. */
function readTerm(
  reader: YamlReader,
  node: unknown,
  language: Language,
  isFirst: boolean,
): Term | undefined {
  const fields: Mutable<Term> = {};
  let termNode = node;
  if (isMap(node)) {
    for (const pair of reader.pairs(node, 'term')) {
      if (pair.key === 'term') termNode = pair.value;
      else readTermField(reader, pair, fields);
    }
  }
  const text = isMap(termNode) ? undefined : reader.text(termNode, language);
  if (!text) {
    if (isMap(termNode)) reader.problem('no-term', node, { key: language });
    return undefined;
  }
  return {
    status: isFirst || fields.type === 'abbreviation' ? 'preferred' : 'admitted',
    type: 'full',
    ...withoutUndefined(fields),
    text,
    language,
    location: reader.location(termNode),
  };
}

function readTermField(reader: YamlReader, pair: YamlPair, fields: Mutable<Term>): void {
  const { key, value } = pair;
  switch (key) {
    case 'status':
      fields.status = reader.oneOf(value, key, termStatuses);
      break;
    case 'type':
      fields.type = reader.oneOf(value, key, termTypes);
      break;
    case 'near':
      fields.near = reader.texts(value, key);
      break;
    case 'familiar':
      fields.familiar = reader.text(value, key) === 'true';
      break;
    case 'decided-by':
      fields.decidedBy = reader.text(value, key);
      break;
    case 'decided-on':
      fields.decidedOn = reader.text(value, key);
      break;
    case 'surname':
    case 'given':
    case 'western':
    case 'reading':
    case 'romanization':
    case 'note':
    case 'source':
      fields[key] = reader.text(value, key);
      break;
    default:
      unknownKey(reader, pair, termKeys);
  }
}

export function unknownKey(
  reader: YamlReader,
  pair: YamlPair,
  known: readonly string[],
): undefined {
  const near = nearestWord(pair.key, known);
  const data = { key: pair.key, ...(near && { near }) };
  reader.problem(near ? 'unknown-key-near' : 'unknown-key', pair.keyNode, data);
}

function withoutUndefined<T extends object>(fields: Mutable<T>): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
