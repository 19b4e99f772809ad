/**
 * The hundred commonest surnames of Taiwan's household register and of the mainland, in both
 * writings. Sources: Ministry of the Interior, 全國姓名統計分析; Ministry of Public Security, annual
 * name reports. Left out: 方, 于 and 高, which are as often words beside a name.
 */
const surnames =
  '陳陈林黃黄張张李王吳吴劉刘蔡楊杨許许鄭郑謝谢郭洪邱曾廖賴赖徐周葉叶蘇苏莊庄江呂吕何羅罗蕭萧潘簡简' +
  '朱鍾钟彭游詹胡施沈余趙赵盧卢梁顏颜柯孫孙魏翁戴范宋鄧邓杜侯曹薛傅丁溫温紀纪馬马蔣蒋歐欧藍蓝連连' +
  '唐卓阮姚董馮冯康湯汤姜田姚湛汪程袁夏鄒邹韓韩任陸陆孔金賈贾崔譚谭石龍龙賀贺邵孟白秦尹錢钱' +
  '閻阎段雷史陶毛郝顧顾龔龚萬万嚴严武戚錡駱骆凌熊巫涂塗';

export function isCommonSurname(character: string): boolean {
  return character.length === 1 && surnames.includes(character);
}
