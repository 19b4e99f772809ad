import type { Term } from '../glossary/entry.ts';
import { readToken } from '../romanization/mandarin.ts';
import { CharClass, classOf, fold, foldUnit, normalizeSigns } from './fold.ts';

/** Letters on either side forbid a Latin term; a Han or kana neighbour is a boundary. */
export function hasBoundaries(
  text: string,
  start: number,
  end: number,
  term: Term,
  isPerson: boolean,
): boolean {
  if (isKatakana(text, start) && isKatakana(text, start - 1)) return false;
  if (isKatakana(text, end - 1) && isKatakana(text, end)) return false;
  if (classOf(text.charCodeAt(end - 1)) !== CharClass.word) return true;
  if (foldUnit(text.charCodeAt(end)) !== 0x2d) return !isPerson || !followsNamePart(text, start);
  const next = /^[\p{L}\p{N}]+/u.exec(text.slice(end + 1, end + 24))?.[0] ?? '';
  // DPP-4, DPP-IV: an enzyme.
  if (term.type === 'abbreviation') return !/^(?:\d|[IVX]+$)/.test(next);
  return !isPerson || (!followsNamePart(text, start) && !isNamePart(next));
}

/** Whether a hyphenated neighbour is one more syllable of a name: Chen Chi in "Chen Chi-mai". */
function isNamePart(word: string): boolean {
  return word !== '' && readToken(fold(word)).length > 0;
}

function followsNamePart(text: string, start: number): boolean {
  if (foldUnit(text.charCodeAt(start - 1)) !== 0x2d) return false;
  return isNamePart(/[\p{L}]+$/u.exec(text.slice(Math.max(0, start - 16), start - 1))?.[0] ?? '');
}

function isKatakana(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  return unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb;
}

export function hanOnly(text: string): boolean {
  return !/[A-Za-z]/.test(text);
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

export function sameHan(actual: string, wanted: string): boolean {
  const clean = (text: string) =>
    fold(normalizeSigns(text)).replace(/(?<=[^\0-\u024f])[ ·=-]|[ ·=-](?=[^\0-\u024f])/g, '');
  return actual === wanted || clean(actual) === clean(wanted);
}
