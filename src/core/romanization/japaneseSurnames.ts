/**
 * Surnames of one character with their readings, and those of three: all others are taken to have
 * two, as nine in ten have. Own list of usual ones; the reading in kana decides where there is one.
 */
const oneCharacter: Readonly<Record<string, string>> = {
  林: 'はやし',
  森: 'もり',
  原: 'はら',
  岡: 'おか',
  東: 'ひがし あずま',
  南: 'みなみ',
  北: 'きた',
  西: 'にし',
  泉: 'いずみ',
  菅: 'すが かん',
  岸: 'きし',
  堀: 'ほり',
  辻: 'つじ',
  谷: 'たに',
  関: 'せき',
  星: 'ほし',
  堤: 'つつみ',
  畑: 'はた',
  滝: 'たき',
  瀧: 'たき',
  沢: 'さわ',
  島: 'しま',
  浜: 'はま',
  乾: 'いぬい',
  榊: 'さかき',
  桂: 'かつら',
  柳: 'やなぎ',
  杉: 'すぎ',
  桜: 'さくら',
  梶: 'かじ',
  橘: 'たちばな',
  牧: 'まき',
  平: 'たいら ひら',
  城: 'じょう',
  宮: 'みや',
  今: 'こん',
  角: 'すみ かど',
  境: 'さかい',
  伴: 'ばん',
  団: 'だん',
  秦: 'はた',
  楠: 'くすのき',
  湊: 'みなと',
  源: 'みなもと',
  巽: 'たつみ',
  峰: 'みね',
  岩: 'いわ',
  石: 'いし',
  池: 'いけ',
  郡: 'こおり',
  栗: 'くり',
  椿: 'つばき',
  槙: 'まき',
  門: 'かど もん',
  荻: 'おぎ',
  萩: 'はぎ',
  要: 'かなめ',
  鶴: 'つる',
  窪: 'くぼ',
  脇: 'わき',
  笠: 'かさ りゅう',
  俵: 'たわら',
  盛: 'もり',
  仲: 'なか',
  倉: 'くら',
  芝: 'しば',
  柴: 'しば',
  中: 'なか',
  土: 'つち',
  丹: 'たん',
  向: 'むかい',
  轟: 'とどろき',
};
const threeCharacters = new Set(
  (
    '佐々木 佐佐木 長谷川 五十嵐 小野寺 久保田 大久保 長谷部 小笠原 宇都宮 日下部 波多野 阿久津 小久保 佐久間 ' +
    '海江田 小早川 二階堂 小野田 大河原 五味渕 安孫子 伊集院 伊地知 東海林 海老名 海老原 仲宗根 我那覇 喜屋武 ' +
    '西園寺 加賀美 加賀谷 久米田 高見沢 竹之内 瀬戸内 勅使河 与謝野 木佐貫 名護屋 宇佐美 宇佐見 多田羅 三田村'
  ).split(' '),
);

/**
 * How many characters of a Japanese name are the surname; undefined where a name of three may be
 * parted in two ways. `reading`: kana of the surname.
 */
export function japaneseSurnameLength(
  characters: string,
  reading: string | undefined,
): number | undefined {
  if (characters.length < 3) return characters.length === 2 ? 1 : undefined;
  const [first = ''] = characters;
  const readings = Object.hasOwn(oneCharacter, first) ? oneCharacter[first] : undefined;
  if (readings && reading && readings.split(' ').includes(reading)) return 1;
  if (readings && !reading && characters.length === 3) return undefined;
  return threeCharacters.has(characters.slice(0, 3)) && characters.length > 3 ? 3 : 2;
}
