import { isSyllable } from './mandarin.ts';

const longestSyllable = 6;

/**
 * Toneless syllables of a pinyin reading given by hand, with tone marks, tone numbers or neither,
 * apart or joined ("Shàn Yùqín", "shan4 yu4 qin2", "Zhizheng", "Xi'an"), ü written "ü", "v" or
 * "u:". Undefined when some part is no pinyin.
 */
export function readPinyin(text: string): readonly string[] | undefined {
  if (!/^[a-zü0-5\s'’ʼ·.,-]+$/.test(plain(text))) return undefined;
  const words = plain(text)
    .split(/[^a-zü]+/)
    .filter((word) => word !== '');
  const cuts = words.map((word) => cutWord(word, true) ?? cutWord(word, false));
  return words.length > 0 && cuts.every((cut) => cut !== undefined) ? cuts.flat() : undefined;
}

/** Lower case without tone marks, ü kept and unified. Tone numbers stay and part syllables. */
function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300\u0301\u0304\u0306\u030c]/g, '');
  return bare
    .normalize('NFC')
    .toLowerCase()
    .replace(/u:|v/g, 'ü')
    .replace(/([jqxy])ü/g, '$1u');
}

/**
 * Cuts joined syllables, longest first. By ISO 7098 a syllable that begins with a, o or e takes an
 * apostrophe inside a word, so "fangan" is fan-gan; `strict` asks for that, else "fangan" could
 * also be fang-an where nobody wrote the apostrophe.
 */
function cutWord(word: string, strict: boolean): readonly string[] | undefined {
  if (word === '') return [];
  for (let end = Math.min(word.length, longestSyllable); end > 0; end -= 1) {
    const head = syllableOf(word.slice(0, end));
    if (head === undefined || (strict && /^[aoe]/.test(word.slice(end)))) continue;
    const rest = cutWord(word.slice(end), strict);
    if (rest) return [head, ...rest];
  }
  return undefined;
}

/** "lue" and "nue" stand for lüe and nüe; there are no others. */
function syllableOf(text: string): string | undefined {
  const syllable = text === 'lue' || text === 'nue' ? text.replace('u', 'ü') : text;
  return isSyllable(syllable) ? syllable : undefined;
}
