import type { Final, Initial } from './sounds.ts';

/** Spellings of initials or finals where a system departs from the letters of `sounds.ts`. */
export type Initials = Readonly<Partial<Record<Initial, string>>>;
export type Finals = Readonly<Partial<Record<Final, string>>>;

/** How a system writes an initial: its own letters, or those of Hanyu Pinyin. */
export function initialOf(initials: Initials, initial: Initial): string {
  return initials[initial] ?? initial;
}

/** How a system writes a final: its own letters, or those of the full final. */
export function finalOf(finals: Finals, final: Final): string {
  return finals[final] ?? final;
}

/**
 * A final without initial, with y or w where Hanyu Pinyin has them (`iou` -> `you`, `uen` -> `wen`,
 * `ün` -> `yun`); Wade-Giles, Tongyong, MPS II and Yale share most of these.
 */
export function alone(final: Final): string {
  if (final === 'üeng') return 'yong';
  if (final.startsWith('ü')) return `yu${final.slice(1)}`;
  if (final === 'i' || final === 'in' || final === 'ing') return `y${final}`;
  if (final === 'u') return 'wu';
  return final.replace(/^i/, 'y').replace(/^u/, 'w');
}

/** Lower-case ASCII letters of a spelling: apostrophes dropped, ü as u. */
export function foldSpelling(written: string): string {
  return written.replaceAll('ü', 'u').replace(/[^a-z]/g, '');
}
