/**
 * Hepburn letters of single hiragana. Source: the Hepburn table of the Ministry of Foreign Affairs
 * of Japan for passports (Enforcement Regulations of the Passport Act), を as "o".
 */
const rows: readonly (readonly [kana: string, letters: string])[] = [
  ['あいうえお', 'a i u e o'],
  ['かきくけこ', 'ka ki ku ke ko'],
  ['がぎぐげご', 'ga gi gu ge go'],
  ['さしすせそ', 'sa shi su se so'],
  ['ざじずぜぞ', 'za ji zu ze zo'],
  ['たちつてと', 'ta chi tsu te to'],
  ['だぢづでど', 'da ji zu de do'],
  ['なにぬねの', 'na ni nu ne no'],
  ['はひふへほ', 'ha hi fu he ho'],
  ['ばびぶべぼ', 'ba bi bu be bo'],
  ['ぱぴぷぺぽ', 'pa pi pu pe po'],
  ['まみむめも', 'ma mi mu me mo'],
  ['やゆよ', 'ya yu yo'],
  ['らりるれろ', 'ra ri ru re ro'],
  ['わゐゑを', 'wa i e o'],
  ['ゔ', 'vu'],
];

/** Small kana and the vowel (with its glide) that they put in place of the one before. */
const small: Readonly<Record<string, string>> = {
  ゃ: 'ya',
  ゅ: 'yu',
  ょ: 'yo',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
  ゎ: 'wa',
};

/** Consonants of kana that are a vowel, or keep a glide, before a small vowel: うぃ wi, くぁ kwa. */
const gliding: Readonly<Record<string, string>> = { う: 'w', い: 'y', く: 'kw', ぐ: 'gw' };

const single: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([kana, letters]) => letters.split(' ').map((mora, i) => [kana[i] ?? '', mora])),
);

/** Hepburn letters of one hiragana, or of one with a small kana after it; undefined if neither. */
export function moraOf(kana: string, smallKana = ''): string | undefined {
  const base = single.get(kana);
  const tail = small[smallKana];
  if (base === undefined || smallKana === '') return base;
  if (tail === undefined) return undefined;
  return join(kana, base.slice(0, -1), tail);
}

/** True for ゃ, ぁ and the like. */
export function isSmall(kana: string): boolean {
  return Object.hasOwn(small, kana);
}

function join(kana: string, consonant: string, tail: string): string {
  if (/^(sh|ch|j)$/.test(consonant)) return consonant + tail.replace('y', '');
  return (/^[yw]/.test(tail) ? consonant : (gliding[kana] ?? consonant)) + tail;
}

/** Hiragana of katakana, half width included; other text as it is. */
export function toHiragana(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replaceAll('ゕ', 'か')
    .replaceAll('ゖ', 'け');
}
