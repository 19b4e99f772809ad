import type { Entry, Location } from './glossary/entry.ts';
import type { Span } from './span.ts';

export const severities = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** A replacement of the text at a span; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** The first edit is the one at the finding; a safe fix needs no second look. */
export interface Fix {
  readonly edits: readonly [Edit, ...Edit[]];
  readonly safe: boolean;
}

/** Another place that a finding is about, in the article or in a glossary file. */
export type Related =
  | {
      readonly kind: 'full-name' | 'definition' | 'other-person' | 'other-spelling';
      readonly span: Span;
      readonly text: string;
    }
  /** A place in the article that this one is translated from. */
  | { readonly kind: 'source'; readonly span: Span; readonly text: string }
  | {
      readonly kind: 'glossary' | 'other-article';
      readonly location: Location;
      readonly text: string;
    };

/** A fault at a span. Its text comes from `messages`, its severity from configuration. */
export interface Finding {
  readonly rule: string;
  readonly span: Span;
  /** The visible text at the span. */
  readonly text: string;
  /** Which of the rule's messages, and what to fill in. */
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fixes: readonly Fix[];
  readonly entry?: Entry;
  readonly candidates: readonly Entry[];
  readonly related: readonly Related[];
}
