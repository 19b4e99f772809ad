import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../project/fileSystem.ts';
import {
  type ListFolderParams,
  type ListFolderResult,
  listFolder,
  type ReadFileParams,
  readFile,
} from './protocol.ts';

/** What the two kinds of server process have apart from the connection. */
export interface ServerHost {
  /** Reads `file:` URIs; absent in a web worker. */
  readonly files?: FileSystem;
  /** Folder of the shipped glossaries. */
  readonly shipped?: string;
  /** The time now, for articles without a date or a file. */
  readonly now?: () => Date;
}

/** Reads through the client, which also knows workspaces that are not on a disk. */
export function clientFiles(connection: Connection): FileSystem {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      const base64 = await connection.sendRequest<string>(readFile, params);
      return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    },
    async list(uri) {
      const params: ListFolderParams = { uri };
      const { items } = await connection.sendRequest<ListFolderResult>(listFolder, params);
      return items;
    },
  };
}

/** Reads `file:` URIs by `own` where there is one, all others by `client`. */
export function combinedFiles(
  own: FileSystem | undefined,
  client: FileSystem | undefined,
): FileSystem {
  const none: FileSystem = {
    read: (uri) => Promise.reject(new Error(`cannot read ${uri}`)),
    list: (uri) => Promise.reject(new Error(`cannot list ${uri}`)),
  };
  const pick = (uri: string) => (uri.startsWith('file:') ? (own ?? client) : client) ?? none;
  return {
    read: (uri) => pick(uri).read(uri),
    list: (uri) => pick(uri).list(uri),
    modified: (uri) => pick(uri).modified?.(uri) ?? Promise.reject(new Error(`no date of ${uri}`)),
  };
}
