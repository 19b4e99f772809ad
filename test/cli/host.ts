import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { encodeSegment, type FolderItem } from '../../src/project/fileSystem.ts';

type Content = string | Uint8Array;

/** Files by their path in the current folder; those that start with `/` lie outside of it. */
export type Files = Readonly<Record<string, Content>>;

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: ReadonlyMap<string, Uint8Array>;
  /** Folders that were listed, to count the work. */
  readonly listed: readonly string[];
}

export const cwd = 'file:///work';

/** Runs the command line on files in memory. */
export async function runOn(
  files: Files,
  argv: readonly string[],
  more: Partial<Io> = {},
  isReadOnly = false,
): Promise<Result> {
  const stored = new Map(
    Object.entries(files).map(([path, content]) => [uriOf(path), bytesOf(content)]),
  );
  const written = new Map<string, Uint8Array>();
  const listed: string[] = [];
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    stdin: async () => new Uint8Array(),
    cwd,
    shipped: 'file:///shipped',
    env: {},
    isTerminal: { stdout: false, stderr: false },
    columns: undefined,
    files: {
      read: async (uri) => stored.get(uri) ?? Promise.reject(new Error(`missing: ${uri}`)),
      write: async (uri, bytes) => {
        if (isReadOnly) throw new Error('read-only');
        stored.set(uri, bytes);
        written.set(uri.replace(`${cwd}/`, ''), bytes);
      },
      list: async (uri) => {
        listed.push(uri);
        return itemsIn(uri, [...stored.keys()]);
      },
    },
    version: '1.2.3',
    startServer: async () => {},
    ...more,
  };
  const code = await run(argv, io);
  return { code, stdout, stderr, written, listed };
}

export function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function utf16(text: string): Uint8Array {
  const units = [...`\ufeff${text}`].map((char) => char.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => [unit & 255, unit >> 8]));
}

function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeSegment).join('/');
  return path.startsWith('/') ? `file://${encoded}` : `${cwd}/${encoded}`;
}

function itemsIn(folder: string, uris: readonly string[]): readonly FolderItem[] {
  const below = uris
    .filter((uri) => uri.startsWith(`${folder}/`))
    .map((uri) => uri.slice(folder.length + 1));
  if (below.length === 0) throw new Error(`no folder: ${folder}`);
  const names = new Map(
    below.map((path) => [path.split('/')[0] ?? '', path.includes('/')] as const),
  );
  return [...names].map(([name, isFolder]) => ({ name: decodeURIComponent(name), isFolder }));
}

export const glossary = `glossary: Test
entries:
  - id: lo-chih-cheng
    kind: person
    country: TW
    en: { term: Lo Chih-cheng, surname: Lo }
    zh-Hant: 羅致政
    ja: { term: 羅致政, reading: ら・ちせい }
    note: Legislator
  - id: dpp
    kind: party
    country: TW
    en:
      - Democratic Progressive Party
      - { term: DPP, type: abbreviation }
      - { term: Democratic Progress Party, status: forbidden }
    zh-Hant: [民主進步黨, { term: 民進黨, type: short }]
    hits: ["the Democratic Progressive Party said"]
`;

export const article = '# Talks\n\nLuo Zhizheng of the Democratic Progress Party spoke.\n';

export const project: Files = { 'glossary/test.glossary.yaml': glossary, 'a.en.md': article };
