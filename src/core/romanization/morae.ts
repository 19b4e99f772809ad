import { isSmall, moraOf } from './kanaTable.ts';

/** One mora in Hepburn letters, and the kana's vowel letter that makes it long, or "-" for ー. */
export interface Mora {
  readonly letters: string;
  readonly long: '' | 'o' | 'u' | '-';
}

/** Hiragana of one word -> morae with long vowels joined; undefined when a sign is no kana. */
export function moraeOf(word: string): readonly Mora[] | undefined {
  const morae: Mora[] = [];
  for (let at = 0; at < word.length; ) {
    const step = lengthening(word, at, morae.at(-1)) ?? syllable(word, at);
    if (step === undefined) return undefined;
    if (step.replaces) morae.pop();
    morae.push(step.mora);
    at += step.size;
  }
  return morae;
}

interface Step {
  readonly mora: Mora;
  readonly size: number;
  readonly replaces: boolean;
}

function syllable(word: string, at: number): Step | undefined {
  const kana = word.charAt(at);
  if (kana === 'ん') return { mora: { letters: 'n', long: '' }, size: 1, replaces: false };
  if (kana === 'っ') return doubled(word, at);
  const next = word.charAt(at + 1);
  const letters = isSmall(next) ? moraOf(kana, next) : moraOf(kana);
  if (letters === undefined) return undefined;
  return { mora: { letters, long: '' }, size: isSmall(next) ? 2 : 1, replaces: false };
}

/** っ doubles the consonant after it; before ch it is t. */
function doubled(word: string, at: number): Step | undefined {
  const step = syllable(word, at + 1);
  if (step === undefined || !/^[^aiueo]/.test(step.mora.letters)) return undefined;
  const { letters } = step.mora;
  const first = letters.startsWith('ch') ? 't' : letters.charAt(0);
  return { mora: { letters: first + letters, long: '' }, size: step.size + 1, replaces: false };
}

/** ー, and う or お after the same vowel in one morpheme: さとう, おおの, ゆうき. */
function lengthening(word: string, at: number, before: Mora | undefined): Step | undefined {
  if (before?.long !== '' || !/[aiueo]$/.test(before.letters)) return undefined;
  const kana = word.charAt(at);
  const vowel = before.letters.slice(-1);
  const long = kana === 'ー' ? '-' : kana === 'う' ? 'u' : kana === 'お' ? 'o' : '';
  const fits = long === '-' || (vowel === 'o' && long !== '') || (vowel === 'u' && long === 'u');
  if (!fits || startsMorpheme(word, at)) return undefined;
  return { mora: { ...before, long }, size: 1, replaces: true };
}

/**
 * Whether う or お begins a new part of the name, so that no long vowel arises: 井上 いのうえ,
 * 竹之内 たけのうち, 松浦 まつうら, 弘雄 ひろお. The parts are the common 上, 内, 浦, 海 and 雄/夫/男;
 * found by rule, not by dictionary, so a rare name can be wrong.
 */
function startsMorpheme(word: string, at: number): boolean {
  const rest = word.slice(at);
  const before = word.charAt(at - 1);
  if (before === 'の' && at > 1) return /^う(ち|ら|え(?![いん]))/.test(rest);
  if (/[くすつぬふむるぐずづぶ]/.test(before)) return /^う[えみら]/.test(rest);
  return rest === 'お' && at > 1;
}
