/** A character and what it may become in a name, the likeliest first. */
type Choices = ReadonlyMap<string, readonly string[]>;

/**
 * Simplified characters that OpenCC's default gets wrong in names: those that are Traditional
 * themselves, and the form that Taiwan prints. Sources: "~" in annex 1 of the Table of General
 * Standard Chinese Characters (通用规范汉字表, 2013) marks the first kind; the surnames among them are
 * in the Hundred Family Surnames (百家姓: 范 郁 游 于 余 后 岳 咸 松), 丑 in the Comprehensive
 * Treatise (通志·氏族略); for the second OpenCC's TWVariants, after Taiwan's Standard Form of
 * National Characters (國字標準字體).
 */
export const traditionalInNames = choices(
  '范范範 郁郁鬱 游游遊 于于於 余余餘 丑丑醜 后后後 岳岳嶽 咸咸鹹 采采採 里里裡裏 台台臺 冲沖衝',
  '钟鍾鐘 占占佔 征征徵 托托託 斗斗鬥 云雲云 丰豐丰 杰傑杰 恒恆恒 苹蘋苹 党黨党 万萬万 适適适',
  '叶葉叶 种種种 筑築筑 朴樸朴 涂塗涂 干幹干乾 准準准 涌湧涌 极極极 岩岩巖 几幾几 价價价 愿願愿',
  '为為爲 峰峰峯 群群羣 众眾衆 启啟啓 娴嫻嫺 艳艷豔 秘秘祕 痴痴癡 湿濕溼 床床牀 唇唇脣',
);

/**
 * Simplified surnames that stay, but change in given names: 干寶, 朴正熙, 涂醒哲, 种師道 (百家姓 has 干
 * and 涂). 肖 and 付 are written for 蕭 and 傅 too, by the withdrawn second scheme of 1977.
 */
export const traditionalSurnames = choices('干干 朴朴 涂涂 种种 党党黨 肖肖蕭 付付傅');

/** Compound surname of the Hundred Family Surnames in which 万 (mò) is no 萬. */
export const keptSurnames: readonly string[] = ['万俟'];

/**
 * Traditional characters of which the mainland prints more than one form in names. Source: notes of
 * annex 1 of the Table of General Standard Chinese Characters, which lets names keep 昇 陞 甯 甦 锺
 * and others; 珮 and 寳 are variants of 佩 and 宝 there.
 */
export const simplifiedInNames = choices(
  '鍾钟锺 昇升昇 陞升陞 甯宁甯 甦苏甦 谿溪谿 氾泛氾 珮珮佩 寳宝 淸清',
);

/**
 * Traditional characters that Japan prints in another form and OpenCC leaves. In the first row their
 * code points are not in JIS X 0208: nobody prints them. Those of the second are, and may stay; 穎
 * is the standard form of the Table of Characters beyond the Common Ones (表外漢字字体表, 2000), 龍 is a
 * character for names (人名用漢字) beside 竜.
 */
export const japaneseForms = choices(
  '啟啓 吳呉 彥彦 產産 戶戸 內内 稅税 銳鋭 姬姫 值値 强強 眾衆 尙尚 鄉郷 絕絶 悅悦 黃黄 娛娯 步歩 溼湿 污汚 姊姉 淸清 剎刹 俞兪',
  '敘叙敘 沒没沒 隸隷隸 鬥闘鬥 穎穎頴 龍龍竜',
);

function choices(...lists: readonly string[]): Choices {
  const all = lists.flatMap((list) => list.split(' '));
  return new Map(
    all.map((entry) => {
      const [character = '', ...forms] = entry;
      return [character, forms];
    }),
  );
}
