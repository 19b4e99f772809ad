import type { Span } from '../span.ts';

/** Headings, captions and quotes have a scope of their own for rules of order. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'caption' | 'item' | 'cell';

/** Stands in a block's text for what cannot be part of a name: code, a URL, an image's border. */
export const gap = '\ufffc';

/**
 * A paragraph, heading, list item or cell. `text` is what a reader sees: without markup, link
 * targets and footnote marks. Offsets in `text` are "clean" offsets; `originalSpan` maps them back.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Clean offset and original offset at which each run of copied characters starts. */
  readonly cleanStarts: readonly number[];
  readonly originalStarts: readonly number[];
  /** Original offset at which the run ends; an inserted run, such as an entity, has a length of its own. */
  readonly originalEnds: readonly number[];
}

/** Collects a block's visible pieces in reading order. */
export class BlockBuilder {
  #text = '';
  readonly #cleanStarts: number[] = [];
  readonly #originalStarts: number[] = [];
  readonly #originalEnds: number[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Appends the source text between two original offsets. */
  copy(start: number, end: number): void {
    if (end > start) this.#append(this.#source.slice(start, end), start, end);
  }

  /**
   * Appends text that the source does not hold literally. Give the end of what stands for it there
   * where a name may begin or end with it, such as an entity in XML.
   */
  insert(text: string, originalStart: number, originalEnd = originalStart + text.length): void {
    this.#append(text, originalStart, originalEnd);
  }

  /** What is visible so far. */
  get text(): string {
    return this.#text;
  }

  build(kind: BlockKind): Block | undefined {
    if (this.#text.trim() === '') return undefined;
    return {
      kind: isCaption(this.#text) && kind === 'paragraph' ? 'caption' : kind,
      text: this.#text,
      cleanStarts: this.#cleanStarts,
      originalStarts: this.#originalStarts,
      originalEnds: this.#originalEnds,
    };
  }

  #append(text: string, originalStart: number, originalEnd: number): void {
    this.#cleanStarts.push(this.#text.length);
    this.#originalStarts.push(originalStart);
    this.#originalEnds.push(originalEnd);
    this.#text += text;
  }
}

/** The run in which a clean offset lies. */
function runAt({ cleanStarts }: Block, clean: number): number {
  let low = 0;
  let high = cleanStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cleanStarts[middle] ?? 0) <= clean) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the character at a clean offset stands; all of an entity stands for what it means. */
function originalCharacter(block: Block, clean: number): Span {
  const run = runAt(block, clean);
  const from = block.cleanStarts[run] ?? 0;
  const start = block.originalStarts[run] ?? 0;
  const end = block.originalEnds[run] ?? start;
  const isLiteral = (block.cleanStarts[run + 1] ?? block.text.length) - from === end - start;
  return isLiteral
    ? { start: start + clean - from, end: start + clean - from + 1 }
    : { start, end };
}

/** The original span of a non-empty clean span; markup inside it is included, around it is not. */
export function originalSpan(block: Block, clean: Span): Span {
  return {
    start: originalCharacter(block, clean.start).start,
    end: originalCharacter(block, clean.end - 1).end,
  };
}

/** The original span from a block's first to its last visible character. */
export function blockSpan(block: Block): Span {
  return originalSpan(block, { start: 0, end: block.text.length });
}

const captionMarks = [
  /^\s*(?:file |stock )?(?:photo|photograph|image|picture|caption|illustration)\b[^.]{0,40}:/im,
  /\((?:file )?photo(?:graph)?\b[^)]*\)\s*$/i,
  /(?:\/| via )(?:Getty Images|AFP|Reuters|AP|EPA|Bloomberg|Kyodo|CNA|Shutterstock)\b[^.]{0,20}$/i,
  /^\s*(?:写真|画像|図)\s*[:：=＝]/m,
  /^\s*(?:圖|图|照片|資料照|资料图)(?:片)?\s*[:：／/]/m,
];

function isCaption(text: string): boolean {
  return text.length < 400 && captionMarks.some((mark) => mark.test(text));
}
