import type { Final, Initial, Sound } from './sounds.ts';
import { alone, type Finals, finalOf, type Initials, initialOf } from './spelling.ts';

/** Giles 1912 as the passport table prints it; ê and ŭ are written e and u, as in print today. */
const initials: Initials = {
  b: 'p',
  p: "p'",
  d: 't',
  t: "t'",
  g: 'k',
  k: "k'",
  j: 'ch',
  q: "ch'",
  x: 'hs',
  zh: 'ch',
  ch: "ch'",
  r: 'j',
  z: 'ts',
  c: "ts'",
};

const finals: Finals = {
  '-i': 'ih',
  ie: 'ieh',
  ian: 'ien',
  iou: 'iu',
  uei: 'ui',
  uen: 'un',
  ueng: 'ung',
  üe: 'üeh',
  üeng: 'iung',
};

/** Syllables without initial that are not as in Hanyu Pinyin; `e`/`o` are both on the table. */
const aloneSpellings: Partial<Record<Final, readonly string[]>> = {
  e: ['e', 'o'],
  er: ['erh'],
  i: ['i', 'yi'],
  ie: ['yeh'],
  iou: ['yu', 'you'],
  ian: ['yen', 'yan'],
  ü: ['yü'],
  üe: ['yüeh'],
  üan: ['yüan'],
  ün: ['yün'],
  üeng: ['yung'],
};

/** The apical vowel after z, c, s changes the initial too; si has three spellings in use. */
const apical: Partial<Record<Initial, readonly string[]>> = {
  z: ['tzu'],
  c: ["tz'u"],
  s: ['ssu', 'szu', 'sze'],
};

/** Wade-Giles spellings with apostrophes and ü, the most usual first. */
export function wadeGiles(sound: Sound): readonly string[] {
  const { initial, final } = sound;
  if (initial === '') return aloneSpellings[final] ?? [alone(final)];
  const special = final === '-i' ? apical[initial] : undefined;
  return special ?? finalsAfter(sound).map((rest) => initialOf(initials, initial) + rest);
}

/** Finals whose spelling depends on the initial: ko/ke, lo but kuo and shuo, kuei but hui. */
function finalsAfter({ initial, final }: Sound): readonly string[] {
  const velar = initial === 'g' || initial === 'k' || initial === 'h';
  if (final === 'e') return velar ? ['o', 'e'] : ['e'];
  if (final === 'uo') return velar || initial === 'sh' ? ['uo'] : ['o', 'uo'];
  if (final === 'uei') return initial === 'g' || initial === 'k' ? ['uei', 'ui'] : ['ui', 'uei'];
  return [finalOf(finals, final)];
}
