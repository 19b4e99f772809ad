import { readHanzi, surnameLength } from './hanzi.ts';
import { soundOfSyllable } from './mandarin.ts';
import type { Final, Initial, Sound } from './sounds.ts';

/** Kana of an initial before the vowels a, i, u, e, o, and before a front ü. */
type Row = readonly [a: string, i: string, u: string, e: string, o: string, ü?: string];

/**
 * Rules and not a table, since the guideline is regular: unaspirated initials are voiced (bo ボー,
 * po ポー), -n and -ng are one, open syllables are long. Source: 中国語音節表記ガイドライン[平凡社版], the
 * version for the media, supervised by Ikeda Takumi (Heibonsha, 1 August 2011,
 * https://cn.heibonsha.co.jp); it binds nobody.
 */
const rows: Readonly<Record<Exclude<Initial, ''>, Row>> = {
  b: row('バ ビ ブ ベ ボ'),
  p: row('パ ピ プ ペ ポ'),
  m: row('マ ミ ム メ モ'),
  f: row('ファ フィ フ フェ フォ'),
  d: row('ダ ディ ドゥ デ ド'),
  t: row('タ ティ トゥ テ ト'),
  n: row('ナ ニ ヌ ネ ノ ニュ'),
  l: row('ラ リ ル レ ロ リュ'),
  g: row('ガ ギ グ ゲ ゴ'),
  k: row('カ キ ク ケ コ'),
  h: row('ハ ヒ フ ヘ ホ'),
  j: row('ジャ ジ ジュ ジェ ジョ ジュ'),
  q: row('チャ チ チュ チェ チョ チュ'),
  x: row('シャ シ シュ シェ ショ シュ'),
  zh: row('ジャ ジ ジュ ジェ ジョ'),
  ch: row('チャ チ チュ チェ チョ'),
  sh: row('シャ シ シュ シェ ショ'),
  r: row('ラ リ ル レ ロ'),
  z: row('ザ ズ ズ ゼ ゾ'),
  c: row('ツァ ツ ツ ツェ ツォ'),
  s: row('サ ス ス セ ソ'),
};

const vowels = 'aiueoü';

/** After an initial: the vowel that its kana has, then what follows. */
const finals: Readonly<Record<Final, string>> = {
  '-i': 'iー',
  a: 'aー',
  o: 'oー',
  e: 'oー',
  ai: 'aイ',
  ei: 'eイ',
  ao: 'aオ',
  ou: 'oウ',
  an: 'aン',
  en: 'eン',
  ang: 'aン',
  eng: 'oン',
  er: 'aル',
  i: 'iー',
  ia: 'iア',
  io: 'iオ',
  ie: 'iエ',
  iai: 'iアイ',
  iao: 'iアオ',
  iou: 'iウ',
  ian: 'iエン',
  in: 'iン',
  iang: 'iアン',
  ing: 'iン',
  u: 'uー',
  ua: 'uワ',
  uo: 'uオ',
  uai: 'uワイ',
  uei: 'uイ',
  uan: 'uワン',
  uen: 'uン',
  uang: 'uアン',
  ueng: 'oン',
  ü: 'üー',
  üe: 'üエ',
  üan: 'üエン',
  ün: 'üン',
  üeng: 'iオン',
};

/** Without an initial. */
const alone: Readonly<Partial<Record<Final, string>>> = {
  a: 'アー',
  o: 'オー',
  e: 'オー',
  ai: 'アイ',
  ei: 'エイ',
  ao: 'アオ',
  ou: 'オウ',
  an: 'アン',
  en: 'エン',
  ang: 'アン',
  eng: 'オン',
  er: 'アル',
  i: 'イー',
  ia: 'ヤー',
  io: 'ヨー',
  ie: 'イエ',
  iai: 'ヤイ',
  iao: 'ヤオ',
  iou: 'ヨウ',
  ian: 'イエン',
  in: 'イン',
  iang: 'ヤン',
  ing: 'イン',
  u: 'ウー',
  ua: 'ワー',
  uo: 'ウオ',
  uai: 'ワイ',
  uei: 'ウェイ',
  uan: 'ワン',
  uen: 'ウェン',
  uang: 'ワン',
  ueng: 'ウォン',
  ü: 'ユー',
  üe: 'ユエ',
  üan: 'ユエン',
  ün: 'ユン',
  üeng: 'ヨン',
};

/** What the guideline writes against the rule. */
const irregular: Readonly<Record<string, string>> = {
  duan: 'ドワン',
  tuan: 'トワン',
  hua: 'ホワ',
  huai: 'ホワイ',
  huan: 'ホワン',
  huang: 'ホアン',
  me: 'マ',
};

/**
 * Katakana of a Mandarin name in Han characters, Traditional or Simplified: surname and given name
 * parted by a middle dot (蔡英文: ツァイ・インウェン). Undefined where a character has no reading.
 */
export function katakanaName(name: string): string | undefined {
  const [syllables] = readHanzi(name);
  if (!syllables) return undefined;
  const kana = syllables.map(katakanaSyllable);
  const length = surnameLength(name);
  return [kana.slice(0, length), kana.slice(length)]
    .map((part) => part.join(''))
    .filter((part) => part !== '')
    .join('・');
}

/** Katakana of one toneless syllable, ü written "ü"; empty when there is no such syllable. */
export function katakanaSyllable(syllable: string): string {
  const sound = soundOfSyllable(syllable);
  return sound ? (irregular[syllable] ?? kanaOf(sound)) : '';
}

function kanaOf({ initial, final }: Sound): string {
  if (initial === '') return alone[final] ?? '';
  const [vowel = '', ...rest] = finals[final];
  return (rows[initial][vowels.indexOf(vowel)] ?? '') + rest.join('');
}

function row(kana: string): Row {
  return kana.split(' ') as unknown as Row;
}
