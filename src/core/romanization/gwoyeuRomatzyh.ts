import type { Final, Initial, Sound } from './sounds.ts';
import { type Initials, initialOf } from './spelling.ts';

/**
 * Gwoyeu Romatzyh, the National Romanization of 1928: the tone is part of the spelling. Names in
 * Taiwan keep single tonal spellings of it (Jyh, Shiow, Jaw, Yih), so all four tones are made.
 */
const initials: Initials = { q: 'ch', x: 'sh', zh: 'j', z: 'tz', c: 'ts' };

/** Initials that take h in the first tone and are bare in the second. */
const sonorants: readonly Initial[] = ['m', 'n', 'l', 'r'];

/** Spellings of one syllable in tones 1 to 4, in that order. */
export function gwoyeuRomatzyh({ initial, final }: Sound): readonly string[] {
  const letters = initialOf(initials, initial);
  const basic = basicFinal(final, initial);
  const sonorant = sonorants.includes(initial);
  const first = sonorant ? `${letters}h${basic}` : letters + basic;
  const second = sonorant ? letters + basic : letters + secondTone(basic);
  const third = initial === '' ? glide(thirdTone(basic)) : letters + thirdTone(basic);
  const fourth = initial === '' ? glide(fourthTone(basic)) : letters + fourthTone(basic);
  return [first, second, third, fourth];
}

/** The final in the first tone. */
function basicFinal(final: Final, initial: Initial): string {
  if (final === '-i') return 'y';
  if (final === 'er') return 'el';
  if (final === 'ueng') return initial === '' ? 'ueng' : 'ong';
  if (final === 'üeng') return 'iong';
  return final.replace('ü', 'iu').replace(/ao$/, 'au');
}

/** Tone 2: i and u before the vowel become y and w; else r after the vowels. */
function secondTone(final: string): string {
  if (final === 'i' || final === 'u') return final === 'i' ? 'yi' : 'wu';
  if (/^i/.test(final)) return final.replace(/^i/, 'y');
  if (/^u/.test(final)) return final.replace(/^u/, 'w');
  return final.replace(/^([aeiouy]+)/, '$1r');
}

/** Tone 3: i and u beside a vowel become e and o; a vowel that stands alone is doubled. */
function thirdTone(final: string): string {
  if (final === 'ie' || final === 'uo') return final + final.slice(-1);
  if (final === 'ei' || final === 'ou') return final.slice(0, 1) + final;
  if (/^[iu][aeiou]/.test(final)) return final.replace(/^i/, 'e').replace(/^u/, 'o');
  if (final === 'ai' || final === 'au') return final === 'ai' ? 'ae' : 'ao';
  return final.replace(/^([aeiouy])/, '$1$1');
}

/** Tone 4: -i, -u, -n, -ng, -l change to -y, -w, -nn, -nq, -ll; else h is added. */
function fourthTone(final: string): string {
  if (/[aeo][iu]$/.test(final)) return final.replace(/i$/, 'y').replace(/u$/, 'w');
  if (final.endsWith('ng')) return final.replace(/g$/, 'q');
  if (/[nl]$/.test(final)) return final + final.slice(-1);
  return `${final}h`;
}

/** Tones 3 and 4 without initial begin with y or w: `yeau`, `yih`, `woo` for `eau`, `ih`, `uoo`. */
function glide(spelling: string): string {
  if (/^(ii|ih|in)/.test(spelling)) return `y${spelling}`;
  if (/^(uu|uh)/.test(spelling)) return `w${spelling}`;
  if (/^i/.test(spelling)) return spelling.replace(/^i/, 'y');
  if (/^u/.test(spelling)) return spelling.replace(/^u/, 'w');
  if (/^e[aou]/.test(spelling)) return `y${spelling}`;
  if (/^o[ae]/.test(spelling)) return `w${spelling}`;
  return spelling;
}
