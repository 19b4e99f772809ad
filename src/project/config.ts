import { type Document, parseDocument } from 'yaml';
import { type Severity, severities } from '../core/finding.ts';
import type { Location } from '../core/glossary/entry.ts';
import { type Language, normalizeLanguage } from '../core/language.ts';
import type { Problem } from '../core/problem.ts';
import { defaultProfile, type Profile } from '../core/profile.ts';
import { defaultSeverities, isRuleName } from '../core/rules/catalogue.ts';
import { nearestWord } from '../formats/nearestWord.ts';
import { Positions } from '../formats/position.ts';
import { unknownKey } from '../formats/yamlEntry.ts';
import { type YamlPair, YamlReader } from '../formats/yamlNodes.ts';
import { type FolderProfile, readFolders, readProfile } from './readProfile.ts';

export const configName = 'nomenclator.yaml';

/** What `nomenclator.yaml` says; all that changes findings stands there. */
export interface Config {
  /** Paths and globs relative to the file, and `shipped`; absent: the default places. */
  readonly glossaries?: readonly string[];
  /** Language tags by glob, the first match counts. */
  readonly languages: readonly (readonly [glob: string, language: Language])[];
  /** The language that articles are translated from. */
  readonly source: Language;
  /** Where the versions of an article stand besides the usual places: "{language}/wire/{name}.md". */
  readonly counterparts: readonly string[];
  /** Languages in which every entry should have a term. */
  readonly targets: readonly Language[];
  readonly profile: Profile;
  /** Profiles of folders by glob; of those that match each gives fields, the later ones win. */
  readonly folders: readonly FolderProfile[];
  readonly severities: Readonly<Record<string, Severity>>;
  readonly ignore: readonly string[];
  /** Who is meant by a name that fits several entries. */
  readonly means: readonly MeantEntry[];
}

/** An entry's id for a spelling, with its place in the file. */
export interface MeantEntry {
  readonly spelling: string;
  readonly id: string;
  readonly location: Location;
}

export const defaultConfig: Config = {
  languages: [],
  source: 'en',
  counterparts: [],
  targets: [],
  profile: defaultProfile,
  folders: [],
  severities: {},
  ignore: [],
  means: [],
};

const keys = [
  'glossaries',
  'languages',
  'source',
  'counterparts',
  'targets',
  'profile',
  'folders',
  'rules',
  'means',
  'ignore',
];

/** Reads a `nomenclator.yaml`. What cannot be read is a problem, the rest counts. */
export function readConfig(
  text: string,
  path: string,
): { config: Config; problems: readonly Problem[] } {
  const positions = new Positions(path, text);
  const reader = new YamlReader(positions);
  const document: Document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const syntax = document.errors.map(
    (error): Problem => ({
      rule: 'glossary-syntax',
      code: 'yaml',
      data: { detail: error.message.split('\n')[0] ?? '' },
      location: positions.location(error.pos[0], error.pos[1]),
    }),
  );
  const config: { -readonly [K in keyof Config]: Config[K] } = { ...defaultConfig };
  if (document.contents !== null) {
    for (const pair of reader.pairs(document.contents, 'config')) readKey(reader, pair, config);
  }
  return { config, problems: [...syntax, ...reader.problems] };
}

function readKey(
  reader: YamlReader,
  pair: YamlPair,
  config: { -readonly [K in keyof Config]: Config[K] },
): void {
  const { key, value } = pair;
  if (key === 'glossaries') config.glossaries = reader.texts(value, key);
  else if (key === 'ignore') config.ignore = reader.texts(value, key);
  else if (key === 'targets') config.targets = reader.texts(value, key).map(normalizeLanguage);
  else if (key === 'source') config.source = readSource(reader, value);
  else if (key === 'counterparts') config.counterparts = readPatterns(reader, value);
  else if (key === 'languages') config.languages = readLanguages(reader, value);
  else if (key === 'profile') config.profile = { ...defaultProfile, ...readProfile(reader, value) };
  else if (key === 'folders') config.folders = readFolders(reader, value);
  else if (key === 'rules') config.severities = readSeverities(reader, value);
  else if (key === 'means') config.means = readMeans(reader, value);
  else if (key !== '$schema') unknownKey(reader, pair, keys);
}

function readLanguages(reader: YamlReader, node: unknown): Config['languages'] {
  return reader.pairs(node, 'languages').flatMap(({ key, value }) => {
    const tag = reader.text(value, key);
    return tag === undefined ? [] : [[key, normalizeLanguage(tag)] as const];
  });
}

function readSource(reader: YamlReader, node: unknown): Language {
  const tag = reader.text(node, 'source');
  return tag === undefined ? defaultConfig.source : normalizeLanguage(tag);
}

/** A pattern without both places would take any file for a counterpart. */
function readPatterns(reader: YamlReader, node: unknown): readonly string[] {
  return reader.texts(node, 'counterparts').filter((pattern) => {
    const isWhole = pattern.includes('{language}') && pattern.includes('{name}');
    if (!isWhole) reader.problem('counterpart-pattern', node, { value: pattern });
    return isWhole;
  });
}

function readMeans(reader: YamlReader, node: unknown): Config['means'] {
  return reader.pairs(node, 'means').flatMap(({ key, value }) => {
    const id = reader.text(value, key);
    return id === undefined ? [] : [{ spelling: key, id, location: reader.location(value) }];
  });
}

function readSeverities(reader: YamlReader, node: unknown): Config['severities'] {
  const found: Record<string, Severity> = {};
  for (const { key, keyNode, value } of reader.pairs(node, 'rules')) {
    if (!isRuleName(key)) {
      const near = nearestWord(key, Object.keys(defaultSeverities));
      reader.problem(near ? 'unknown-rule-near' : 'unknown-rule', keyNode, {
        key,
        ...(near && { near }),
      });
      continue;
    }
    const severity = reader.oneOf(value, key, severities);
    if (severity) found[key] = severity;
  }
  return found;
}
