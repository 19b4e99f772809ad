/**
 * Systems in which Mandarin names are spelled in Latin letters.
 *
 * Sources of the rules, one file each:
 * - Hanyu Pinyin: ISO 7098 (GB/T 16159 for apostrophes);
 * - Wade-Giles, Tongyong Pinyin, MPS II: the passport table of Taiwan's Bureau of Consular Affairs,
 *   https://www.boca.gov.tw/fp-2-4226-c0eff-1.html, which prints the four systems side by side;
 * - MPS II: announced by the Ministry of Education of Taiwan on 28 January 1986;
 * - Tongyong Pinyin: the Ministry of Education's guidelines of 2002;
 * - Gwoyeu Romatzyh: the National Romanization proclaimed on 26 September 1928;
 * - Yale: the romanization of Yale's Institute of Far Eastern Languages, 1943.
 *
 * Checked against two published tables (stevejackson/ting and stevendaniels/zhongwen_tools on
 * GitHub; compared, not copied): of 404 and 410 shared syllables every spelling there is made here,
 * but for four cells of Gwoyeu Romatzyh in the first (chua, me, wa) and the rows o and yo of the
 * second, which break the systems' own rules. Where conventions differ, both are made.
 */
export type MandarinSystem =
  | 'hanyu-pinyin'
  | 'wade-giles'
  | 'tongyong-pinyin'
  | 'mps2'
  | 'gwoyeu-romatzyh'
  | 'yale';

/** Every system, those most seen in the news first. */
export const mandarinSystems: readonly MandarinSystem[] = [
  'hanyu-pinyin',
  'wade-giles',
  'tongyong-pinyin',
  'mps2',
  'gwoyeu-romatzyh',
  'yale',
];
