import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { fileUri, nodeFiles } from '../project/nodeFiles.ts';
import { startServer } from './server.ts';

// Serves standard input and output, or the channel that the editor opened.
startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles,
  shipped: fileUri(join(__dirname, '..', 'glossary')),
});
