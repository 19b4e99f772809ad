import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import { startClient, stopClient } from './extension.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  return startClient(context, (id, name, options) => {
    // VS Code has its own kind of worker, which the client does not know for one.
    const start = async () => {
      const worker = new Worker(module.toString(true));
      return {
        reader: new BrowserMessageReader(worker),
        writer: new BrowserMessageWriter(worker),
      };
    };
    return new LanguageClient(id, name, start, options);
  });
}

export function deactivate(): Promise<void> {
  return stopClient();
}
