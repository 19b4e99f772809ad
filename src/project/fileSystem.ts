/** How a host reads files; all places are URIs, so that virtual workspaces work as disks do. */
export interface FileSystem {
  /** The bytes of a file; rejects when it is missing or unreadable. */
  read(uri: string): Promise<Uint8Array>;
  /** The entries of a folder; rejects when there is no such folder. */
  list(uri: string): Promise<readonly FolderItem[]>;
  /** When a file was last written; rejects where that is not known. Never decides a finding. */
  modified?(uri: string): Promise<Date>;
}

export interface WritableFiles extends FileSystem {
  /** Replaces a file's content; rejects where that is not allowed. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
}

export interface FolderItem {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The URI of a file or folder given relative to a folder; absolute paths and URIs stay as they are. */
export function resolveUri(folder: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\//i.test(path)) return path;
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeSegment).join('/');
  // Only a drive letter keeps its colon; any other is part of a name: "Re: talks.md".
  const drive = /^\/?([A-Za-z])%3A(\/.*)$/.exec(encoded);
  const place = drive ? `/${drive[1]}:${drive[2]}` : encoded;
  const base = place.startsWith('/') ? place : `./${place}`;
  return new URL(base, withSlash(folder)).href.replace(/\/$/, '');
}

/** A file or folder name as URIs of VS Code write it. */
export function encodeSegment(name: string): string {
  const code = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name).replace(/[!'()*]/g, code);
}

/** The folder that holds a file or folder; the root is its own parent. */
export function parentUri(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(\/.*)?$/i.exec(uri);
  const path = (match?.[2] ?? '/').replace(/\/$/, '');
  return (match?.[1] ?? '') + path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path of a file relative to a folder with `/` between names, or undefined outside of it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const base = withSlash(folder);
  return uri.startsWith(base) ? decodeURIComponent(uri.slice(base.length)) : undefined;
}

/** A folder and all folders above it, the nearest first, up to and including `top` if that is met. */
export function* ancestors(folder: string, top?: string): Generator<string> {
  for (let current = folder.replace(/\/$/, ''); ; ) {
    yield current;
    const parent = parentUri(current);
    if (parent === current || current === top?.replace(/\/$/, '')) return;
    current = parent;
  }
}

export function baseName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** All files below a folder in alphabetical order; hidden and dependency folders are skipped. */
export async function* filesBelow(files: FileSystem, folder: string): AsyncGenerator<string> {
  const items = await files.list(folder).catch(() => []);
  for (const { name, isFolder } of [...items].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = resolveUri(folder, name);
    if (isFolder) yield* filesBelow(files, uri);
    else yield uri;
  }
}
