import type { Span } from '../../core/span.ts';
import type { Fault } from './unit.ts';

/** A quoted string of a PO file; the span is that of what stands between the quotes. */
export type PoString = Span;

export interface PoField {
  readonly keyword: 'msgctxt' | 'msgid' | 'msgid_plural' | 'msgstr';
  readonly strings: PoString[];
}

export interface PoEntry {
  readonly span: { start: number; end: number };
  readonly fields: PoField[];
}

export interface PoFile {
  readonly entries: readonly PoEntry[];
  readonly comments: readonly Span[];
  readonly fault?: Fault;
}

const line = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
const field = /^[ \t]*(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])?(?=[ \t"])/;
const quoted = /[ \t]*"([^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*)"/y;

/**
 * The entries of a gettext file (gnu.org/software/gettext/manual, section "PO Files") with the
 * places of their strings. Obsolete entries (`#~`) are left out; comments above an entry are in it.
 */
export function readPoLines(text: string): PoFile {
  return new PoReader(text).read();
}

class PoReader {
  readonly #text: string;
  readonly #entries: PoEntry[] = [];
  readonly #comments: Span[] = [];
  #entry: PoEntry | undefined;
  #fault: Fault | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): PoFile {
    line.lastIndex = 0;
    const start = this.#text.startsWith('\ufeff') ? 1 : 0;
    for (const match of this.#text.slice(start).matchAll(line)) {
      this.#line(start + match.index, match[0].trimEnd());
    }
    const fault = this.#fault;
    return { entries: this.#entries, comments: this.#comments, ...(fault && { fault }) };
  }

  #line(start: number, content: string): void {
    const end = start + content.length;
    const head = content.trimStart();
    if (head === '') return;
    if (head.startsWith('#')) {
      this.#comment({ start, end }, head);
      return;
    }
    const keyword = field.exec(content);
    if (keyword) this.#field(keyword[1] as PoField['keyword'], start);
    else if (!head.startsWith('"') && !/^domain[ \t]/.test(head)) {
      this.#fail('po-line', start + content.length - head.length, end);
      return;
    }
    this.#strings(start + (keyword?.[0].length ?? 0), end);
    if (this.#entry) this.#entry.span.end = end;
  }

  /** A comment after a translation belongs to the next entry; an obsolete entry is a comment. */
  #comment(span: Span, head: string): void {
    if (head.startsWith('#~')) return;
    this.#comments.push(span);
    if (this.#hasTranslation() || !this.#entry) this.#begin(span.start);
  }

  #field(keyword: PoField['keyword'], start: number): void {
    const isHead = keyword === 'msgctxt' || keyword === 'msgid';
    const isFull = this.#hasTranslation() || this.#has('msgid');
    if (!this.#entry || (isHead && isFull)) this.#begin(start);
    this.#entry?.fields.push({ keyword, strings: [] });
  }

  #begin(start: number): void {
    this.#entry = { span: { start, end: start }, fields: [] };
    this.#entries.push(this.#entry);
  }

  #hasTranslation(): boolean {
    return this.#has('msgstr');
  }

  #has(keyword: PoField['keyword']): boolean {
    return this.#entry?.fields.some((other) => other.keyword === keyword) ?? false;
  }

  /** The strings of a line; gettext joins several. */
  #strings(from: number, end: number): void {
    let position = from;
    while (position < end) {
      quoted.lastIndex = position;
      const match = quoted.exec(this.#text);
      if (!match || quoted.lastIndex > end) {
        const blanks = /^[ \t]*/.exec(this.#text.slice(position, end))?.[0].length ?? 0;
        this.#fail('po-string', position + blanks, end);
        return;
      }
      position = quoted.lastIndex;
      const close = position - 1;
      const string = { start: close - (match[1] ?? '').length, end: close };
      this.#entry?.fields.at(-1)?.strings.push(string);
    }
  }

  #fail(code: string, start: number, end: number): void {
    this.#fault ??= { code, data: {}, start, end };
  }
}
