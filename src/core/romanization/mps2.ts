import type { Initial, Sound } from './sounds.ts';
import { alone, type Finals, finalOf, type Initials, initialOf } from './spelling.ts';

/** Mandarin Phonetic Symbols II, Ministry of Education of Taiwan, 28 January 1986. */
const initials: Initials = { q: 'ch', x: 'sh', zh: 'j', z: 'tz', c: 'ts' };

const finals: Finals = {
  ao: 'au',
  iao: 'iau',
  uen: 'uen',
  ueng: 'ung',
  ü: 'iu',
  üe: 'iue',
  üan: 'iuan',
  ün: 'iun',
  üeng: 'iung',
};

/** The apical vowel is r after the retroflexes and z after the others. */
const apical: Partial<Record<Initial, string>> = {
  zh: 'jr',
  ch: 'chr',
  sh: 'shr',
  r: 'r',
  z: 'tz',
  c: 'tsz',
  s: 'sz',
};

/** MPS II spellings. */
export function mps2({ initial, final }: Sound): readonly string[] {
  if (final === '-i') return [apical[initial] ?? initial];
  if (initial !== '') return [initialOf(initials, initial) + finalOf(finals, final)];
  if (final === 'üeng') return ['yung'];
  return [alone(final).replace(/ao$/, 'au')];
}
