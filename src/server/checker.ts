import type { Connection, Diagnostic } from 'vscode-languageserver';
import { articleDiagnostics, problemDiagnostics } from './features/diagnostics.ts';
import { statusOf } from './features/status.ts';
import { type Settings, statusChanged } from './protocol.ts';
import { type CheckedArticle, isGlossaryDocument, type Session } from './session.ts';

const reloadDelay = 150;

/** How long nobody has typed in a source when its translations are checked anew. */
const sourceDelay = 300;

/** Runs checks when they are due and sends what they find: pushed, or pulled by clients that pull. */
export class Checker {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Diagnostics as last shown, for the settings `onSave` and `onCommand`. */
  readonly #shown = new Map<string, readonly Diagnostic[]>();
  /** Files for which something was pushed, to be taken back when it is gone. */
  readonly #pushed = new Set<string>();
  /** Documents whose files were deleted. */
  readonly #gone = new Set<string>();
  #readsSettings = false;
  #settingsRead: () => void = () => {};
  /** Checks wait for the settings, which say whether they are wanted. */
  readonly #ready = new Promise<void>((resolve) => {
    this.#settingsRead = resolve;
  });

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  async readSettings(supported: boolean): Promise<void> {
    this.#readsSettings = supported;
    await this.settingsChanged(undefined);
  }

  /** Takes settings from the notification, or asks the client for them where it can be asked. */
  async settingsChanged(sent: Partial<Settings> | undefined): Promise<void> {
    const settings = this.#readsSettings
      ? await this.#connection.workspace.getConfiguration('nomenclator').catch(() => undefined)
      : sent;
    if (settings || !this.#readsSettings) this.#session.configure(settings);
    this.#settingsRead();
    await this.#refreshAll();
  }

  opened(uri: string): void {
    this.#gone.delete(uri);
    if (isGlossaryDocument(uri)) this.reload();
    else {
      this.#schedule(uri, 0, () => this.#checkWhenDue(uri));
      this.#checkTranslations(uri, 0);
    }
  }

  changed(uri: string): void {
    this.#gone.delete(uri);
    if (isGlossaryDocument(uri)) this.reload();
    else if (this.#session.settings.check === 'onType') {
      const size = this.#session.documents.get(uri)?.getText().length ?? 0;
      this.#schedule(uri, size > 200_000 ? 300 : 30, () => this.#check(uri, false));
      this.#checkTranslations(uri, sourceDelay);
    }
  }

  saved(uri: string): void {
    this.#gone.delete(uri);
    if (this.#session.settings.check !== 'onSave') return;
    this.#schedule(uri, 0, () => this.#check(uri, true));
    this.#checkTranslations(uri, 0);
  }

  /** Its file is gone: an editor may keep the text for a while, which is checked again when it changes. */
  deleted(uri: string): void {
    this.#gone.add(uri);
    this.#shown.delete(uri);
    if (this.#pushed.has(uri)) this.#push(uri, []);
  }

  closed(uri: string): void {
    this.#gone.delete(uri);
    this.#shown.delete(uri);
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    if (isGlossaryDocument(uri)) this.reload();
    else {
      if (this.#pushed.has(uri)) this.#push(uri, []);
      this.#checkTranslations(uri, 0);
    }
  }

  /** Articles on the disk have come, gone or changed; they may be counterparts of open ones. */
  articlesChanged(): void {
    this.#schedule('articles', reloadDelay, async () => {
      this.#session.counterparts.filesChanged();
      await this.#refreshAll();
    });
  }

  /** Loads glossaries and configuration anew and checks all open articles. */
  reload(): void {
    this.#schedule('', reloadDelay, async () => {
      this.#session.reload();
      await this.#refreshAll();
    });
  }

  /** Checks an article at once, whatever the settings say. */
  async checkNow(uri: string): Promise<CheckedArticle | undefined> {
    await this.#check(uri, true);
    return this.#session.checked(uri);
  }

  /** What a pulling client is to show for a document. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    if (isGlossaryDocument(uri)) return this.#problemsOf(uri);
    const { check } = this.#session.settings;
    const shown = this.#shown.get(uri);
    if (check !== 'onType' && shown) return shown;
    return check === 'onCommand' ? [] : this.#current(uri);
  }

  /** Shows the findings of an article of the workspace, open or not. */
  async publish(checked: CheckedArticle): Promise<void> {
    const { uri } = checked.document;
    if (this.#session.documents.has(uri)) await this.#check(uri, true);
    else this.#push(uri, await articleDiagnostics(this.#session, checked));
  }

  /** Shows or hides the findings of all open articles. */
  async toggle(): Promise<boolean> {
    this.#session.enabled = !this.#session.enabled;
    this.#shown.clear();
    if (!this.#session.enabled) for (const uri of [...this.#pushed]) this.#push(uri, []);
    await this.#refreshAll();
    return this.#session.enabled;
  }

  async #current(uri: string): Promise<readonly Diagnostic[]> {
    const checked = await this.#session.checked(uri);
    const diagnostics = checked ? await articleDiagnostics(this.#session, checked) : [];
    this.#shown.set(uri, diagnostics);
    if (checked) this.#sendStatus(checked);
    return diagnostics;
  }

  /** An opened article; with `onCommand` only the status is sent. */
  async #checkWhenDue(uri: string): Promise<void> {
    // What was pushed while the article was closed is pulled from now on.
    if (this.#session.usesPull && this.#pushed.has(uri)) this.#push(uri, []);
    const isDue = this.#session.settings.check !== 'onCommand' || this.#shown.has(uri);
    if (isDue) return this.#check(uri, true);
    const checked = await this.#session.checked(uri);
    if (checked) this.#sendStatus(checked);
  }

  async #check(uri: string, refresh: boolean): Promise<void> {
    const document = this.#session.documents.get(uri);
    if (!document || this.#gone.has(uri)) return;
    const { version } = document;
    const diagnostics = await this.#current(uri);
    // A newer version has its own check; an older result must never be shown for it.
    if (this.#session.documents.get(uri)?.version !== version || this.#gone.has(uri)) return;
    if (!this.#session.usesPull) this.#push(uri, diagnostics, version);
    else if (refresh) this.#connection.languages.diagnostics.refresh();
    await this.#publishProblems();
  }

  /** The open translations of an article, after it changed. */
  #checkTranslations(source: string, delay: number): void {
    for (const uri of this.#session.translationsOf(source)) {
      // A check of its own that is due comes soon enough, and sees the new source.
      if (!this.#timers.has(uri)) this.#schedule(uri, delay, () => this.#checkWhenDue(uri));
    }
  }

  async #refreshAll(): Promise<void> {
    for (const uri of this.#session.documents.keys()) {
      if (!isGlossaryDocument(uri)) await this.#checkWhenDue(uri);
    }
    if (this.#session.usesPull) this.#connection.languages.diagnostics.refresh();
    await this.#publishProblems();
  }

  /** Problems in glossary files; clients that pull ask for those of open files themselves. */
  async #publishProblems(): Promise<void> {
    const found = new Map<string, readonly Diagnostic[]>();
    for (const project of await this.#session.loadedProjects()) {
      for (const [uri, list] of await problemDiagnostics(this.#session, project))
        found.set(uri, list);
    }
    for (const uri of [...this.#pushed]) {
      if (isGlossaryDocument(uri) && !found.has(uri)) this.#push(uri, []);
    }
    for (const [uri, list] of found) {
      const isPulled = this.#session.usesPull && this.#session.documents.has(uri);
      this.#push(uri, isPulled ? [] : list);
    }
  }

  async #problemsOf(uri: string): Promise<readonly Diagnostic[]> {
    await this.#session.project(uri);
    for (const project of await this.#session.loadedProjects()) {
      const list = (await problemDiagnostics(this.#session, project)).get(uri);
      if (list) return list;
    }
    return [];
  }

  #push(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    if (diagnostics.length === 0 && !this.#pushed.has(uri) && version === undefined) return;
    if (diagnostics.length > 0) this.#pushed.add(uri);
    else this.#pushed.delete(uri);
    this.#connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version !== undefined && { version }),
    });
  }

  #sendStatus(checked: CheckedArticle): void {
    this.#connection.sendNotification(statusChanged, statusOf(this.#session, checked));
  }

  #schedule(key: string, delay: number, run: () => Promise<void>): void {
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.#ready
        .then(run)
        .catch((error) => this.#connection.console.error(String(error?.stack ?? error)));
    }, delay);
    this.#timers.set(key, timer);
  }
}
