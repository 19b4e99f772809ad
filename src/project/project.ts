import picomatch from 'picomatch';
import type { CheckOptions } from '../core/check.ts';
import { buildGlossary } from '../core/glossary/build.ts';
import { exampleProblems } from '../core/glossary/examples.ts';
import type { Glossary, GlossaryFile } from '../core/glossary/glossary.ts';
import { GlossaryIndex } from '../core/mentions/glossaryIndex.ts';
import type { Problem } from '../core/problem.ts';
import { decode } from '../formats/decode.ts';
import { type Config, configName, defaultConfig, readConfig } from './config.ts';
import {
  ancestors,
  baseName,
  type FileSystem,
  filesBelow,
  relativePath,
  resolveUri,
} from './fileSystem.ts';
import { expand, fileProblem, glossaryFile, loadGlossaryFile } from './loadGlossary.ts';
import { meantOf, meantProblems } from './meant.ts';

/** The rules and glossaries that apply to the articles of a folder. */
export interface Project {
  /** The folder of `nomenclator.yaml`, else the folder asked for. */
  readonly folder: string;
  readonly configUri?: string;
  readonly config: Config;
  readonly glossary: Glossary;
  readonly index: GlossaryIndex;
  readonly options: CheckOptions;
  /** Problems of the configuration, the glossary files and their examples. */
  readonly problems: readonly Problem[];
  /** Where the glossaries come from. */
  readonly origin: 'config' | 'folder' | 'shipped';
  /** The folder of the shipped glossaries. */
  readonly shipped: string;
}

export interface ProjectOptions {
  /** The folder of the shipped glossaries. */
  readonly shipped: string;
  /** The folder above which no `glossary/` folder is looked for. */
  readonly top?: string;
  /** A configuration to use instead of the one found upwards. */
  readonly config?: string;
  /** Glossaries to load besides, nearest of all. */
  readonly glossaries?: readonly string[];
}

/** Finds and loads what applies to a folder. Never rejects: what is wrong is among the problems. */
export async function loadProject(
  files: FileSystem,
  folder: string,
  options: ProjectOptions,
): Promise<Project> {
  const found = await findConfig(files, folder, options.config);
  const { uris, origin, problems } = await findGlossaries(files, folder, found, options);
  const glossaryFiles = await Promise.all(uris.map((uri) => loadGlossaryFile(files, uri)));
  return { ...assemble(found, folder, glossaryFiles, problems), origin, shipped: options.shipped };
}

interface FoundConfig {
  readonly uri?: string;
  readonly folder: string;
  readonly config: Config;
  readonly problems: readonly Problem[];
}

function assemble(
  { uri, folder: configFolder, config, problems: configProblems }: FoundConfig,
  folder: string,
  files: readonly GlossaryFile[],
  findProblems: readonly Problem[],
): Omit<Project, 'origin' | 'shipped'> {
  const glossary = buildGlossary(files, { targets: config.targets });
  const index = new GlossaryIndex(glossary);
  const examples = exampleProblems(index);
  return {
    folder: uri ? configFolder : folder,
    ...(uri && { configUri: uri }),
    config,
    glossary,
    index,
    options: optionsOf(config),
    problems: [
      ...configProblems,
      ...meantProblems(config, glossary),
      ...findProblems,
      ...glossary.problems,
      ...examples,
    ],
  };
}

/** What of a configuration a check needs. */
export function optionsOf(config: Config): CheckOptions {
  const { profile, severities } = config;
  return { profile, severities, meant: meantOf(config) };
}

/** What an article is checked by: the project's options with the profile of the article's folder. */
export function optionsFor({ folder, config, options }: Project, uri: string): CheckOptions {
  const path = config.folders.length > 0 ? relativePath(folder, uri) : undefined;
  if (path === undefined) return options;
  const fields = config.folders.flatMap(([glob, own]) => (picomatch(glob)(path) ? [own] : []));
  return { ...options, profile: Object.assign({}, options.profile, ...fields) };
}

async function findConfig(
  files: FileSystem,
  folder: string,
  given: string | undefined,
): Promise<FoundConfig> {
  const candidates = given
    ? [given]
    : [...ancestors(folder)].map((dir) => resolveUri(dir, configName));
  for (const uri of candidates) {
    const bytes = await files.read(uri).catch(() => undefined);
    if (!bytes) continue;
    const configFolder = uri.slice(0, uri.lastIndexOf('/'));
    return { uri, folder: configFolder, ...readConfig(decode(bytes).text, uri) };
  }
  const problems = given ? [fileProblem(given, 'not-found', { path: baseName(given) })] : [];
  return { folder, config: defaultConfig, problems };
}

async function findGlossaries(
  files: FileSystem,
  folder: string,
  { uri, folder: configFolder, config }: FoundConfig,
  { shipped, top, glossaries = [] }: ProjectOptions,
): Promise<{ uris: readonly string[]; origin: Project['origin']; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  if (uri && config.glossaries) {
    const uris: string[] = [...glossaries];
    for (const pattern of config.glossaries) {
      const found =
        pattern === 'shipped'
          ? await listGlossaries(files, shipped)
          : await expand(files, configFolder, pattern);
      if (found.length === 0) problems.push(fileProblem(uri, 'no-match', { path: pattern }));
      uris.push(...found);
    }
    return { uris: unique(uris), origin: 'config', problems };
  }
  const own: string[] = [];
  for (const dir of ancestors(folder, top ?? folder)) {
    own.push(...(await listGlossaries(files, resolveUri(dir, 'glossary'))));
  }
  if (own.length > 0) return { uris: unique([...glossaries, ...own]), origin: 'folder', problems };
  const uris = [...glossaries, ...(await listGlossaries(files, shipped))];
  return { uris: unique(uris), origin: 'shipped', problems };
}

async function listGlossaries(files: FileSystem, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const uri of filesBelow(files, folder)) if (glossaryFile.test(uri)) found.push(uri);
  return found;
}

function unique(uris: readonly string[]): readonly string[] {
  return [...new Set(uris)];
}

/** Whether `nomenclator.yaml` leaves a file out. */
export function isIgnored({ folder, config }: Project, uri: string): boolean {
  const path = relativePath(folder, uri);
  return path !== undefined && config.ignore.length > 0 && picomatch([...config.ignore])(path);
}
