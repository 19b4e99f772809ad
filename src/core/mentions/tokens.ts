import { CharClass, classOf, foldUnit } from './fold.ts';

/**
 * A text cut into tokens: a Latin word each, a Han character or kana each. Offsets are UTF-16
 * offsets in the text. An apostrophe inside a word is part of it (Ts'ai), a possessive `'s` is not.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Uint32Array;
  /** `CharClass` of each token: word, han or kana. */
  readonly classes: Uint8Array;
}

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Adds one folded unit to a hash (FNV-1a over UTF-16 units). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, prime);
}

const usualSize = 8192;
/** Room for the tokens of one text; kept, since most texts are short and there are many. */
const usualRoom = roomFor(usualSize);

function roomFor(size: number): Omit<Tokens, 'count'> {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Uint32Array(size),
    classes: new Uint8Array(size),
  };
}

export function tokenize(text: string): Tokens {
  const size = text.length;
  const { starts, ends, hashes, classes } = size <= usualSize ? usualRoom : roomFor(size);
  let count = 0;
  let position = 0;
  while (position < size) {
    const kind = classOf(text.charCodeAt(position));
    if (kind === CharClass.han || kind === CharClass.kana) {
      starts[count] = position;
      hashes[count] = hashUnit(offsetBasis, foldUnit(text.charCodeAt(position)));
      classes[count] = kind;
      position++;
      while (position < size && classOf(text.charCodeAt(position)) === CharClass.mark) position++;
      ends[count++] = position;
    } else if (kind === CharClass.word) {
      starts[count] = position;
      const end = wordEnd(text, position);
      hashes[count] = hashWord(text, position, end);
      classes[count] = kind;
      ends[count++] = end;
      position = end + possessiveLength(text, end);
    } else {
      position++;
    }
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    classes: classes.slice(0, count),
  };
}

function wordEnd(text: string, start: number): number {
  let position = start + 1;
  for (; position < text.length; position++) {
    const kind = classOf(text.charCodeAt(position));
    if (kind === CharClass.word || kind === CharClass.mark) continue;
    const joins =
      (kind === CharClass.apostrophe || text.charCodeAt(position) === 0xad) &&
      isWord(text, position + 1) &&
      possessiveLength(text, position) === 0;
    if (!joins) break;
  }
  return position;
}

function hashWord(text: string, start: number, end: number): number {
  let hash = offsetBasis;
  for (let i = start; i < end; i++) {
    if (classOf(text.charCodeAt(i)) === CharClass.word) {
      hash = hashUnit(hash, foldUnit(text.charCodeAt(i)));
    }
  }
  return hash >>> 0;
}

function isWord(text: string, position: number): boolean {
  return position < text.length && classOf(text.charCodeAt(position)) === CharClass.word;
}

/** Length of a possessive ending at `position`: 2 for `'s`, else 0. */
export function possessiveLength(text: string, position: number): number {
  if (position >= text.length || classOf(text.charCodeAt(position)) !== CharClass.apostrophe)
    return 0;
  const isS = (text.charCodeAt(position + 1) | 0x20) === 0x73;
  return isS && !isWord(text, position + 2) ? 2 : 0;
}

/** Whether what stands between two tokens may stand inside a name or term. */
export function isSeparator(text: string, start: number, end: number): boolean {
  if (end - start > 4) return isWrap(text, start, end);
  let newlines = 0;
  for (let i = start; i < end; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 0x0a) newlines++;
    else if (!isSeparatorUnit(text, i, unit)) return false;
  }
  return newlines <= 1;
}

function isSeparatorUnit(text: string, position: number, unit: number): boolean {
  switch (unit) {
    case 0x20: // space
    case 0x09: // tab
    case 0x0d: // carriage return
    case 0x2d: // hyphen, folded
    case 0xb7: // middle dot, folded
    case 0x27: // apostrophe, folded: the possessive of "People's Liberation Army"
    case 0x26: // ampersand
    case 0x2b: // plus sign: 2+2
    case 0x2c: // comma: One Country, Two Systems
      return true;
    case 0x73: // the s of a possessive
      return classOf(text.charCodeAt(position - 1)) === CharClass.apostrophe;
    case 0x2e: // full stop: C. F. Huang, St. Lucia
      return true;
    default:
      return false;
  }
}

/** A line wrap with indentation. */
function isWrap(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  return between.length < 40 && /^[ \t]*\r?\n[ \t]*$/.test(between);
}
