import { CharClass, classOf, foldUnit } from '../mentions/fold.ts';
import type { Span } from '../span.ts';
import { barrier, distanceBetween, endings, windows } from './approximate.ts';

/** A stretch of a text that is nearly some wording; clean offsets. */
export interface NearText extends Span {
  /** Characters wrong, missing, too many or changed in their places. */
  readonly distance: number;
}

interface Letters {
  readonly units: readonly number[];
  /** Where each stands in the text. */
  readonly places: readonly number[];
}

/** How much of a wording may be wrong, by its letters. */
export function tolerance(length: number): number {
  if (length < 2) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

/** What may be taken for a slip of a wording. */
export interface Likeness {
  /** Whether an offset may belong to the stretch. */
  readonly isFree: (offset: number) => boolean;
  /** Whether a stretch may be a slip of the wording; both without separators. */
  readonly isSlip: (written: string, wording: string) => boolean;
  /** Whether one character may stand for another at the edge; else it is the next word's. */
  readonly isAlike: (written: string, meant: string) => boolean;
}

/**
 * The stretch of a text that comes nearest to a wording: approximate search after Sellers (1980),
 * with neighbours that changed places as one error. Separators do not count. Undefined when more is
 * wrong than may be, or nothing is.
 */
export function nearestText(
  text: string,
  wording: string,
  likeness: Likeness,
): NearText | undefined {
  const pattern = unitsOf(wording);
  const letters = lettersOf(text, likeness.isFree);
  const most = tolerance(pattern.length);
  const found = pattern.length < 4 ? windows : endings;
  let best: NearText | undefined;
  for (const { start, end, distance } of found(pattern, letters.units, most)) {
    if (distance === 0) return undefined;
    const word = wholeWord(text, {
      start: letters.places[start] ?? 0,
      end: (letters.places[end] ?? 0) + 1,
    });
    const near = nearAt(text, trimmed(text, word, wording, likeness), pattern);
    if (near.distance === 0 || near.distance > most) continue;
    const written = withoutSeparators(text.slice(near.start, near.end));
    if (!likeness.isSlip(written, withoutSeparators(wording))) continue;
    if (!best || isBetter(near, best, wording.length)) best = near;
  }
  return best;
}

function nearAt(text: string, span: Span, pattern: readonly number[]): NearText {
  const units = unitsOf(text.slice(span.start, span.end));
  return { ...span, distance: distanceBetween(pattern, units) };
}

function unitsOf(text: string): readonly number[] {
  return lettersOf(text, () => true).units;
}

/** 蔡適 of 蔡適来: a letter at the edge that is not even like the wording's belongs to what is beside. */
function trimmed(text: string, span: Span, wording: string, likeness: Likeness): Span {
  const written = text.slice(span.start, span.end);
  const meant = withoutSeparators(wording);
  if (isSameLetters(withoutSeparators(written), meant)) return span;
  const isOther = (a = '', b = '') => a !== b && !likeness.isAlike(a, b);
  const isCut = (at: number) => !isSameWord(text, at - 1, at);
  const start =
    isOther(written[0], meant[0]) && isCut(span.start + 1) ? span.start + 1 : span.start;
  const end =
    isOther(written.at(-1), meant.at(-1)) && isCut(span.end - 1) ? span.end - 1 : span.end;
  if (end - start === written.length || end <= start) return span;
  const pattern = unitsOf(wording);
  const distance = nearAt(text, { start, end }, pattern).distance;
  if (distance > nearAt(text, span, pattern).distance) return span;
  return trimmed(text, { start, end }, wording, likeness);
}

function isSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function isBetter(a: NearText, b: NearText, length: number): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  const off = ({ start, end }: Span) => Math.abs(end - start - length);
  return off(a) < off(b);
}

/** Letters without separators; what may not belong to the stretch is a letter that nothing equals. */
function lettersOf(text: string, isFree: (offset: number) => boolean): Letters {
  const units: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSeparator(unit)) continue;
    places.push(i);
    units.push(isLetter(unit) && isFree(i) ? foldUnit(unit) : barrier);
  }
  return { units, places };
}

function isLetter(unit: number): boolean {
  const kind = classOf(unit);
  return kind === CharClass.word || kind === CharClass.han || kind === CharClass.kana;
}

function withoutSeparators(text: string): string {
  return [...text].filter((char) => !separators.includes(char)).join('');
}

const separators = '・·•‧．＝=‐-– \u3000\u00a0';

function isSeparator(unit: number): boolean {
  return separators.includes(String.fromCharCode(unit));
}

/** A name in katakana or letters ends where its word ends. */
function wholeWord(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && isSameWord(text, from - 1, from)) from--;
  while (to < text.length && isSameWord(text, to - 1, to)) to++;
  return { start: from, end: to };
}

function isSameWord(text: string, a: number, b: number): boolean {
  return (isKatakana(text, a) && isKatakana(text, b)) || (isLatin(text, a) && isLatin(text, b));
}

function isKatakana(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb;
}

function isLatin(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === CharClass.word;
}
