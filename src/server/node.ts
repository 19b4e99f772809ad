import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FileSystem } from '../project/fileSystem.ts';
import { startServer } from './server.ts';

const files: FileSystem = {
  read: (uri) => readFile(fileURLToPath(uri)),
  async list(uri) {
    const items = await readdir(fileURLToPath(uri), { withFileTypes: true });
    return items.map((item) => ({ name: item.name, isFolder: item.isDirectory() }));
  },
};

/** Starts the server on standard input and output, or on the channel that the editor opened. */
export function startNodeServer(): void {
  const shipped = pathToFileURL(join(__dirname, '..', 'glossary')).href;
  startServer(createConnection(ProposedFeatures.all), { files, shipped });
}

startNodeServer();
