import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeSegment, type FolderItem, type WritableFiles } from './fileSystem.ts';

/** The disk; URIs are `file:` URIs. */
export const nodeFiles: WritableFiles = {
  read: (uri) => readFile(fileURLToPath(uri)),
  write: (uri, bytes) => writeFile(fileURLToPath(uri), bytes),
  list: (uri) => listFolder(fileURLToPath(uri)),
  modified: async (uri) => (await stat(fileURLToPath(uri))).mtime,
};

/** Links to files count as files. Links to folders are left out: they may lead in circles. */
async function listFolder(folder: string): Promise<readonly FolderItem[]> {
  const items: FolderItem[] = [];
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const { name } = item;
    if (item.isDirectory()) items.push({ name, isFolder: true });
    else if (item.isFile() || (item.isSymbolicLink() && (await isFile(join(folder, name))))) {
      items.push({ name, isFolder: false });
    }
  }
  return items;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * The `file:` URI of a path, with every sign encoded as `resolveUri` does it, so that URIs of one
 * file are equal (`pathToFileURL` leaves `@`, `[` and others as they are).
 */
export function fileUri(path: string): string {
  const segments = path
    .split(sep)
    .map((part, i) => (i === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeSegment(part)));
  return `file://${sep === '\\' ? '/' : ''}${segments.join('/')}`.replace(/(?<!\/)\/$/, '');
}
