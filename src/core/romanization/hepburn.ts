import { toHiragana } from './kanaTable.ts';
import { type Mora, moraeOf } from './morae.ts';

/** Hepburn spellings of one kana reading in lower case; words are parted by one space. */
export interface Hepburn {
  /** Long vowels unmarked, as passports and most news have it: `sato`, `ono`. */
  readonly plain: string;
  /** Long vowels with macrons (modified Hepburn): `satō`. */
  readonly macron: string;
  /** Long vowels as the kana has them: `satou`, `oono`. */
  readonly wapuro: string;
  /** Long o as "oh", which passports admit: `satoh`; before a vowel as in `plain`. */
  readonly oh: string;
}

const macrons: Readonly<Record<string, string>> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' };

/**
 * Hepburn of hiragana or katakana, half width included; middle dots and spaces part words.
 * Undefined when some sign is no kana. ん is always n, without apostrophe; ei, ii, aa and ee are
 * never taken for long vowels (modified Hepburn would join aa and ee, but in names they meet at a
 * boundary: まさあき); where う and お are is a matter of rule, see `morae.ts`.
 */
export function hepburn(kana: string): Hepburn | undefined {
  const words = toHiragana(kana)
    .split(/[\s・･·‧•＝=]+/)
    .filter((word) => word !== '');
  const morae = words.map(moraeOf);
  if (words.length === 0 || !morae.every((word) => word !== undefined)) return undefined;
  const write = (letters: (mora: Mora, next: Mora | undefined) => string) =>
    morae.map((word) => word.map((mora, i) => letters(mora, word[i + 1])).join('')).join(' ');
  return { plain: write(plain), macron: write(macron), wapuro: write(wapuro), oh: write(oh) };
}

function plain({ letters }: Mora): string {
  return letters;
}

function macron({ letters, long }: Mora): string {
  const vowel = letters.slice(-1);
  return long === '' ? letters : letters.slice(0, -1) + (macrons[vowel] ?? vowel);
}

function wapuro({ letters, long }: Mora): string {
  return letters + (long === '-' ? letters.slice(-1) : long);
}

function oh({ letters, long }: Mora, next: Mora | undefined): string {
  const free = next === undefined || !/^[aiueo]/.test(next.letters);
  return long !== '' && letters.endsWith('o') && free ? `${letters}h` : letters;
}
