/** Characters that take two columns of a terminal; ambiguous ones (— “ ·) count as one. */
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303e\u30a0-\u30ff\u3200-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;
const halfWidth = /^[\uff61-\uffdc]/;
const zeroWidth = /^[\p{M}\p{Cf}]+$/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Texts in which each unit is a character of one column; cutting up the others takes time. */
const simple = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** What must not reach a terminal as it is: escape sequences, and marks that turn the text's order. */
const dangerous = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A character as a reader sees it, with its columns in a terminal. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the text. */
  readonly offset: number;
}

export function cells(text: string): readonly Cell[] {
  if (simple.test(text)) return [...text].map((char, offset) => ({ text: char, width: 1, offset }));
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    text: segment,
    width: segmentWidth(segment),
    offset: index,
  }));
}

/** The columns that a text takes in a terminal. */
export function width(text: string): number {
  return cells(text).reduce((sum, cell) => sum + cell.width, 0);
}

function segmentWidth(segment: string): number {
  if (zeroWidth.test(segment)) return 0;
  return wide.test(segment) && !halfWidth.test(segment) ? 2 : 1;
}

/** A text from a file as it may be printed on a line of a terminal; its length stays. */
export function printable(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ').replace(dangerous, '\ufffd');
}
