import { soundOfSyllable } from './mandarin.ts';
import type { Initial } from './sounds.ts';

/** Initials that Wade-Giles without apostrophes writes alike; sh and x are MPS II's. */
const initialClasses: Partial<Record<Initial, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  zh: 'ch',
  j: 'ch',
  q: 'ch',
  z: 'c',
  x: 'sh',
};

const classes = new Map<string, string>();

/**
 * The class of a toneless syllable: those that are confused share it, as do those that Wade-Giles
 * without apostrophes spells alike, so that most spellings lead to one class in every system.
 */
export function soundClass(syllable: string): string {
  const known = classes.get(syllable);
  if (known !== undefined) return known;
  const sound = soundOfSyllable(syllable);
  const final = sound && withoutG(sound.final).replace('ü', 'u').replace('-', '');
  const made = sound ? `${initialClasses[sound.initial] ?? sound.initial}${final}` : '';
  classes.set(syllable, made);
  return made;
}

/**
 * Whether -n or -ng is all in which two toneless syllables differ. Other sounds that fall together
 * in Taiwan's speech, sh and s, zh and z, part too many real names.
 */
export function differInG(a: string, b: string): boolean {
  const [one, two] = [soundOfSyllable(a), soundOfSyllable(b)];
  if (!one || !two || a === b || one.initial !== two.initial) return false;
  return withoutG(one.final) === withoutG(two.final);
}

/** What is taken for ji and qi when the h of Wade-Giles chih is lost, chi. */
export const apicalOf: Readonly<Record<string, string>> = { ji: 'zhi', qi: 'chi' };

function withoutG(final: string): string {
  return final.replace(/ng$/, 'n');
}
