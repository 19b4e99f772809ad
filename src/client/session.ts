import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type Status, statusChanged } from '../server/protocol.ts';
import { answerFileRequests } from './files.ts';
import { clientOptions, folderSchemes } from './options.ts';
import { receivePushedFindings } from './pushedFindings.ts';
import { ScrollInStep } from './scroll.ts';
import { createTexts, type Texts } from './texts.ts';

export type CreateClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** The running language client, and what it has told of the open articles. */
export class Session {
  readonly context: vscode.ExtensionContext;
  readonly output: vscode.LogOutputChannel;
  /** Which articles scroll together. */
  readonly scroll = new ScrollInStep(() => this.client);
  readonly #statuses = new Map<string, Status>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #create: CreateClient;
  #client: BaseLanguageClient | undefined;
  #schemes = '';
  #isStarting = false;
  #texts: Texts;

  constructor(context: vscode.ExtensionContext, create: CreateClient) {
    this.context = context;
    this.#create = create;
    this.#texts = createTexts(locale());
    this.output = vscode.window.createOutputChannel('Nomenclator', { log: true });
    context.subscriptions.push(this.output, this.#changed, this.scroll.register());
  }

  get client(): BaseLanguageClient {
    if (!this.#client) throw new Error('The language server does not run.');
    return this.#client;
  }

  /** The client's own texts in the language of `nomenclator.locale`. */
  get texts(): Texts {
    return this.#texts;
  }

  get isStarting(): boolean {
    return this.#isStarting;
  }

  /** Fires when a status or the state of the server has changed. */
  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  status(uri: vscode.Uri | undefined): Status | undefined {
    return uri && this.#statuses.get(uri.toString());
  }

  async start(): Promise<void> {
    this.#schemes = folderSchemes().join();
    const options = clientOptions(this.context, this.output);
    const client = this.#create('nomenclator', 'Nomenclator', options);
    this.#client = client;
    receivePushedFindings(client);
    answerFileRequests(client, this.context.extensionUri);
    client.onNotification(statusChanged, (status: Status) => this.#keep(status));
    this.#setStarting(true);
    await client.start().finally(() => this.#setStarting(false));
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#statuses.clear();
    await client?.dispose();
  }

  async restart(): Promise<void> {
    // A server that does not answer must not keep the next one from starting.
    await this.stop().catch((error) => this.output.error(error));
    await this.start();
  }

  /** A folder of another kind, such as a repository on GitHub, needs another document selector. */
  followFolders(): void {
    if (folderSchemes().join() !== this.#schemes) void this.restart();
  }

  followLocale(): void {
    this.#texts = createTexts(locale());
    this.#changed.fire();
  }

  #keep(status: Status): void {
    this.#statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#changed.fire();
  }

  #setStarting(isStarting: boolean): void {
    this.#isStarting = isStarting;
    this.#changed.fire();
  }
}

function locale(): string {
  const set = vscode.workspace.getConfiguration('nomenclator').get('locale', 'auto');
  return set === 'auto' ? vscode.env.language : set;
}
