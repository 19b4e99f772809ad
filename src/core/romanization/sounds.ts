/**
 * The toneless syllables of Mandarin as pairs of an initial and a final, the way Bopomofo spells
 * them; every system is a rule over these pairs. Source: the syllable chart of Bopomofo (Ministry
 * of Education, Taiwan) in the letters of ISO 7098.
 */
export type Initial =
  | ''
  | 'b'
  | 'p'
  | 'm'
  | 'f'
  | 'd'
  | 't'
  | 'n'
  | 'l'
  | 'g'
  | 'k'
  | 'h'
  | 'j'
  | 'q'
  | 'x'
  | 'zh'
  | 'ch'
  | 'sh'
  | 'r'
  | 'z'
  | 'c'
  | 's';

/** A final in full (`iou`, `uen`, `ueng`, `üeng`), before systems shorten it; `-i` is apical. */
export type Final = keyof typeof initialsOfFinal;

/** One toneless syllable. */
export interface Sound {
  readonly initial: Initial;
  readonly final: Final;
}

const labials = ['b', 'p', 'm', 'f'] as const;
const dentals = ['d', 't', 'n', 'l'] as const;
const velars = ['g', 'k', 'h'] as const;
const palatals = ['j', 'q', 'x'] as const;
const retroflexes = ['zh', 'ch', 'sh', 'r'] as const;
const sibilants = ['z', 'c', 's'] as const;
const hissing = [...retroflexes, ...sibilants] as const;

/** Which initials each final takes; '' is the syllable without an initial. */
const initialsOfFinal = {
  '-i': [...hissing],
  a: ['', ...labials, ...dentals, ...velars, 'zh', 'ch', 'sh', ...sibilants],
  o: ['', ...labials],
  e: ['', 'm', ...dentals, ...velars, ...hissing],
  ai: ['', 'b', 'p', 'm', ...dentals, ...velars, 'zh', 'ch', 'sh', ...sibilants],
  ei: ['', ...labials, 'd', 'n', 'l', ...velars, 'zh', 'sh', 'z'],
  ao: ['', 'b', 'p', 'm', ...dentals, ...velars, ...hissing],
  ou: ['', 'p', 'm', 'f', ...dentals, ...velars, ...hissing],
  an: ['', ...labials, ...dentals, ...velars, ...hissing],
  en: ['', ...labials, 'd', 'n', ...velars, ...hissing],
  ang: ['', ...labials, ...dentals, ...velars, ...hissing],
  eng: ['', ...labials, ...dentals, ...velars, ...hissing],
  er: [''],
  i: ['', 'b', 'p', 'm', ...dentals, ...palatals],
  ia: ['', 'd', 'l', ...palatals],
  io: [''],
  ie: ['', 'b', 'p', 'm', ...dentals, ...palatals],
  iai: [''],
  iao: ['', 'b', 'p', 'm', ...dentals, ...palatals],
  iou: ['', 'm', 'd', 'n', 'l', ...palatals],
  ian: ['', 'b', 'p', 'm', ...dentals, ...palatals],
  in: ['', 'b', 'p', 'm', 'n', 'l', ...palatals],
  iang: ['', 'n', 'l', ...palatals],
  ing: ['', 'b', 'p', 'm', ...dentals, ...palatals],
  u: ['', ...labials, ...dentals, ...velars, ...hissing],
  ua: ['', ...velars, 'zh', 'ch', 'sh'],
  uo: ['', ...dentals, ...velars, ...hissing],
  uai: ['', ...velars, 'zh', 'ch', 'sh'],
  uei: ['', 'd', 't', ...velars, ...hissing],
  uan: ['', ...dentals, ...velars, ...hissing],
  uen: ['', 'd', 't', 'n', 'l', ...velars, ...hissing],
  uang: ['', ...velars, 'zh', 'ch', 'sh'],
  ueng: ['', ...dentals, ...velars, 'zh', 'ch', 'r', ...sibilants],
  ü: ['', 'n', 'l', ...palatals],
  üe: ['', 'n', 'l', ...palatals],
  üan: ['', ...palatals],
  ün: ['', ...palatals],
  üeng: ['', ...palatals],
} as const satisfies Record<string, readonly Initial[]>;

/** Every syllable, ordered by final. */
export function allSounds(): readonly Sound[] {
  return (Object.keys(initialsOfFinal) as Final[]).flatMap((final) =>
    initialsOfFinal[final].map((initial) => ({ initial, final })),
  );
}

/** True for j, q and x, after which every system can leave something out. */
export function isPalatal(initial: Initial): boolean {
  return initial === 'j' || initial === 'q' || initial === 'x';
}
