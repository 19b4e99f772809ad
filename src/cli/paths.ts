import { relativePath } from '../project/fileSystem.ts';
import { displayPath } from '../project/loadGlossary.ts';

/** A file's path for a reader: relative to the current folder where it is below that. */
export function shownPath(cwd: string, uri: string): string {
  return relativePath(cwd, uri) ?? displayPath(uri);
}

/** A file's URI for a report: relative to the current folder where it is below that. */
export function relativeUri(cwd: string, uri: string): string {
  return uri.startsWith(`${cwd}/`) ? uri.slice(cwd.length + 1) : uri;
}
