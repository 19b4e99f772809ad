import type { Problem } from '../problem.ts';
import { toSimplified } from '../romanization/chineseForms.ts';
import { allTerms, type Entry, isAllowed, type Term } from './entry.ts';

/**
 * Characters that only Simplified writing has. The simplified forms of a radical follow its
 * traditional forms in the Unified Ideographs block (讠 to 谶, 钅 to 镶 …); the others are frequent
 * ones of the General List of Simplified Chinese Characters (1986), part two.
 */
const simplifiedRadicals =
  /[\u7ea0-\u7f35\u89c1-\u89d1\u8ba0-\u8c36\u8d1d-\u8d56\u8d58-\u8d5c\u8f66-\u8f9a\u9485-\u9576\u95e8-\u961b\u97e6-\u97ec\u9875-\u9885\u9886-\u98a7\u98ce-\u98da\u98de\u9963-\u9995\u9a6c-\u9aa7\u9c7c-\u9ce0\u9e1f-\u9e73\u9f7f-\u9f8b\u9f99\u9f9a]/;
const simplifiedCharacters =
  /[专业东丝丢两严丧临为丽举义乌乐习书买乱争亏亚产亩亲亿仅从仓仪们众优传伤伦伪体侠侣侥侦侧侨债倾偿储关兴养兽凤凭凯击刘则刚创删剂剑剧劝办务动励劲劳势勋匀华协单卖卫厅历厉压厌厕厢县双发变叙叠叶号叹吓吕听启员呕呜哑哗唤啸喷嘱团园围国图圆圣场坏块坚坛坝坟坠垄垒垦堕墙壮声壳壶处备头夺奋奖妆妇妈姗娱婴孙学实宠审宪宫宽宾寝对寻导寿将尔尘尝尧层屉属屡屿岁岂岗岛岭峡币帅师帜带帮庆庐库庙庞废张弥弯弹归录彻径忆忧怀态怜总恋恳恶悦悬惊惧惩惫惭惯愤懒戏战执扩扫扬扰抚抛抢护报担拟拢拣拥拦拧拨择挚挠挡挣挤挥捞损换掷摄摆摇摊撑斋断无旧时旷昼显晋晓晕暂机杀杂权条来杨构枢枣枪标栋栏树样桥桩检楼欢欧残毕毙汇汉汤沟沦沪泪泽洒浅浇测济浏浑浓涝涡涤润涨渊渐湾湿溃滚满滤滥滩灭灯灵炉炼烁烂烛烦烧焕爱爷牵牺犹狈独狭狮狱猎献玛环琐疗疯痒瘫瘾皱盏盐眯睁瞒矫矿码砖础积秽稳穷窃竖竞笔笼筛简箩篮]/;
const kana = /[\u3041-\u30ff]/;
const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Terms written in a script that their language does not use. */
export function scriptProblems(entry: Entry): readonly Problem[] {
  const problems: Problem[] = [];
  for (const term of allTerms(entry)) {
    const code = isAllowed(term) && !term.note ? wrongScript(term) : undefined;
    if (!code) continue;
    problems.push({
      rule: 'wrong-script-term',
      code,
      data: { text: term.text, language: term.language },
      location: term.location,
    });
  }
  return problems;
}

/** Only what is certain: forms that both writings share are never reported. */
function wrongScript({ language, text }: Term): string | undefined {
  if (language === 'en') return han.test(text) || kana.test(text) ? 'not-latin' : undefined;
  if (language === 'zh-Hant') return isSimplified(text) ? 'simplified' : undefined;
  if (language === 'zh-Hans') {
    if (kana.test(text)) return 'kana';
    return toSimplified(text) !== text ? 'traditional' : undefined;
  }
  return language === 'ja' && simplifiedRadicals.test(text) ? 'simplified' : undefined;
}

function isSimplified(text: string): boolean {
  return kana.test(text) || simplifiedRadicals.test(text) || simplifiedCharacters.test(text);
}
