import { SaxesParser } from 'saxes';
import type { Span } from '../../core/span.ts';
import type { Fault } from './unit.ts';

/** A stretch of text between tags; `isRaw` in a CDATA section, where nothing is an entity. */
export interface XmlText extends Span {
  readonly isRaw: boolean;
}

/** An element with its place in the file; the name is without the prefix of the root's namespace. */
export interface XmlElement extends Span {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | XmlText;

export interface XmlFile {
  readonly root: XmlElement | undefined;
  readonly comments: readonly Span[];
  /** The text of CDATA sections. */
  readonly raw: readonly XmlText[];
  /** The first thing that is wrong with the file. */
  readonly fault?: Fault;
}

/** Deeper files are not made by translation tools. */
const maxDepth = 256;
/** An ampersand that begins no reference; the parser would read on to the next semicolon. */
const bareAmpersand = /&(?!#\d{1,8};|#x[\da-fA-F]{1,7};|[\w:.-]{1,64};)/g;
const openRaw = '<![CDATA[';
const closeRaw = ']]>';

/**
 * Reads an XML file as elements with exact UTF-16 offsets; never fails. A malformed file gives one
 * fault and what could be read. Entities that a DOCTYPE declares are not expanded, nothing is opened.
 */
export function readXml(text: string): XmlFile {
  return new XmlReader(text).read();
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
  end: number;
}

class TooDeep extends Error {}

class XmlReader {
  readonly #text: string;
  readonly #parser = new SaxesParser();
  readonly #open: OpenElement[] = [];
  readonly #comments: Span[] = [];
  readonly #raw: XmlText[] = [];
  #root: OpenElement | undefined;
  #prefix = '';
  /** Where the last tag, comment or section ended; the next starts at the first `<` after it. */
  #end: number;
  #closed: OpenElement | undefined;
  #fault: Fault | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.startsWith('\ufeff') ? 1 : 0;
  }

  read(): XmlFile {
    this.#listen();
    try {
      this.#parser.write(this.#text.replace(bareAmpersand, ' ')).close();
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      this.#fail('xml-depth', { limit: maxDepth }, this.#open.at(-1) ?? { start: 0, end: 0 });
    }
    for (const element of this.#open) element.end = this.#text.length;
    return {
      root: this.#root,
      comments: this.#comments,
      raw: this.#raw,
      ...(this.#fault && { fault: this.#fault }),
    };
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('opentag', ({ name, attributes }) => this.#openElement(name, attributes));
    parser.on('closetag', () => this.#closeElement());
    parser.on('comment', () => this.#addComment());
    parser.on('cdata', () => this.#addRaw());
    for (const event of ['doctype', 'processinginstruction', 'xmldecl'] as const) {
      parser.on(event, () => this.#markup());
    }
    parser.on('error', ({ message }) => this.#explain(message));
  }

  /** The markup that ends here; the text before it goes to the element that is open. */
  #markup(end = this.#parser.position): Span {
    const found = this.#text.indexOf('<', this.#end);
    const start = found < 0 || found > end ? end : found;
    if (start > this.#end) {
      this.#open.at(-1)?.children.push({ start: this.#end, end: start, isRaw: false });
      this.#findAmpersand(this.#end, start);
    }
    this.#end = end;
    return { start, end };
  }

  #findAmpersand(start: number, end: number): void {
    const index = this.#text.slice(start, end).search(bareAmpersand);
    if (index >= 0) this.#fault ??= faultAt('xml-ampersand', {}, start + index, start + index + 1);
  }

  #openElement(fullName: string, attributes: Readonly<Record<string, string>>): void {
    const { start, end } = this.#markup();
    this.#findAmpersand(start, end);
    if (!this.#root) this.#prefix = /^[^:]*:/.exec(fullName)?.[0] ?? '';
    const name = fullName.slice(fullName.startsWith(this.#prefix) ? this.#prefix.length : 0);
    const element: OpenElement = { name, attributes, children: [], start, end };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
    if (this.#open.length > maxDepth) throw new TooDeep();
  }

  /** An element that closes itself has no markup of its own here. */
  #closeElement(): void {
    this.#closed = this.#open.at(-1);
    const { end } = this.#parser.position > this.#end ? this.#markup() : { end: this.#end };
    if (this.#closed) this.#closed.end = end;
    this.#open.pop();
  }

  /** The parser tells of a comment at its last hyphens; two hyphens inside end none. */
  #addComment(): void {
    const { position } = this.#parser;
    if (this.#text[position] === '>') this.#comments.push(this.#markup(position + 1));
  }

  #addRaw(): void {
    const { start, end } = this.#markup();
    const text = { start: start + openRaw.length, end: end - closeRaw.length, isRaw: true };
    this.#raw.push(text);
    this.#open.at(-1)?.children.push(text);
  }

  /** Says what the parser found in our own words where the place is better known. */
  #explain(message: string): void {
    const isUnclosed = message.includes('unexpected close tag');
    const element = isUnclosed ? this.#closed : this.#open.at(-1);
    if (element && (isUnclosed || message.includes('unclosed tag'))) {
      this.#fail('xml-unclosed', { name: element.name }, element);
      return;
    }
    const start = Math.max(0, Math.min(this.#parser.position, this.#text.length) - 1);
    if (message.includes('malformed comment')) {
      this.#fault ??= faultAt('xml-comment', {}, start - 2, start);
      return;
    }
    const detail = message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
    this.#fail('xml', { detail }, { start, end: start + 1 });
  }

  #fail(code: string, data: Fault['data'], { start }: Span): void {
    this.#fault ??= faultAt(code, data, start, this.#endOfTag(start));
  }

  /** To the end of the tag or line, whichever comes first. */
  #endOfTag(start: number): number {
    const length = this.#text.slice(start, start + 200).search(/>|\r|\n/);
    return Math.min(start + Math.max(1, length + 1), this.#text.length);
  }
}

function faultAt(code: string, data: Fault['data'], start: number, end: number): Fault {
  return { code, data, start, end };
}

export function isElement(node: XmlNode): node is XmlElement {
  return 'name' in node;
}

/** The children of a name; with several names in the file's order. */
export function childrenOf(element: XmlElement, ...names: string[]): readonly XmlElement[] {
  return element.children.filter(isElement).filter(({ name }) => names.includes(name));
}
