import { phoneticSeries } from './phoneticSeries.ts';

/**
 * Characters apart by a stroke that share no phonetic component: those that textbooks teach to tell
 * apart (己已巳 and 戊戌戍: Hong Kong Education City, "經常寫錯的字", 2023), and others that differ as little.
 */
const strokes =
  '己已巳 戊戌戍 末未 土士 日曰 大太犬 千干于 王玉壬 人入 治冶 侯候 萩荻 祟崇 享亨 刀刁 天夭 今令 ' +
  '斤斥 宣宜 微徵 拆折 栗粟 母毋 免兔 幸辛 卯印 柿枾 弘宏 晴睛 陣陳 問間 問門 佳住 仟任 圳洲 籐藤 ' +
  '塚塜 遼僚 博傅 傳傅 勳動 豐豊 昊旻 旻旼 潁穎 頴穎 渊淵 祐裕 佑祐 祥詳 揚楊 陽楊 偉緯';

/** Kana that differ by a stroke or its slope; small kana and the bar are not told apart either. */
const kana =
  'ソン シツ クケワウ ロコユ ナメ スヌ アマ チテ フワ ラヲ ハパバ ヘペベ タク ノメ るろ わねれ ぬめ さき はほ';

/** Whether two characters are easily taken for one another by the eye. */
export function looksLike(a: string, b: string): boolean {
  return isGrouped(phoneticSeries, a, b) || isGrouped(strokes, a, b) || isGrouped(kana, a, b);
}

/** A few characters of some thousand are asked about, so the groups stay as they are. */
function isGrouped(groups: string, a: string, b: string): boolean {
  for (let at = groups.indexOf(a); at >= 0; at = groups.indexOf(a, at + 1)) {
    const start = groups.lastIndexOf(' ', at) + 1;
    const end = groups.indexOf(' ', at);
    if (groups.slice(start, end < 0 ? undefined : end).includes(b)) return true;
  }
  return false;
}
