import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ListFolderParams,
  type ListFolderResult,
  listFolder,
  type ReadFileParams,
  readFile,
} from '../server/protocol.ts';
import { toBase64 } from './base64.ts';
import { mayRead } from './fileGuard.ts';
import { shippedFolder } from './options.ts';
import { shippedGlossaries } from './shipped.ts';

/** Lets the server read workspaces that are not on a disk, and nothing outside of them. */
export function answerFileRequests(client: BaseLanguageClient, extensionUri: vscode.Uri): void {
  const shipped = shippedFolder(extensionUri);
  client.onRequest(readFile, async ({ uri }: ReadFileParams): Promise<string> => {
    return toBase64(await vscode.workspace.fs.readFile(allowed(uri, shipped)));
  });
  client.onRequest(listFolder, ({ uri }: ListFolderParams): Promise<ListFolderResult> => {
    const folder = allowed(uri, shipped);
    return isSame(folder, shipped) ? listShipped(folder) : list(folder);
  });
}

function allowed(text: string, shipped: vscode.Uri): vscode.Uri {
  const uri = vscode.Uri.parse(text, true);
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
  if (!mayRead(uri, folders, [shipped])) throw new Error(`${text} is outside of the workspace.`);
  return uri;
}

async function list(folder: vscode.Uri): Promise<ListFolderResult> {
  const items = await vscode.workspace.fs.readDirectory(folder);
  return {
    items: items.map(([name, type]) => ({
      name,
      isFolder: (type & vscode.FileType.Directory) > 0,
    })),
  };
}

/** In the browser an extension is on a web server, which gives its files but lists no folder. */
async function listShipped(folder: vscode.Uri): Promise<ListFolderResult> {
  const found = await list(folder).catch(() => ({ items: [] }));
  if (found.items.length > 0) return found;
  return { items: shippedGlossaries.map((name) => ({ name, isFolder: false })) };
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString().replace(/\/$/, '') === b.toString().replace(/\/$/, '');
}
