/**
 * Spellings of Mandarin names that no system makes for the syllable but that passports, the old
 * Post Office and families in Taiwan use. Source: attested English names of Taiwanese officials
 * (labels of Wikidata, the Executive Yuan's and the Legislative Yuan's lists). Value: syllables in
 * Hanyu Pinyin. `lim` is Hoklo for 林, `wong` Cantonese for 黃 and 王. Not here: Soong, Jaw, Hwang,
 * Cher, Jyh and others like them, which are some tone's Gwoyeu Romatzyh.
 */
export const adHocSpellings: Readonly<Record<string, readonly string[]>> = {
  chow: ['zhou'],
  fung: ['feng'],
  ih: ['yi'],
  koo: ['gu'],
  kwang: ['guang'],
  kwo: ['guo'],
  lee: ['li'],
  lim: ['lin'],
  loh: ['luo'],
  mong: ['meng'],
  shaw: ['xiao'],
  shei: ['xie'],
  shien: ['xian'],
  shying: ['xing'],
  tain: ['tian'],
  teh: ['de'],
  twan: ['duan'],
  tze: ['zi'],
  wong: ['huang', 'wang'],
  woo: ['wu'],
  yaung: ['yang'],
};
