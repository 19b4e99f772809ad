import type { Span } from '../span.ts';

/** A comment that speaks to Nomenclator: `nomenclator-KIND WORDS -- reason`. */
export interface Directive {
  /** The comment itself. */
  readonly span: Span;
  readonly kind: DirectiveKind;
  readonly words: readonly string[];
  readonly reason?: string;
}

export type DirectiveKind =
  | 'disable-next-line'
  | 'disable-line'
  | 'disable-file'
  | 'disable'
  | 'enable'
  | 'means';

const directive =
  /nomenclator-(disable-next-line|disable-line|disable-file|disable|enable|means)(?!-?\w)([^\n]*?)(?=-->|$)/m;

/**
 * Reads the directives among `comments`, in document order. XML's comments may not hold two hyphens: there
 * a dash parts the reason off.
 */
export function readDirectives(text: string, comments: readonly Span[]): readonly Directive[] {
  return comments.flatMap((span) => {
    const match = directive.exec(text.slice(span.start, span.end));
    if (!match) return [];
    const [head = '', ...rest] = (match[2] ?? '').split(/\s(?:--|—)(?=\s|$)/);
    const words = head.split(/\s+/).filter((word) => word !== '');
    const reason = rest.join(' --').trim();
    return [{ span, kind: match[1] as DirectiveKind, words, ...(reason && { reason }) }];
  });
}
