import type { Span } from '../span.ts';

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

const directive =
  /nomenclator-(disable-next-line|disable-line|disable-file|disable|enable)(?!-?\w)([^\n]*?)(?=-->|$)/m;

/** Reads the suppression comments among `comments`, in document order. */
export function readSuppressions(text: string, comments: readonly Span[]): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  const open: { index: number; rule: string | undefined }[] = [];
  for (const span of comments) {
    const match = directive.exec(text.slice(span.start, span.end));
    if (!match) continue;
    const words = readWords(match[2] ?? '');
    if (match[1] === 'enable') {
      close(suppressions, open, words.rule, span.start);
      continue;
    }
    if (match[1] === 'disable') open.push({ index: suppressions.length, rule: words.rule });
    suppressions.push({ span, scope: scopeOf(match[1] ?? '', text, span), ...words });
  }
  return suppressions;
}

function readWords(source: string): Pick<Suppression, 'rule' | 'entry' | 'reason'> {
  const [head = '', ...rest] = source.split(/\s--(?=\s|$)/);
  const [rule, entry] = head.trim().split(/\s+/);
  const reason = rest.join(' --').trim();
  return { ...(rule && { rule }), ...(entry && { entry }), ...(reason && { reason }) };
}

function scopeOf(kind: string, text: string, span: Span): Span {
  if (kind === 'disable-file') return { start: 0, end: text.length };
  if (kind === 'disable') return { start: span.end, end: text.length };
  const lineEnd = endOfLine(text, span.end);
  if (kind === 'disable-line') {
    return { start: text.lastIndexOf('\n', span.start - 1) + 1, end: lineEnd };
  }
  const next = Math.min(lineEnd + 1, text.length);
  return { start: next, end: endOfLine(text, next) };
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
