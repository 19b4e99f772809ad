import type { Span } from '../span.ts';
import type { Directive, DirectiveKind } from './directives.ts';

/** A comment that silences findings, bound to a rule and an entry rather than to a sentence. */
export interface Suppression {
  /** The comment itself. */
  readonly span: Span;
  /** The stretch of text in which it counts. */
  readonly scope: Span;
  /** Absent: every rule. */
  readonly rule?: string;
  /** Absent: every entry. */
  readonly entry?: string;
  readonly reason?: string;
}

/**
 * Reads the suppressions among the directives, in document order. `next` says what the "next line" is
 * after the end of a comment, where that is not a line of the text.
 */
export function readSuppressions(
  text: string,
  directives: readonly Directive[],
  next: (end: number) => Span = (end) => nextLine(text, end),
): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  const open: { index: number; rule: string | undefined }[] = [];
  for (const { kind, span, words, reason } of directives) {
    const [rule, entry] = words;
    if (kind === 'means') continue;
    if (kind === 'enable') {
      close(suppressions, open, rule, span.start);
      continue;
    }
    if (kind === 'disable') open.push({ index: suppressions.length, rule });
    suppressions.push({
      span,
      scope: scopeOf(kind, text, span, next),
      ...(rule && { rule }),
      ...(entry && { entry }),
      ...(reason && { reason }),
    });
  }
  return suppressions;
}

function scopeOf(kind: DirectiveKind, text: string, span: Span, next: (end: number) => Span): Span {
  if (kind === 'disable-file') return { start: 0, end: text.length };
  if (kind === 'disable') return { start: span.end, end: text.length };
  if (kind === 'disable-line') {
    const start = text.lastIndexOf('\n', span.start - 1) + 1;
    return { start, end: endOfLine(text, span.end) };
  }
  return next(span.end);
}

function nextLine(text: string, offset: number): Span {
  const start = Math.min(endOfLine(text, offset) + 1, text.length);
  return { start, end: endOfLine(text, start) };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function close(
  suppressions: Suppression[],
  open: { index: number; rule: string | undefined }[],
  rule: string | undefined,
  end: number,
): void {
  for (let i = open.length - 1; i >= 0; i--) {
    const item = open[i];
    const suppression = item && suppressions[item.index];
    if (!item || !suppression || (rule && item.rule !== rule)) continue;
    suppressions[item.index] = { ...suppression, scope: { ...suppression.scope, end } };
    open.splice(i, 1);
  }
}
