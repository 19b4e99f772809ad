import { hepburn } from '../romanization/kana.ts';

/** Letters that katakana do not keep apart, or that English writes and does not say. */
const merged: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiou])r(?![aeiouy])/g, ''],
  [/ph/g, 'f'],
  [/gh(?![aeiou])|w(?=r)|k(?=n)|h(?![aeiou])/g, ''],
  [/ts|tz/g, 't'],
  [/ch|tch|sch|sh/g, 's'],
  [/c(?=[eiy])|z|th/g, 's'],
  [/ck|qu|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/dge|dj|j|g(?=[eiy])/g, 'z'],
  [/l/g, 'r'],
  [/v/g, 'b'],
  [/m(?=[bpt])/g, 'n'],
  [/[aeiouyw]/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * The consonants that an English name and its katakana have in common: Harlem and ハーレム are both
 * "hrm". Rough, since English spelling says little of sound; undefined where too little is left.
 */
export function consonantsOfLatin(word: string): string | undefined {
  return skeleton(word.toLowerCase());
}

/** See `consonantsOfLatin`. */
export function consonantsOfKatakana(word: string): string | undefined {
  const letters = hepburn(word)?.plain;
  return letters === undefined ? undefined : skeleton(letters);
}

function skeleton(letters: string): string | undefined {
  let left = letters;
  for (const [pattern, replacement] of merged) left = left.replace(pattern, replacement);
  return left.length >= 3 ? left : undefined;
}
