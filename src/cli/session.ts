import type { Severity } from '../core/finding.ts';
import { detectLanguage, type Language, normalizeLanguage } from '../core/language.ts';
import { type Decoded, decode } from '../formats/decode.ts';
import { Positions } from '../formats/position.ts';
import type { Messages } from '../messages/index.ts';
import { articleLanguage } from '../project/articleLanguage.ts';
import { parentUri, resolveUri } from '../project/fileSystem.ts';
import { isIgnored, type Project } from '../project/project.ts';
import { versionsOf } from '../project/versions.ts';
import type { Arguments } from './arguments.ts';
import { findPlaces, type Place, pairPlace, topOf } from './articles.ts';
import type { Io } from './io.ts';
import { asPair } from './pair.ts';
import { shownPath } from './paths.ts';
import { clearProgress, showProgress } from './progress.ts';
import { Projects } from './projects.ts';
import {
  type ArticleInput,
  type CheckedArticle,
  type Report,
  type ShownProblem,
  shownProblems,
} from './report.ts';
import { Sources } from './sources.ts';

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
  readonly sources: Sources;
  readonly #problems: ShownProblem[] = [];
  readonly #places = new Map<string, Place>();

  constructor(io: Io, asked: Arguments, messages: Messages) {
    this.io = io;
    this.asked = asked;
    this.messages = messages;
    this.projects = new Projects(io, asked);
    this.sources = new Sources(io.files);
  }

  /** Reads the articles one after another; what cannot be read is a problem, the rest goes on. */
  async *articles(): AsyncGenerator<ReadArticle> {
    const { io, asked, messages } = this;
    if (asked.isPair) return yield* this.#readPair();
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
      const article = await this.again(place.uri);
      if (article) yield article;
    }
    if (!asked.quiet) clearProgress(io, places.length);
  }

  /** Reads one of the articles, once more if need be. */
  async again(uri: string): Promise<ReadArticle | undefined> {
    const place = this.#places.get(uri);
    const article = place && (await this.#readPlace(place, this.asked.language));
    return article && this.#withVersions(article);
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

  /** What was found, with all problems. */
  report(articles: readonly CheckedArticle[]): Report {
    const ofFiles = articles.flatMap(({ problems }) => problems);
    return { articles, problems: [...this.problems(), ...ofFiles] };
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
    const article = this.#decode(uri, path, await io.stdin(), project, asked.language);
    if (article) yield this.#withVersions(article);
  }

  /** Of two texts in one language neither is the other's translation. */
  async *#readPair(): AsyncGenerator<ReadArticle> {
    const [sourcePath = '', counterpartPath = ''] = this.asked.paths;
    const source = await this.#readGiven(sourcePath, undefined);
    const counterpart = await this.#readGiven(counterpartPath, this.asked.language);
    const both = [source, counterpart].filter((article) => article !== undefined);
    if (!source || !counterpart) return yield* both;
    const { path, language } = counterpart;
    if (source.language !== language) return yield* asPair(source, counterpart);
    const data = { path, source: source.path, language };
    this.fail(counterpart.uri, this.messages.text('cli.same-language', data));
    yield* both;
  }

  async #readGiven(path: string, language: string | undefined): Promise<ReadArticle | undefined> {
    const place = pairPlace(this.io, path);
    if (!('fault' in place)) return this.#readPlace(place, language);
    const uri = resolveUri(this.io.cwd, path);
    this.fail(uri, this.messages.text(`cli.${place.fault}`, { path }));
    return undefined;
  }

  async #readPlace(
    { uri, top, isNamed }: Place,
    stated: string | undefined,
  ): Promise<ReadArticle | undefined> {
    const { io, messages } = this;
    const path = shownPath(io.cwd, uri);
    const project = await this.projects.of(parentUri(uri), top);
    if (isIgnored(project, uri)) {
      if (isNamed) this.note('ignored', { path });
      return undefined;
    }
    const bytes = await io.files.read(uri).catch(() => undefined);
    if (bytes) return this.#decode(uri, path, bytes, project, stated);
    this.fail(uri, messages.text('problem.not-found', { path }));
    return undefined;
  }

  #decode(
    uri: string,
    path: string,
    bytes: Uint8Array,
    project: Project,
    stated: string | undefined,
  ): ReadArticle | undefined {
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
    const language = statedLanguage(stated, text) ?? articleLanguage(uri, text, project);
    const options = this.projects.optionsFor(project, uri);
    return { uri, path, text, language, project, options, bytes, encoding, isSound: !fault };
  }

  /** Finds the article's other versions. */
  async #withVersions(article: ReadArticle): Promise<ReadArticle> {
    const { files } = this.sources;
    const versions = await versionsOf(files, article, article.project, (uri, project) =>
      this.sources.read(uri, project),
    );
    const { source } = versions;
    const sourcePath = source && shownPath(this.io.cwd, source.uri);
    return { ...article, versions, ...(sourcePath !== undefined && { sourcePath }) };
  }
}

/** A bare "zh" does not say which script; the characters do. */
function statedLanguage(tag: string | undefined, text: string): Language | undefined {
  const stated = tag && normalizeLanguage(tag);
  return stated === 'zh' ? detectLanguage(text) : stated;
}

function keyOf({ path, line, character, message }: ShownProblem): string {
  return `${path}\0${line}\0${character}\0${message}`;
}
