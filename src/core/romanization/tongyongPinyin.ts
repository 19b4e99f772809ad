import { isPalatal, type Sound } from './sounds.ts';
import { alone, type Finals, finalOf, type Initials, initialOf } from './spelling.ts';

/** Tongyong Pinyin as the Ministry of Education of Taiwan published it in 2002. */
const initials: Initials = { q: 'c', x: 's', zh: 'jh' };

const finals: Finals = {
  '-i': 'ih',
  uen: 'un',
  ueng: 'ong',
  ü: 'yu',
  üe: 'yue',
  üan: 'yuan',
  ün: 'yun',
};

/** Tongyong spellings; iong has a second form, and wen and feng sound like no other -en, -eng. */
export function tongyongPinyin({ initial, final }: Sound): readonly string[] {
  if (initial === '') return withoutInitial(final);
  const letters = initialOf(initials, initial);
  if (final === 'üeng' && isPalatal(initial)) return [`${letters}yong`, `${letters}iong`];
  if (initial === 'f' && final === 'eng') return ['fong'];
  return [letters + finalOf(finals, final)];
}

function withoutInitial(final: Sound['final']): readonly string[] {
  if (final === 'uen') return ['wun', 'wen'];
  if (final === 'ueng') return ['wong', 'weng'];
  return [alone(final)];
}
