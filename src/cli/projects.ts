import type { CheckOptions } from '../core/check.ts';
import { configName } from '../project/config.ts';
import { parentUri, resolveUri } from '../project/fileSystem.ts';
import { expand } from '../project/loadGlossary.ts';
import { loadProject, optionsFor, type Project } from '../project/project.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

type Asked = Pick<Arguments, 'glossaries' | 'config' | 'rules'>;

/** The projects of all folders; folders without anything of their own share their parent's. */
export class Projects {
  readonly #io: Io;
  readonly #asked: Asked;
  readonly #byFolder = new Map<string, Promise<Project>>();
  readonly #loaded = new Set<Project>();
  #glossaries: Promise<readonly string[]> | undefined;

  constructor(io: Io, asked: Asked) {
    this.#io = io;
    this.#asked = asked;
  }

  /** What applies to a folder; above `top` no `glossary/` folder is looked for. */
  of(folder: string, top: string): Promise<Project> {
    const key = `${folder}\0${top}`;
    const known = this.#byFolder.get(key) ?? this.#find(folder, top);
    this.#byFolder.set(key, known);
    return known;
  }

  /** The projects that were needed, in the order in which they were loaded. */
  get loaded(): readonly Project[] {
    return [...this.#loaded];
  }

  /** What to check an article by: the configuration with the severities of the command line. */
  optionsFor(project: Project, uri: string): CheckOptions {
    return this.#asking(optionsFor(project, uri));
  }

  /** The same for what is no article. */
  optionsOf({ options }: Project): CheckOptions {
    return this.#asking(options);
  }

  #asking(options: CheckOptions): CheckOptions {
    return { ...options, severities: { ...options.severities, ...this.#asked.rules } };
  }

  async #find(folder: string, top: string): Promise<Project> {
    if (folder !== top && folder.startsWith(`${top}/`) && !(await this.#hasOwn(folder))) {
      return this.of(parentUri(folder), top);
    }
    const { cwd, shipped, files } = this.#io;
    const { config } = this.#asked;
    this.#glossaries ??= this.#expandGlossaries();
    const project = await loadProject(files, folder, {
      shipped,
      top,
      glossaries: await this.#glossaries,
      ...(config !== undefined && { config: resolveUri(cwd, config) }),
    });
    this.#loaded.add(project);
    return project;
  }

  async #hasOwn(folder: string): Promise<boolean> {
    const items = await this.#io.files.list(folder).catch(() => []);
    return items.some(({ name }) => name === configName || name === 'glossary');
  }

  /** Globs that the shell left alone are expanded; one that fits nothing stays, to be reported. */
  async #expandGlossaries(): Promise<readonly string[]> {
    const { files, cwd } = this.#io;
    const found = this.#asked.glossaries.map(async (path) => {
      const uris = await expand(files, cwd, path);
      return uris.length > 0 ? uris : [resolveUri(cwd, path)];
    });
    return (await Promise.all(found)).flat();
  }
}
