/**
 * Chinese surnames of two characters that occur today, Traditional and Simplified. Sources: the
 * compound surnames of the Hundred Family Surnames (Bai jia xing), less those extinct or easily
 * taken for a surname and a given name (e.g. 子車, 百里, 第五), and 張簡, 范姜 of Taiwan's household
 * register (Ministry of the Interior, surname statistics). 張簡 counts in four characters only.
 */
const compounds =
  '歐陽 欧阳 司馬 司马 司徒 司空 上官 諸葛 诸葛 皇甫 尉遲 尉迟 夏侯 東方 东方 公孫 公孙 令狐 ' +
  '慕容 長孫 长孙 鮮于 鲜于 宇文 端木 淳于 單于 单于 万俟 萬俟 獨孤 独孤 呼延 赫連 赫连 申屠 ' +
  '濮陽 濮阳 澹臺 澹台 軒轅 轩辕 鍾離 钟离 南宮 南宫 西門 西门 東門 东门 東郭 东郭 聞人 闻人 ' +
  '拓跋 完顏 完颜 納蘭 纳兰 巫馬 巫马 公冶 太史 梁丘 閭丘 闾丘 樂正 乐正 亓官 范姜';

/**
 * Surnames whose reading is not the character's usual one and that pinyin-pro 3.29.4 was seen to
 * misread: in Traditional text (單 區 尉遲), outside its surname mode (樂 曾 万俟 長孫) or always (單于,
 * and 郇 to 賁). Source of the readings: published lists of surnames that are often misread, which
 * follow Xiandai Hanyu Cidian.
 */
const readings: Readonly<Record<string, string>> = {
  單: 'shan',
  单: 'shan',
  區: 'ou',
  区: 'ou',
  尉遲: 'yu chi',
  尉迟: 'yu chi',
  樂: 'yue',
  乐: 'yue',
  樂正: 'yue zheng',
  乐正: 'yue zheng',
  曾: 'zeng',
  万俟: 'mo qi',
  萬俟: 'mo qi',
  長孫: 'zhang sun',
  长孙: 'zhang sun',
  蓋: 'ge',
  盖: 'ge',
  單于: 'chan yu',
  单于: 'chan yu',
  郇: 'xun',
  祭: 'zhai',
  种: 'chong',
  洗: 'xian',
  秘: 'bi',
  佴: 'nai',
  兒: 'ni',
  賁: 'ben',
  贲: 'ben',
  乾: 'qian',
};

/** Surnames that families read in two ways. Source: the same lists. */
const familyReadings: Readonly<Record<string, string>> = {
  樂: 'yue le',
  乐: 'yue le',
  翟: 'zhai di',
  覃: 'qin tan',
  蓋: 'ge gai',
  盖: 'ge gai',
  區: 'ou qu',
  区: 'ou qu',
  繆: 'miao mou',
  缪: 'miao mou',
  隗: 'wei kui',
  諶: 'chen shen',
  谌: 'chen shen',
  郇: 'xun huan',
  費: 'fei bi',
  费: 'fei bi',
  員: 'yun yuan',
  员: 'yun yuan',
  宓: 'mi fu',
  朴: 'piao pu',
  柏: 'bai bo',
  召: 'shao zhao',
  賁: 'ben fei',
  贲: 'ben fei',
};

let compoundSet: ReadonlySet<string> | undefined;

/** True for surnames of two characters. */
export function isCompoundSurname(text: string): boolean {
  compoundSet ??= new Set(compounds.split(' '));
  return compoundSet.has(text);
}

/** Toneless syllables of a surname whose reading a dictionary of words would miss. */
export function surnameReading(surname: string): readonly string[] | undefined {
  return Object.hasOwn(readings, surname) ? readings[surname]?.split(' ') : undefined;
}

/** Every reading in use of a surname of one character; empty when all families agree. */
export function surnameReadings(surname: string): readonly string[] {
  return Object.hasOwn(familyReadings, surname) ? (familyReadings[surname]?.split(' ') ?? []) : [];
}
