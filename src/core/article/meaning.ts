import type { Span } from '../span.ts';
import type { Directive } from './directives.ts';

/** A comment that says which entry is meant by a name that fits several. */
export interface Meaning {
  /** The comment itself. */
  readonly span: Span;
  /** The entry's id; absent where the comment names none. */
  readonly entry?: string;
  readonly reason?: string;
}

export function readMeanings(directives: readonly Directive[]): readonly Meaning[] {
  return directives
    .filter(({ kind }) => kind === 'means')
    .map(({ span, words: [entry], reason }) => ({
      span,
      ...(entry && { entry }),
      ...(reason && { reason }),
    }));
}
