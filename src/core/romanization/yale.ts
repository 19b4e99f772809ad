import type { Final, Initial, Sound } from './sounds.ts';
import { alone, type Initials, initialOf } from './spelling.ts';

/** Yale romanization of Mandarin, Institute of Far Eastern Languages, Yale University, 1943. */
const initials: Initials = { q: 'ch', x: 'sy', zh: 'j', z: 'dz', c: 'ts' };

/** The apical vowel is r after the retroflexes and z after the others. */
const apical: Partial<Record<Initial, string>> = {
  zh: 'jr',
  ch: 'chr',
  sh: 'shr',
  r: 'r',
  z: 'dz',
  c: 'tsz',
  s: 'sz',
};

/** Yale spellings; -wun and -wen are both in use after an initial. */
export function yale({ initial, final }: Sound): readonly string[] {
  if (final === '-i') return [apical[initial] ?? initial];
  if (initial === '') return [withoutInitial(final)];
  return finalsAfter(initial, final).map((rest) => join(initialOf(initials, initial), rest));
}

/** Glides are y and w: `ya`, `wang`, `ywe`. */
function withoutInitial(final: Final): string {
  if (final === 'üeng') return 'yung';
  if (final === 'üe' || final === 'üan') return final.replace('ü', 'yw');
  return alone(final).replace(/ao$/, 'au');
}

function finalsAfter(initial: Initial, final: Final): readonly string[] {
  if (final === 'uen') return ['wun', 'wen'];
  if (final === 'ueng') return ['ung'];
  if (final === 'o' && initial !== '') return ['wo'];
  if (final === 'i' || final === 'in' || final === 'ing' || final === 'u') return [final];
  return [withoutInitial(final)];
}

/** `sy` already ends in the glide: `sy` + `ya` -> `sya`. */
function join(initial: string, rest: string): string {
  return initial === 'sy' && rest.startsWith('y') ? initial + rest.slice(1) : initial + rest;
}
