import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../src/project/fileSystem.ts';
import { nodeFiles } from '../../src/project/nodeFiles.ts';
import { startServer } from '../../src/server/server.ts';
import { root } from '../project.ts';

/** A client on an in-memory connection to a server in the same process. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Latest pushed diagnostics by URI. */
  readonly pushed: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The files of the options, to be changed as if on the disk. */
  readonly files: Map<string, string>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, changes: readonly object[]): Promise<void>;
  request<T>(method: string, params: object): Promise<T>;
  /** Waits until the diagnostics of a document satisfy a condition. */
  diagnostics(
    uri: string,
    until?: (list: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  stop(): Promise<void>;
}

export interface ClientOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** When the files of `files` were written. */
  readonly modified?: Date;
  readonly now?: Date;
  readonly capabilities?: object;
  readonly settings?: object;
  readonly initializationOptions?: object;
  readonly locale?: string;
}

export const shippedFolder = pathToFileURL(`${root}glossary`).href;

/** Files of `memory:` URIs from an object, all others from the disk. */
function memoryFiles(files: Map<string, string>, modified: Date | undefined): FileSystem {
  return {
    async modified(uri) {
      if (modified && files.has(uri)) return modified;
      throw new Error(`no file ${uri}`);
    },
    async read(uri) {
      const text = files.get(uri);
      if (text !== undefined) return new TextEncoder().encode(text);
      return nodeFiles.read(uri);
    },
    async list(uri) {
      const base = `${uri.replace(/\/$/, '')}/`;
      if (uri.startsWith(shippedFolder)) return nodeFiles.list(uri);
      const items = new Map<string, boolean>();
      for (const path of files.keys()) {
        if (!path.startsWith(base)) continue;
        const [name = '', ...rest] = path.slice(base.length).split('/');
        items.set(name, rest.length > 0);
      }
      if (items.size === 0) throw new Error(`no folder ${uri}`);
      return [...items].map(([name, isFolder]) => ({ name, isFolder }));
    },
  };
}

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const files = new Map(Object.entries(options.files ?? {}));
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {
      files: memoryFiles(files, options.modified),
      shipped: shippedFolder,
      ...(options.now && { now: () => options.now as Date }),
    },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const pushed = new Map<string, readonly Diagnostic[]>();
  const versions = new Map<string, number>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    pushed.set(uri, diagnostics);
  });
  connection.onRequest('workspace/configuration', () => [options.settings ?? null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: 'file:///work',
    workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
    locale: options.locale ?? 'en',
    capabilities: { workspace: { configuration: true }, ...options.capabilities },
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const client: TestClient = {
    connection,
    initialized,
    pushed,
    files,
    async open(uri, text, languageId = 'markdown') {
      versions.set(uri, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    async change(uri, contentChanges) {
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      });
    },
    request: (method, params) => connection.sendRequest(method, params),
    async diagnostics(uri, until = (list) => list.length > 0) {
      const deadline = Date.now() + 5000;
      for (;;) {
        const list = pushed.get(uri);
        if (list && until(list)) return list;
        if (Date.now() > deadline) throw new Error(`no such diagnostics: ${JSON.stringify(list)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
  return client;
}
