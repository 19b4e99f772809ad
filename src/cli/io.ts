import type { WritableFiles } from '../project/fileSystem.ts';

/** All that the command line has of the outer world. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** The URI of the current folder, without a slash at its end. */
  readonly cwd: string;
  /** The URI of the folder of the shipped glossaries. */
  readonly shipped: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined;
  readonly files: WritableFiles;
  readonly version: string;
  /** Starts the language server on the standard streams; it runs until they close. */
  readonly startServer: () => Promise<void>;
}
