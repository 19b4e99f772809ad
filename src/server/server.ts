import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { registerArticleHandlers } from './articleHandlers.ts';
import { Checker } from './checker.ts';
import { fixAllKind } from './features/codeActions.ts';
import { triggerCharacters } from './features/completion.ts';
import { clientFiles, combinedFiles, type ServerHost } from './host.ts';
import type { InitializationOptions } from './protocol.ts';
import { registerRequestHandlers } from './requestHandlers.ts';
import { Session } from './session.ts';
import { registerSync } from './sync.ts';

/** Serves a connection. All state lives in the session that `initialize` creates. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    const session = createSession(connection, host, params);
    const checker = new Checker(connection, session);
    registerSync(connection, session, checker);
    registerArticleHandlers(connection, session);
    registerRequestHandlers(connection, session, checker);
    connection.onInitialized(() => initialized(connection, session, checker, params));
    return initializeResult(session, params);
  });
  connection.listen();
}

function createSession(
  connection: Connection,
  host: ServerHost,
  params: InitializeParams,
): Session {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const client = options.readsFiles ? clientFiles(connection) : undefined;
  return new Session(params, combinedFiles(host.files, client), host);
}

function initializeResult(session: Session, { capabilities }: InitializeParams): InitializeResult {
  return {
    serverInfo: { name: 'nomenclator' },
    capabilities: {
      positionEncoding: session.positions.encoding,
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: { includeText: false },
      },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      // Only clients that prepare a rename may be told that it can be prepared.
      renameProvider: capabilities.textDocument?.rename?.prepareSupport
        ? { prepareProvider: true, workDoneProgress: true }
        : true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      inlayHintProvider: true,
      completionProvider: { triggerCharacters, resolveProvider: false },
      codeActionProvider: {
        codeActionKinds: [
          'quickfix',
          'refactor.inline',
          'refactor.rewrite',
          'refactor',
          fixAllKind,
        ],
      },
      ...(session.usesPull && {
        diagnosticProvider: {
          identifier: 'nomenclator',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** Reads the settings, asks to be told of changed files, and checks what is open already. */
async function initialized(
  connection: Connection,
  session: Session,
  checker: Checker,
  { capabilities }: InitializeParams,
): Promise<void> {
  if (capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, '')));
      const kept = session.folders.filter((uri) => !gone.has(uri));
      session.folders.splice(
        0,
        session.folders.length,
        ...kept,
        ...added.map(({ uri }) => uri.replace(/\/$/, '')),
      );
      checker.reload();
    });
  }
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
    await register(connection, 'workspace/didChangeWatchedFiles', { watchers });
  if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
    await register(connection, 'workspace/didChangeConfiguration', { section: 'nomenclator' });
  await checker.readSettings(capabilities.workspace?.configuration === true);
}

const watchers = [
  '**/nomenclator.yaml',
  '**/*.glossary.{yaml,yml,csv,tsv}',
  '**/glossary/**',
  // Articles, since they may be counterparts of open ones.
  '**/*.{md,markdown,txt,text}',
].map((globPattern) => ({ globPattern }));

/** Asks the client for notifications; one that refuses goes without. */
function register(
  connection: Connection,
  method: string,
  registerOptions: object,
): Promise<unknown> {
  const registrations = [{ id: `nomenclator-${method}`, method, registerOptions }];
  const request = connection.sendRequest('client/registerCapability', { registrations });
  return request.catch(() => undefined);
}
