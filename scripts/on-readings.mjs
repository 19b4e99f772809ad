/**
 * Writes src/core/romanization/onReadingTable.ts from the Unihan database.
 * Usage: node scripts/on-readings.mjs FOLDER, where Unihan_Readings.txt and Unihan_OtherMappings.txt are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import shinjitai from 'opencc-js/dict/JPShinjitaiCharactersRev';

const [folder = '.'] = process.argv.slice(2);
const target = 'src/core/romanization/onReadingTable.ts';
const lastOfBig5Level1 = 0xc67e;
const firstOfJisLevel2 = 4800;

/**
 * Where Unihan has a go-on or a rare reading first: the kan-on, in which Chinese names are read, or
 * the customary reading (世 se, sei); for surnames that of the people in the shipped glossaries.
 */
const corrections =
  '世せい 太たい 紅こう 一いつ 万ばん 治ち 発はつ 石せき 純じゅん 欣きん 葆ほう 溥ふ 邁まい 楽らく ' +
  '劉りゅう 曽そう 曾そう 沈しん 呂ろ 馮ふう 賈か';

const rows = [
  ['あいうえお', 'a i u e o'],
  ['かきくけこ', 'ka ki ku ke ko'],
  ['がぎぐげご', 'ga gi gu ge go'],
  ['さしすせそ', 'sa shi su se so'],
  ['ざじずぜぞ', 'za ji zu ze zo'],
  ['たちつてと', 'ta chi tsu te to'],
  ['だでど', 'da de do'],
  ['なにぬねの', 'na ni nu ne no'],
  ['はひふへほ', 'ha hi fu he ho'],
  ['ばびぶべぼ', 'ba bi bu be bo'],
  ['ぱぴぷぺぽ', 'pa pi pu pe po'],
  ['まみむめも', 'ma mi mu me mo'],
  ['やゆよ', 'ya yu yo'],
  ['らりるれろ', 'ra ri ru re ro'],
  ['わん', 'wa n'],
];
const morae = new Map(rows.flatMap(([kana, all]) => all.split(' ').map((m, i) => [m, kana[i]])));
for (const [letters, kana] of [...morae]) {
  if (!letters.endsWith('i') || letters === 'i') continue;
  const head = letters.length === 2 && letters !== 'ji' ? `${letters[0]}y` : letters.slice(0, -1);
  for (const [vowel, small] of ['aゃ', 'uゅ', 'oょ']) morae.set(head + vowel, kana + small);
}

/** Hiragana of Unihan's letters, or undefined. */
function hiragana(letters) {
  let kana = '';
  for (let rest = letters.toLowerCase(); rest !== ''; ) {
    const length = [3, 2, 1].find((n) => n <= rest.length && morae.has(rest.slice(0, n)));
    if (!length) return undefined;
    kana += morae.get(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return kana;
}

/** The first value of a property by character. */
function property(file, name) {
  const lines = readFileSync(`${folder}/${file}`, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [code, key, value] = line.split('\t');
      if (key !== name || !code.startsWith('U+')) return [];
      return [[String.fromCodePoint(Number.parseInt(code.slice(2), 16)), value.split(' ')[0]]];
    }),
  );
}

const printedOtherwise = new Set(shinjitai.split('|').map((line) => line.split(' ')[0]));
const readings = property('Unihan_Readings.txt', 'kJapaneseOn');
const jis = property('Unihan_OtherMappings.txt', 'kJis0');
const big5 = property('Unihan_OtherMappings.txt', 'kBigFive');

/** Common in Japan, or common in Taiwan and not printed in another form in Japan. */
function isWanted(character) {
  if (Number(jis.get(character) ?? firstOfJisLevel2) < firstOfJisLevel2) return true;
  const code = Number.parseInt(big5.get(character) ?? 'ffff', 16);
  return code <= lastOfBig5Level1 && !printedOtherwise.has(character);
}

const corrected = new Map(corrections.split(' ').map(([char, ...kana]) => [char, kana.join('')]));
const groups = new Map();
for (const [character, letters] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const kana = corrected.get(character) ?? hiragana(letters);
  if (kana && isWanted(character)) groups.set(kana, (groups.get(kana) ?? '') + character);
}
const lines = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map((pair) => pair.join(''));
writeFileSync(
  target,
  `/**
 * Likeliest Sino-Japanese reading of the characters that are common in Japan (JIS X 0208, level 1)
 * or Taiwan (Big5, level 1; those that Japan prints otherwise left out): a reading, then all its
 * characters. Made by scripts/on-readings.mjs; see there for what is corrected. Source:
 * Unihan database 15.0, kJapaneseOn, kJis0, kBigFive. © 1991-2022 Unicode, Inc., used under the
 * Unicode licence (https://www.unicode.org/license.txt).
 */
export const onReadingTable =
  '${lines.join('|')}';
`,
);
