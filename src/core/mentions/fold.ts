/**
 * Folding makes spellings comparable without moving an offset: every UTF-16 unit folds to one unit.
 * Case, diacritics, full width, hyphens, middle dots and quotation marks fold away.
 */

export const CharClass = { other: 0, word: 1, han: 2, kana: 3, mark: 4, apostrophe: 5 } as const;

const hyphens = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad';
const apostrophes = "'\u2018\u2019\u02bc\u02bb\u02bf\u02be\u0060\u00b4\uff07\u2032";
const dots = '\u30fb\u00b7\u2022\u2027\uff0e\uff65\u2219\u22c5\u0387\uff1d\u30a0';
const spaces = '\u00a0\u2007\u202f\u3000\u2002\u2003\u2009';
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
};

const foldTable = buildFoldTable();
const classTable = buildClassTable();

/** The folded form of one UTF-16 unit. */
export function foldUnit(unit: number): number {
  return foldTable[unit] ?? unit;
}

/** The class of one UTF-16 unit, a value of `CharClass`. */
export function classOf(unit: number): number {
  return classTable[unit] ?? CharClass.other;
}

/** Folds a text unit by unit; the result has the same length, combining marks become U+0000. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  return folded;
}

/** Letters and digits only, folded: the form in which two spellings of one word are equal. */
export function foldWord(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === CharClass.word || kind === CharClass.han || kind === CharClass.kana) {
      folded += String.fromCharCode(foldUnit(unit));
    }
  }
  return folded;
}

/** The same text for a reader: NFC, one kind of hyphen, apostrophe, dot, space and width. */
export function normalizeSigns(text: string): string {
  let result = '';
  for (const char of text.normalize('NFC')) {
    if (char === '\u00ad') continue;
    else if (hyphens.includes(char)) result += '-';
    else if (apostrophes.includes(char)) result += "'";
    else if (dots.includes(char)) result += '·';
    else if (spaces.includes(char) || /\s/.test(char)) result += ' ';
    else result += char >= '\uff00' && char <= '\uffef' ? char.normalize('NFKC') : char;
  }
  return result.replace(/ +/g, ' ');
}

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  const ranges = [
    [0x41, 0x24f],
    [0x1e00, 0x1eff],
    [0xf900, 0xfaff],
    [0xff01, 0xff9f],
  ] as const;
  for (const [from, to] of ranges) {
    for (let unit = from; unit <= to; unit++) table[unit] = foldLetter(String.fromCharCode(unit));
  }
  for (let unit = 0x300; unit <= 0x36f; unit++) table[unit] = 0;
  const groups = [
    [hyphens, '-'],
    [apostrophes, "'"],
    [dots, '·'],
    [spaces, ' '],
  ] as const;
  for (const [chars, target] of groups) {
    for (const char of chars) table[char.charCodeAt(0)] = target.charCodeAt(0);
  }
  return table;
}

function foldLetter(char: string): number {
  const lower = char.normalize('NFKD').charAt(0).toLowerCase();
  const base = (letters[lower] ?? lower).normalize('NFKC');
  return (base.length === 1 ? base : char).charCodeAt(0);
}

function buildClassTable(): Uint8Array {
  const table = new Uint8Array(65_536);
  for (let unit = 0; unit < table.length; unit++) table[unit] = classify(unit);
  return table;
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (apostrophes.includes(char)) return CharClass.apostrophe;
  if (unit >= 0x300 && unit <= 0x36f) return CharClass.mark;
  if (unit < 0x80) return /[A-Za-z0-9]/.test(char) ? CharClass.word : CharClass.other;
  if (dots.includes(char)) return CharClass.other;
  if (isKana(unit)) return CharClass.kana;
  if (isHan(unit)) return CharClass.han;
  return /[\p{L}\p{N}]/u.test(char) ? CharClass.word : CharClass.other;
}

function isKana(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xff66 && unit <= 0xff9f);
}

/** Unified and compatibility ideographs, iteration marks, and both halves of the astral ones. */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xdfff) ||
    (unit >= 0x3005 && unit <= 0x3007)
  );
}
