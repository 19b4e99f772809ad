const vscode = require('vscode');

const { FileChangeType, FileSystemError } = vscode;

/** @type {Record<number, (uri: import('vscode').Uri) => Error>} */
const errors = {
  403: (uri) => FileSystemError.NoPermissions(uri),
  404: (uri) => FileSystemError.FileNotFound(uri),
  409: (uri) => FileSystemError.FileExists(uri),
};

/** @param {import('vscode').ExtensionContext} context */
exports.activate = ({ extensionUri, subscriptions }) => {
  const server = `${extensionUri.scheme}://${extensionUri.authority}/files`;
  const files = provider(server);
  const options = { isCaseSensitive: true };
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider('nomenclator-sample', files, options),
  );
};

/**
 * Each request of VS Code is one to the server.
 * @param {string} server
 * @returns {import('vscode').FileSystemProvider}
 */
function provider(server) {
  const changes = new vscode.EventEmitter();
  const changed = (/** @type {number} */ type, /** @type {import('vscode').Uri} */ uri) =>
    changes.fire([{ type, uri }]);
  const ask = (
    /** @type {import('vscode').Uri} */ uri,
    /** @type {string} */ method,
    /** @type {string} */ query,
    /** @type {Uint8Array | undefined} */ body,
  ) => request(server, uri, { method, query, body });
  return {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: async (uri) => (await ask(uri, 'GET', 'stat')).json(),
    readDirectory: async (uri) => (await ask(uri, 'GET', 'list')).json(),
    readFile: async (uri) => new Uint8Array(await (await ask(uri, 'GET', 'read')).arrayBuffer()),
    async createDirectory(uri) {
      await ask(uri, 'PUT', 'folder');
      changed(FileChangeType.Created, uri);
    },
    async writeFile(uri, content, { create, overwrite }) {
      const isThere = await ask(uri, 'GET', 'stat').then(
        () => true,
        () => false,
      );
      if (!isThere && !create) throw FileSystemError.FileNotFound(uri);
      await ask(uri, 'PUT', overwrite ? 'write' : 'write&new', content);
      changed(isThere ? FileChangeType.Changed : FileChangeType.Created, uri);
    },
    async delete(uri, { recursive }) {
      await ask(uri, 'DELETE', recursive ? 'item&recursive' : 'item');
      changed(FileChangeType.Deleted, uri);
    },
    async rename(from, to, { overwrite }) {
      const way = to.path.split('/').slice(2).join('/');
      const query = `rename&to=${encodeURIComponent(way)}${overwrite ? '' : '&new'}`;
      await ask(from, 'PUT', query);
      changed(FileChangeType.Deleted, from);
      changed(FileChangeType.Created, to);
    },
  };
}

/**
 * @param {string} server
 * @param {import('vscode').Uri} uri
 * @param {{ method: string, query: string, body?: Uint8Array }} what
 */
async function request(server, uri, { method, query, body }) {
  const path = uri.path.split('/').map(encodeURIComponent).join('/');
  const response = await fetch(`${server}${path}?${query}`, { method, body });
  if (response.ok) return response;
  const error = errors[response.status];
  throw error ? error(uri) : FileSystemError.Unavailable(uri);
}
