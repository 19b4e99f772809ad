import type { Article } from '../core/article/article.ts';
import type { FileSystem, FolderItem } from '../project/fileSystem.ts';
import type { Project } from '../project/project.ts';
import { readSource } from '../project/versions.ts';

/** How many articles are kept: enough for the translations of one to follow each other. */
const kept = 32;

/** Articles that others are translated from, and the folders in which they were looked for. */
export class Sources {
  /** For looking versions up: a folder is listed once. */
  readonly files: FileSystem;
  readonly #articles = new Map<string, Promise<Article | undefined>>();
  readonly #folders = new Map<string, Promise<readonly FolderItem[]>>();

  constructor(files: FileSystem) {
    this.files = { read: (uri) => files.read(uri), list: (uri) => this.#list(files, uri) };
  }

  /** Reads an article once while its translations are checked. */
  read(uri: string, project: Project): Promise<Article | undefined> {
    const known = this.#articles.get(uri) ?? readSource(this.files, uri, project);
    this.#articles.delete(uri);
    this.#articles.set(uri, known);
    const [oldest] = this.#articles.keys();
    if (this.#articles.size > kept && oldest !== undefined) this.#articles.delete(oldest);
    return known;
  }

  /** The article was changed. */
  forget(uri: string): void {
    this.#articles.delete(uri);
  }

  #list(files: FileSystem, uri: string): Promise<readonly FolderItem[]> {
    const known = this.#folders.get(uri) ?? files.list(uri);
    this.#folders.set(uri, known);
    return known;
  }
}
