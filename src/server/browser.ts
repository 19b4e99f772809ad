import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
startServer(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  {},
);
