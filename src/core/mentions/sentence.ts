import type { Span } from '../span.ts';

/** Whether a clean offset is the start of a sentence, a quotation, a line or a bracket. */
export function isSentenceStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return /(?:^|[.!?:;•]["'”’)\]]*\s+|["“「『(]|\n\s*)$/.test(before);
}

/** The sentence around a clean offset. */
export function sentenceAt(text: string, offset: number): Span {
  let start = 0;
  for (const end of text.matchAll(/[.!?]["”’)]*\s+(?=\p{Lu}|["“])|[。！？]/gu)) {
    const next = end.index + end[0].length;
    if (next > offset) return { start, end: next };
    start = next;
  }
  return { start, end: text.length };
}
