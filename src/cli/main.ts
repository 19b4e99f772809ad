import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { fileUri, nodeFiles } from '../project/nodeFiles.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

/** The folder of the bundle; npm starts it through a link. */
const dist = dirname(realpathSync(process.argv[1] ?? '.'));

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The server is a bundle of its own that starts when it is loaded; checking does not load it. */
async function startServer(): Promise<void> {
  await import(pathToFileURL(join(dist, 'server.cjs')).href);
}

const io: Io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: readStdin,
  cwd: fileUri(process.cwd()),
  shipped: fileUri(join(dist, '..', 'glossary')),
  env: process.env,
  isTerminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  columns: process.stdout.columns,
  files: nodeFiles,
  version,
  startServer,
};

// `nomenclator check | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
