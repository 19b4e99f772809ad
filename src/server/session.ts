import type { InitializeParams, WorkspaceEditClientCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from '../core/glossary/entry.ts';
import type { GlossaryIndex } from '../core/mentions/glossaryIndex.ts';
import { LookUp } from '../core/search/lookUp.ts';
import { SearchIndex } from '../core/search/searchIndex.ts';
import type { NameCensus } from '../core/unlisted/census.ts';
import { createMessages, localeFor, type Messages } from '../messages/index.ts';
import { type FileSystem, parentUri, relativePath } from '../project/fileSystem.ts';
import { loadProject, type Project } from '../project/project.ts';
import { type CheckedArticle, checkDocument, type Reading, readDocument } from './checkDocument.ts';
import { type Encoding, PositionConverter } from './convert.ts';
import { type Around, Counterparts, isSameAround } from './counterparts.ts';
import type { ServerHost } from './host.ts';
import {
  defaultSettings,
  type InitializationOptions,
  type Settings,
  type WireRange,
} from './protocol.ts';

export type { CheckedArticle } from './checkDocument.ts';

/** The state of one connection: open documents, loaded projects, settings. */
export class Session {
  readonly documents = new Map<string, TextDocument>();
  readonly files: FileSystem;
  readonly positions: PositionConverter;
  readonly options: InitializationOptions;
  readonly folders: string[];
  readonly usesPull: boolean;
  /** Which forms of edits the client takes. */
  readonly editSupport: WorkspaceEditClientCapabilities;
  settings: Settings = defaultSettings;
  messages: Messages;
  enabled = true;
  readonly #now: () => Date;
  readonly #shipped: string;
  readonly #initialLocale: string | undefined;
  readonly #projects = new Map<string, Promise<Project>>();
  readonly #readings = new Map<string, Reading & { readonly project: Project }>();
  readonly #checked = new Map<string, CheckedArticle & { readonly around: Around }>();
  readonly counterparts: Counterparts;
  /** The names of the workspace's articles, once it has been checked; until then they are not compared. */
  names: NameCensus | undefined;
  readonly #searches = new WeakMap<GlossaryIndex, SearchIndex>();
  readonly #lookUps = new WeakMap<GlossaryIndex, LookUp>();

  constructor(
    params: InitializeParams,
    files: FileSystem,
    { shipped, now = () => new Date() }: ServerHost,
  ) {
    this.#now = now;
    this.options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.files = withOpenDocuments(files, this.documents);
    this.counterparts = new Counterparts(this.files, this.documents);
    this.positions = new PositionConverter(encodingOf(params));
    this.folders = foldersOf(params);
    this.usesPull = params.capabilities.textDocument?.diagnostic !== undefined;
    this.editSupport = params.capabilities.workspace?.workspaceEdit ?? {};
    this.#shipped = this.options.shipped ?? shipped ?? '';
    this.#initialLocale = this.options.locale ?? params.locale;
    this.messages = createMessages(localeFor(this.#initialLocale));
  }

  /** Takes over settings; unknown or missing values keep their defaults. */
  configure(settings: Partial<Settings> | null | undefined): void {
    this.settings = { ...defaultSettings, ...withoutNull(settings ?? {}) };
    const { locale } = this.settings;
    this.messages = createMessages(localeFor(locale === 'auto' ? this.#initialLocale : locale));
  }

  /** Forgets everything that was loaded, after a glossary or configuration changed. */
  reload(): void {
    this.#projects.clear();
    this.#checked.clear();
    this.counterparts.clear();
    this.names = undefined;
  }

  /** From now on articles are compared with the others of the workspace. */
  compareNames(names: NameCensus): void {
    this.names = names;
    this.#checked.clear();
  }

  /** Forgets an article's result. */
  forget(uri: string): void {
    this.#checked.delete(uri);
  }

  closed(uri: string): void {
    this.documents.delete(uri);
    this.#checked.delete(uri);
    this.#readings.delete(uri);
    this.counterparts.closed(uri);
  }

  /** The open articles that were checked against one as their source. */
  translationsOf(uri: string): readonly string[] {
    return [...this.#checked].flatMap(([own, { source }]) => (source?.uri === uri ? [own] : []));
  }

  /** The project of a file, loaded once per folder. */
  project(uri: string): Promise<Project> {
    const folder = uri.startsWith('untitled:') ? (this.folders[0] ?? '') : parentUri(uri);
    const known = this.#projects.get(folder);
    if (known) return known;
    const top = this.folders.find((item) => relativePath(item, `${folder}/`) !== undefined);
    const loading = loadProject(this.files, folder || 'none:///', {
      shipped: this.#shipped,
      ...(top && { top }),
    });
    this.#projects.set(folder, loading);
    return loading;
  }

  /** All projects loaded so far. */
  loadedProjects(): Promise<readonly Project[]> {
    return Promise.all(this.#projects.values());
  }

  /** Checks an open document, or gives the result of its present version. */
  async checked(uri: string): Promise<CheckedArticle | undefined> {
    const document = this.documents.get(uri);
    if (!document || isGlossaryDocument(uri)) return undefined;
    const project = await this.project(uri);
    const reading = this.#read(document, project);
    const around = await this.#around(uri, reading, project);
    // Somebody typed while files were read.
    if (this.documents.get(uri) !== document || reading.article.text !== document.getText())
      return this.checked(uri);
    const known = this.#checked.get(uri);
    if (known?.article === reading.article && isSameAround(known.around, around)) return known;
    const { names } = this;
    const memory = around.source && this.counterparts.memory(uri, around.source.uri);
    const kept = { names, ...(memory && { memory }) };
    const checked = { ...checkDocument(document, reading, project, around, kept), around };
    this.#checked.set(uri, checked);
    return checked;
  }

  /** Checks a file that is not open. */
  async checkedFile(document: TextDocument): Promise<CheckedArticle> {
    const project = await this.project(document.uri);
    const reading = readDocument(document, project);
    const around = await this.#around(document.uri, reading, project);
    return checkDocument(document, reading, project, around, { names: this.names });
  }

  #read(document: TextDocument, project: Project): Reading {
    const known = this.#readings.get(document.uri);
    if (known?.project === project && known.article.text === document.getText()) return known;
    const reading = { ...readDocument(document, project), project };
    this.#readings.set(document.uri, reading);
    return reading;
  }

  async #around(uri: string, { article, isBilingual }: Reading, project: Project): Promise<Around> {
    return isBilingual ? alone : this.counterparts.around(uri, article, project);
  }

  /** The day that an article is shown as of: its own, else the file's, else today. */
  async dateOf({ article, document }: CheckedArticle): Promise<string> {
    if (article.date) return article.date;
    const modified = await this.files.modified?.(document.uri).catch(() => undefined);
    return isoDay(modified ?? this.#now());
  }

  search(index: GlossaryIndex): SearchIndex {
    const known = this.#searches.get(index) ?? new SearchIndex(index.glossary.entries);
    this.#searches.set(index, known);
    return known;
  }

  lookUp(index: GlossaryIndex): LookUp {
    const known = this.#lookUps.get(index) ?? new LookUp(index, this.search(index));
    this.#lookUps.set(index, known);
    return known;
  }

  /** The range of a place in a glossary file; terms stand on one line. */
  async locationRange({ path, start, end, line, character }: Location): Promise<WireRange> {
    if (this.positions.encoding === 'utf-16') {
      return { start: { line, character }, end: { line, character: character + end - start } };
    }
    const bytes = await this.files.read(path).catch(() => new Uint8Array());
    const document = TextDocument.create(path, '', 0, new TextDecoder().decode(bytes));
    return this.positions.range(document, { start, end });
  }
}

const alone: Around = { counterparts: [] };

/** The day where the user is, in ISO 8601. */
function isoDay(date: Date): string {
  const part = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

/** Files that are articles of one language. */
export const articleFile = /\.(?:md|markdown|te?xt)$/i;

export function isGlossaryDocument(uri: string): boolean {
  return /(?:\.glossary\.ya?ml|\/nomenclator\.yaml|\.(?:csv|tsv))$/i.test(uri);
}

/** Unsaved glossaries count as they stand in the editor. */
function withOpenDocuments(
  files: FileSystem,
  documents: ReadonlyMap<string, TextDocument>,
): FileSystem {
  return {
    ...files,
    read(uri) {
      const open = documents.get(uri);
      return open ? Promise.resolve(new TextEncoder().encode(open.getText())) : files.read(uri);
    },
  };
}

/** The first encoding of the client that the server knows; clients that offer none count UTF-16. */
function encodingOf({ capabilities }: InitializeParams): Encoding {
  const offered = capabilities.general?.positionEncodings ?? [];
  const known = ['utf-16', 'utf-8', 'utf-32'] as const;
  const first = offered.find((encoding) => (known as readonly string[]).includes(encoding));
  return (first as Encoding | undefined) ?? 'utf-16';
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return folders.map((uri) => uri.replace(/\/$/, ''));
}

function withoutNull<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;
}
