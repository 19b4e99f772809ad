import type { Severity } from '../core/finding.ts';
import { detectLanguage, type Language, normalizeLanguage } from '../core/language.ts';
import { type Decoded, decode } from '../formats/decode.ts';
import { Positions } from '../formats/position.ts';
import type { Messages } from '../messages/index.ts';
import { articleLanguage } from '../project/articleLanguage.ts';
import { parentUri, resolveUri } from '../project/fileSystem.ts';
import { isIgnored, type Project } from '../project/project.ts';
import type { Arguments } from './arguments.ts';
import { findPlaces, type Place, topOf } from './articles.ts';
import type { Io } from './io.ts';
import { shownPath } from './paths.ts';
import { clearProgress, showProgress } from './progress.ts';
import { Projects } from './projects.ts';
import { type ArticleInput, type ShownProblem, shownProblems } from './report.ts';

/** An article as it was read; `bytes` are there to write it back. */
export interface ReadArticle extends ArticleInput {
  readonly bytes: Uint8Array;
  readonly encoding: Decoded['encoding'];
  /** Whether every byte is text, so that the article can be written back. */
  readonly isSound: boolean;
}

/** One run over the articles that the arguments name, with the problems met on the way. */
export class Session {
  readonly io: Io;
  readonly messages: Messages;
  readonly asked: Arguments;
  readonly projects: Projects;
  readonly #problems: ShownProblem[] = [];
  readonly #places = new Map<string, Place>();

  constructor(io: Io, asked: Arguments, messages: Messages) {
    this.io = io;
    this.asked = asked;
    this.messages = messages;
    this.projects = new Projects(io, asked);
  }

  /** Reads the articles one after another; what cannot be read is a problem, the rest goes on. */
  async *articles(): AsyncGenerator<ReadArticle> {
    const { io, asked, messages } = this;
    const paths = asked.paths.filter((path) => path !== '-');
    if (asked.paths.includes('-')) yield* this.#readStdin();
    if (asked.paths.length > 0 && paths.length === 0) return;
    const { places, misses } = await findPlaces(io, paths);
    for (const { fault, path } of misses)
      this.fail(resolveUri(io.cwd, path), messages.text(`cli.${fault}`, { path }));
    if (places.length === 0 && misses.length === 0) this.note('no-articles', {});
    for (const [i, place] of places.entries()) {
      if (!asked.quiet) showProgress(io, messages, i, places.length);
      this.#places.set(place.uri, place);
      const article = await this.#readPlace(place);
      if (article) yield article;
    }
    if (!asked.quiet) clearProgress(io, places.length);
  }

  /** Reads one of the articles once more. */
  async again(uri: string): Promise<ReadArticle | undefined> {
    const place = this.#places.get(uri);
    return place && this.#readPlace(place);
  }

  /** A fault of an input file, said on standard error at the end. */
  fail(uri: string, message: string, place = { line: 0, character: 0 }): void {
    const path = shownPath(this.io.cwd, uri);
    const severity: Severity = 'error';
    this.#problems.push({ uri, path, ...place, message, severity, isFatal: true });
  }

  /** A remark on standard error that is no fault. */
  note(key: string, data: Readonly<Record<string, string | number>>): void {
    if (!this.asked.quiet) this.io.stderr(`${this.messages.text(`cli.${key}`, data)}\n`);
  }

  /** The problems of articles, configurations and glossaries so far, each once. */
  problems(): readonly ShownProblem[] {
    const ofProjects = this.projects.loaded.flatMap((project) => {
      const options = this.projects.optionsOf(project);
      return shownProblems(project.problems, options, this.messages, (uri) =>
        shownPath(this.io.cwd, uri),
      );
    });
    const byKey = new Map(
      [...this.#problems, ...ofProjects].map((problem) => [keyOf(problem), problem] as const),
    );
    return [...byKey.values()];
  }

  async *#readStdin(): AsyncGenerator<ReadArticle> {
    const { io, asked } = this;
    const uri = resolveUri(io.cwd, asked.stdinPath ?? 'stdin');
    const path = asked.stdinPath ?? '-';
    const folder = asked.stdinPath ? parentUri(uri) : io.cwd;
    const project = await this.projects.of(folder, topOf(io.cwd, folder));
    const article = this.#decode(uri, path, await io.stdin(), project);
    if (article) yield article;
  }

  async #readPlace({ uri, top, isNamed }: Place): Promise<ReadArticle | undefined> {
    const { io, messages } = this;
    const path = shownPath(io.cwd, uri);
    const project = await this.projects.of(parentUri(uri), top);
    if (isIgnored(project, uri)) {
      if (isNamed) this.note('ignored', { path });
      return undefined;
    }
    const bytes = await io.files.read(uri).catch(() => undefined);
    if (bytes) return this.#decode(uri, path, bytes, project);
    this.fail(uri, messages.text('problem.not-found', { path }));
    return undefined;
  }

  #decode(uri: string, path: string, bytes: Uint8Array, project: Project): ReadArticle | undefined {
    const { text, encoding, fault } = decode(bytes);
    const first =
      fault === 'malformed' ? new Positions(uri, text).at(text.indexOf('\ufffd')) : undefined;
    if (fault)
      this.fail(
        uri,
        this.messages.text(`problem.${fault}`, { path, encoding: encoding.toUpperCase() }),
        first,
      );
    if (fault === 'binary') return undefined;
    const language = this.#statedLanguage(text) ?? articleLanguage(uri, text, project);
    const options = this.projects.optionsFor(project, uri);
    return { uri, path, text, language, project, options, bytes, encoding, isSound: !fault };
  }

  /** A bare "zh" does not say which script; the characters do. */
  #statedLanguage(text: string): Language | undefined {
    const stated = this.asked.language && normalizeLanguage(this.asked.language);
    return stated === 'zh' ? detectLanguage(text) : stated;
  }
}

function keyOf({ path, line, character, message }: ShownProblem): string {
  return `${path}\0${line}\0${character}\0${message}`;
}
