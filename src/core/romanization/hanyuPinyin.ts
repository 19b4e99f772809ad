import { isPalatal, type Sound } from './sounds.ts';
import { alone, type Finals, finalOf } from './spelling.ts';

/** ISO 7098 shortens these after an initial. */
const short: Finals = { '-i': 'i', iou: 'iu', uei: 'ui', uen: 'un', ueng: 'ong', üeng: 'iong' };

/** Hanyu Pinyin with ü where the standard has it: `lü`, `nüe`, but `ju`, `yu`. */
export function hanyuPinyin({ initial, final }: Sound): string {
  if (initial === '') return alone(final);
  const rest = finalOf(short, final);
  return initial + (isPalatal(initial) ? rest.replace('ü', 'u') : rest);
}

/**
 * Hanyu Pinyin and what stands in for ü where it cannot be typed: `lu` arises by folding; `lyu` is
 * what Chinese passports print since 2012 (GB/T 28039-2011); `lv`, what they printed before, is
 * also typists' habit.
 */
export function hanyuSpellings(sound: Sound): readonly string[] {
  const spelling = hanyuPinyin(sound);
  if (!spelling.includes('ü')) return [spelling];
  return [spelling, spelling.replace('ü', 'yu'), spelling.replace('ü', 'v')];
}
