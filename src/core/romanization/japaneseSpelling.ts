import { hepburn } from './hepburn.ts';

/** Which habit a Latin spelling of a Japanese name follows; `hepburn` is plain, without marks. */
export type JapaneseSpelling =
  | 'macron'
  | 'wapuro'
  | 'oh'
  | 'kunrei'
  | 'nihon-shiki'
  | 'm-before-labial'
  | 'hepburn';

/** Signs of a habit in folded letters, the most telling first. */
const signs: readonly (readonly [JapaneseSpelling, RegExp])[] = [
  ['nihon-shiki', /d[iuy]/g],
  ['kunrei', /(?<![cs])h(?=u)|(?<!t)s(?=[iy])|t(?=[iuy])|z(?=[iy])/g],
  ['oh', /oh(?![aiueo])/g],
  ['wapuro', /o[ou]|uu/g],
  ['m-before-labial', /m(?=[bmp])/g],
];

/**
 * Which habit `latin` follows where it departs from `reference`, the reading in kana or the
 * glossary's spelling: a sign counts only when `latin` has more of it, so that the "ou" of Inoue is
 * no wapuro. A Kunrei spelling with a circumflex is Kunrei.
 */
export function japaneseSpellingKind(latin: string, reference: string): JapaneseSpelling {
  const letters = plainLetters(latin);
  const expected = plainLetters(hepburnOf(reference));
  const kind = signs.find(([, sign]) => count(letters, sign) > count(expected, sign));
  if (kind) return kind[0];
  return /[\u0302\u0304]/.test(latin.normalize('NFD')) ? 'macron' : 'hepburn';
}

function hepburnOf(reference: string): string {
  return hepburn(reference)?.plain ?? reference;
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
