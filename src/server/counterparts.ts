import { TextDocument } from 'vscode-languageserver-textdocument';
import { PairAligner } from '../core/align/alignBlocks.ts';
import { type Article, formatOf, readArticle } from '../core/article/article.ts';
import type { PairMemory } from '../core/compare/pair.ts';
import { decode } from '../formats/decode.ts';
import { articleLanguage } from '../project/articleLanguage.ts';
import { type Counterpart, counterpartsOf, sourceOf } from '../project/counterparts.ts';
import type { FileSystem } from '../project/fileSystem.ts';
import type { Project } from '../project/project.ts';

/** A version of an article as it stands in the editor, else on the disk; never changes. */
export interface Version extends Counterpart {
  readonly document: TextDocument;
  readonly article: Article;
}

/** The other versions of an article. */
export interface Around {
  /** What the article is translated from. */
  readonly source?: Version;
  /** The texts of an article's translations; they tell who is meant. */
  readonly texts?: readonly string[];
  readonly counterparts: readonly Counterpart[];
}

interface Listed {
  readonly key: string;
  readonly project: Project;
  readonly source: Promise<Counterpart | undefined>;
  readonly all: Promise<readonly Counterpart[]>;
}

/** Finds and reads the other versions of articles; each is looked for once, until files change. */
export class Counterparts {
  readonly #files: FileSystem;
  readonly #documents: ReadonlyMap<string, TextDocument>;
  readonly #listed = new Map<string, Listed>();
  readonly #onDisk = new Map<string, Promise<string | undefined>>();
  readonly #versions = new Map<string, Version>();
  readonly #memories = new Map<string, { readonly source: string; readonly memory: PairMemory }>();

  constructor(files: FileSystem, documents: ReadonlyMap<string, TextDocument>) {
    this.#files = files;
    this.#documents = documents;
  }

  /** What an article is checked together with. */
  async around(uri: string, article: Article, project: Project): Promise<Around> {
    const listed = this.#list(uri, article, project);
    const [stated, counterparts] = await Promise.all([listed.source, listed.all]);
    const source = stated && (await this.#version(stated, project));
    // Two texts in one language are no translations of each other.
    if (source) return { counterparts, ...(source.language !== article.language && { source }) };
    if (article.language !== project.config.source) return { counterparts };
    const versions = await Promise.all(counterparts.map((one) => this.#version(one, project)));
    return { counterparts, texts: versions.flatMap((one) => one?.article.text ?? []) };
  }

  /** What is kept of a translation and its source, so that a keystroke re-aligns around it only. */
  memory(uri: string, source: string): PairMemory {
    const known = this.#memories.get(uri);
    if (known?.source === source) return known.memory;
    const memory = { aligner: new PairAligner(), features: new Map() };
    this.#memories.set(uri, { source, memory });
    return memory;
  }

  /** An article was closed: from now on it counts as it stands on the disk. */
  closed(uri: string): void {
    this.#memories.delete(uri);
    this.#onDisk.delete(uri);
    this.#versions.delete(uri);
  }

  /** Articles have come, gone or changed. */
  filesChanged(): void {
    this.#listed.clear();
    this.#onDisk.clear();
  }

  /** Forgets everything, after a glossary or configuration changed. */
  clear(): void {
    this.filesChanged();
    this.#versions.clear();
    this.#memories.clear();
  }

  #list(uri: string, { text, language, frontMatter }: Article, project: Project): Listed {
    const key = `${language} ${frontMatter.translationOf ?? ''}`;
    const known = this.#listed.get(uri);
    if (known?.key === key && known.project === project) return known;
    const placed = { uri, text, language };
    const isUntitled = uri.startsWith('untitled:');
    const listed: Listed = {
      key,
      project,
      source: isUntitled ? Promise.resolve(undefined) : sourceOf(this.#files, placed, project),
      all: isUntitled ? Promise.resolve([]) : counterpartsOf(this.#files, placed, project),
    };
    this.#listed.set(uri, listed);
    return listed;
  }

  async #version({ uri }: Counterpart, project: Project): Promise<Version | undefined> {
    const text = this.#documents.get(uri)?.getText() ?? (await this.#read(uri));
    if (text === undefined) return undefined;
    const language = articleLanguage(uri, text, project);
    const known = this.#versions.get(uri);
    if (known?.article.text === text && known.language === language) return known;
    const article = readArticle(text, language, formatOf(uri), uri);
    // The open document changes under our hands; places must be counted in the text that was read.
    const document = TextDocument.create(uri, '', 0, text);
    const version = { uri, language, document, article };
    this.#versions.set(uri, version);
    return version;
  }

  #read(uri: string): Promise<string | undefined> {
    const known = this.#onDisk.get(uri);
    if (known) return known;
    const reading = this.#files.read(uri).then(
      (bytes) => {
        const { text, fault } = decode(bytes);
        return fault === 'binary' ? undefined : text;
      },
      () => undefined,
    );
    this.#onDisk.set(uri, reading);
    return reading;
  }
}

/** Whether a check with the one would find what a check with the other does. */
export function isSameAround(a: Around, b: Around): boolean {
  if (a.source?.article !== b.source?.article) return false;
  const places = ({ counterparts }: Around) => counterparts.map(({ uri }) => uri).join(' ');
  if (places(a) !== places(b) || a.texts?.length !== b.texts?.length) return false;
  return (a.texts ?? []).every((text, i) => text === b.texts?.[i]);
}
