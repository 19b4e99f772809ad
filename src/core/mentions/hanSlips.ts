import { pinyin } from 'pinyin-pro';
import type { Language } from '../language.ts';
import { toSimplified } from '../romanization/chineseForms.ts';
import { isCommonSurname } from '../romanization/commonSurnames.ts';
import { looksLike } from './lookAlikes.ts';

/** How a name in characters or kana differs from another; the characters that differ, for the reason. */
export interface HanSlip {
  readonly kind: 'homophone' | 'look-alike' | 'transposed' | 'bar' | 'character';
  readonly written: string;
  readonly meant: string;
}

/** The likelier the slip, the less. */
export const hanWeights: Readonly<Record<HanSlip['kind'], number>> = {
  homophone: 0,
  'look-alike': 0,
  bar: 0,
  transposed: 1,
  character: 2,
};

/**
 * The slip that turned a name into what is written, if they differ by one character, by two that
 * changed places, or by a bar. `surname`: how many characters of the name are the surname.
 */
export function hanSlipOf(
  written: string,
  known: string,
  surname: number,
  language: Language,
): HanSlip | undefined {
  if (written.length !== known.length) return barSlip(written, known);
  const places = [...known].flatMap((char, i) => (char === written[i] ? [] : [i]));
  const [first = 0, second] = places;
  if (places.length === 2 && second !== undefined) {
    const isSwap = written[first] === known[second] && written[second] === known[first];
    const isGiven = first >= surname && second === first + 1;
    return isSwap && isGiven ? slip('transposed', written, known, first, second + 1) : undefined;
  }
  return places.length === 1 ? oneCharacter(written, known, first, surname, language) : undefined;
}

function oneCharacter(
  written: string,
  known: string,
  at: number,
  surname: number,
  language: Language,
): HanSlip | undefined {
  const [a = '', b = ''] = [written[at], known[at]];
  if (isSameInOtherScript(a, b)) return undefined;
  // Another surname is another family.
  if (at < surname && isCommonSurname(written.slice(0, surname))) return undefined;
  if (language.startsWith('zh') && soundsLike(a, b)) return slip('homophone', written, known, at);
  if (looksLike(a, b)) return slip('look-alike', written, known, at);
  return at < surname || isKana(b) ? undefined : slip('character', written, known, at);
}

function slip(
  kind: HanSlip['kind'],
  written: string,
  known: string,
  from: number,
  to = from + 1,
): HanSlip {
  return { kind, written: written.slice(from, to), meant: known.slice(from, to) };
}

/** トランプ and トーランプ: the bar of a long vowel too many or too few. */
function barSlip(written: string, known: string): HanSlip | undefined {
  const bare = (text: string) => text.replaceAll('ー', '');
  return bare(written) === bare(known) ? { kind: 'bar', written, meant: known } : undefined;
}

/** 應 and 应 are one character; which script an article takes is not asked here. */
function isSameInOtherScript(a: string, b: string): boolean {
  return toSimplified(a) === toSimplified(b) || a.normalize('NFKC') === b.normalize('NFKC');
}

/** Whether two characters share a Mandarin syllable, whatever its tone. */
function soundsLike(a: string, b: string): boolean {
  if (isKana(a) || isKana(b)) return false;
  const [readings, others] = [syllablesOf(a), syllablesOf(b)];
  return readings.some((one) => others.includes(one));
}

function syllablesOf(character: string): readonly string[] {
  return pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
}

function isKana(character: string): boolean {
  return /[\u3041-\u30ff]/.test(character);
}
