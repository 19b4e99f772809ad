import picomatch from 'picomatch';
import type { Location } from '../core/glossary/entry.ts';
import type { GlossaryFile } from '../core/glossary/glossary.ts';
import type { Problem } from '../core/problem.ts';
import { readCsvGlossary } from '../formats/csvGlossary.ts';
import { decode } from '../formats/decode.ts';
import { readYamlGlossary } from '../formats/yamlGlossary.ts';
import { type FileSystem, filesBelow, relativePath, resolveUri } from './fileSystem.ts';

const maxBytes = 64 * 1024 * 1024;

/** The endings of glossary files that are found without being named. */
export const glossaryFile = /\.glossary\.(?:ya?ml|csv|tsv)$|\.(?:csv|tsv)$/i;

/** Reads a glossary file by its ending. Never rejects: a missing or broken file is a problem. */
export async function loadGlossaryFile(files: FileSystem, uri: string): Promise<GlossaryFile> {
  const extension = /\.[^./]+$/.exec(uri)?.[0].toLowerCase() ?? '';
  const read = readers[extension];
  if (!read) return failed(uri, 'unsupported', { extension });
  let bytes: Uint8Array;
  try {
    bytes = await files.read(uri);
  } catch {
    return failed(uri, 'not-found', { path: displayPath(uri) });
  }
  if (bytes.length > maxBytes)
    return failed(uri, 'too-large', { path: displayPath(uri), limit: 64 });
  const { text, encoding, fault } = decode(bytes);
  if (fault === 'binary') return failed(uri, 'binary', { path: displayPath(uri) });
  const file = read(text, uri);
  if (!fault) return file;
  const problem = fileProblem(uri, fault, { path: displayPath(uri), encoding });
  return { ...file, problems: [problem, ...file.problems] };
}

const readers: Readonly<Record<string, (text: string, path: string) => GlossaryFile>> = {
  '.yaml': readYamlGlossary,
  '.yml': readYamlGlossary,
  '.csv': readCsvGlossary,
  '.tsv': readCsvGlossary,
};

function failed(uri: string, code: string, data: Problem['data']): GlossaryFile {
  return { path: uri, entries: [], problems: [fileProblem(uri, code, data)] };
}

/** A problem with a file as a whole. */
export function fileProblem(uri: string, code: string, data: Problem['data']): Problem {
  const location: Location = { path: uri, start: 0, end: 0, line: 0, character: 0 };
  return { rule: 'glossary-syntax', code, data, location };
}

export function displayPath(uri: string): string {
  return decodeURIComponent(uri.replace(/^file:\/\//, ''));
}

/** The files that a path or glob of a configuration names. */
export async function expand(
  files: FileSystem,
  folder: string,
  pattern: string,
): Promise<readonly string[]> {
  const { isGlob, base } = picomatch.scan(pattern);
  if (!isGlob) return [resolveUri(folder, pattern)];
  const root = base ? resolveUri(folder, base) : folder;
  const matches = picomatch(pattern);
  const found: string[] = [];
  for await (const uri of filesBelow(files, root)) {
    const path = relativePath(folder, uri);
    if (path !== undefined && matches(path)) found.push(uri);
  }
  return found;
}
