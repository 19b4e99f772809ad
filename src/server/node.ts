import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { fileUri, nodeFiles } from '../project/nodeFiles.ts';
import { startServer } from './server.ts';

/** Starts the server on standard input and output, or on the channel that the editor opened. */
export function startNodeServer(): void {
  const shipped = fileUri(join(__dirname, '..', 'glossary'));
  startServer(createConnection(ProposedFeatures.all), { files: nodeFiles, shipped });
}

startNodeServer();
