/** Whether a clean offset is the start of a sentence, a quotation, a line or a bracket. */
export function isSentenceStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return /(?:^|[.!?:;•]["'”’)\]]*\s+|["“「『(]|\n\s*)$/.test(before);
}
