import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../project.ts';

const dist = join(root, 'dist/test/bundle');
const entries = { cli: 'src/cli/main.ts', server: 'src/server/node.ts' };

beforeAll(async () => {
  const shared = { bundle: true, platform: 'node', format: 'cjs', outdir: dist } as const;
  const entryPoints = Object.fromEntries(
    Object.entries(entries).map(([name, path]) => [name, join(root, path)]),
  );
  await build({ ...shared, entryPoints, outExtension: { '.js': '.cjs' }, logLevel: 'error' });
});

describe('nomenclator lsp --stdio', () => {
  it('serves the protocol once, and ends with the client', async () => {
    const server = spawn(process.execPath, [join(dist, 'cli.cjs'), 'lsp', '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const pushed: PublishDiagnosticsParams[] = [];
    connection.onNotification('textDocument/publishDiagnostics', (item) => {
      pushed.push(item);
    });
    connection.listen();
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
    expect(serverInfo?.name).toBe('nomenclator');
    await connection.sendNotification('initialized', {});
    const uri = 'file:///nowhere/a.en.md';
    const textDocument = { uri, languageId: 'markdown', version: 1, text: 'Nothing.' };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 0, character: 0 },
    });
    await expect.poll(() => pushed.length).toBeGreaterThan(0);
    await connection.sendRequest('shutdown');
    expect(pushed.filter((item) => item.uri === uri).map(({ version }) => version)).toEqual([1]);
    await connection.sendNotification('exit');
    const [code] = await once(server, 'exit');
    expect(code).toBe(0);
    connection.dispose();
  });
});
