import type { Problem } from '../problem.ts';
import type { Entry } from './entry.ts';

/** What one glossary file holds; a broken row is a problem, the others stay. */
export interface GlossaryFile {
  readonly path: string;
  readonly title?: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** The sum of all loaded files. */
export interface Glossary {
  readonly files: readonly GlossaryFile[];
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** Problems of the files, and those between entries. */
  readonly problems: readonly Problem[];
}
