/**
 * What stands after a surname in Japanese and Chinese articles: honorifics and offices. Sources: the
 * practice that the Kyodo and Yomiuri style guides describe (surname + office, 氏 or さん; quoted by
 * Okayama Prefectural Library, "政党党首の肩書と使い分け"); offices of the three governments and of parties.
 */
const offices =
  // Japanese
  '議員 議長 副議長 総統 副総統 大統領 副大統領 首相 副首相 総理 大臣 副大臣 政務官 総裁 副総裁 幹事長 代表 副代表 代表代行 ' +
  '党首 党主席 書記長 書記局長 総書記 主席 副主席 国家主席 国家副主席 国務委員 委員 委員長 立法委員 立法院長 行政院長 院長 副院長 ' +
  '部会長 部長 副部長 会長 副会長 社長 副社長 知事 市長 県長 町長 村長 区長 長官 官房長官 副長官 報道官 報道局長 局長 課長 次官 ' +
  '次長 秘書長 参謀総長 統幕長 幕僚長 大使 公使 領事 総領事 特使 補佐官 顧問 相談役 理事長 理事 事務総長 事務局長 教授 准教授 名誉教授 ' +
  '研究員 主任研究員 所長 学長 校長 博士 弁護士 監督 選手 記者 容疑者 被告 元帥 将軍 大将 中将 少将 大佐 中佐 少佐 女史 夫人 先生 ' +
  '政権 内閣 外相 内相 蔵相 防衛相 国防相 財務相 経産相 国交相 厚労相 総務相 法相 文科相 農相 農水相 環境相 官房副長官 政調会長 総務会長 ' +
  '選対委員長 国対委員長 最高顧問 両氏 両議員 ' +
  // Chinese, Traditional and Simplified
  '先生 女士 小姐 太太 夫人 總統 总统 副總統 副总统 立委 立法委員 議員 议员 議長 议长 副議長 副议长 委員 委员 委員長 委员长 黨主席 党主席 ' +
  '院長 院长 副院長 副院长 部長 部长 副部長 副部长 外長 外长 防長 防长 次長 次长 縣長 县长 市長 市长 鄉長 鎮長 里長 區長 省長 省长 書記 书记 總書記 总书记 ' +
  '總理 总理 副總理 副总理 首相 外相 大使 公使 代表 特使 發言人 发言人 秘書長 秘书长 祕書長 召委 總召 幹事長 主任 主委 處長 局長 局长 署長 司長 司长 司令 ' +
  '將軍 将军 上將 上将 中將 中将 少將 少将 上校 中校 少校 董事長 董事长 董座 總經理 总经理 執行長 總裁 总裁 會長 会长 理事長 理事长 團長 校長 校长 教授 博士 ' +
  '醫師 医师 醫生 医生 律師 律师 法官 檢察官 检察官 老師 老师 同志 國務委員 国务委员 國家主席 国家主席 外交部長 外交部长 國防部長 国防部长 兩人 二人';

/** After these a given name may follow, so that they count only where the characters end. */
const endings = '氏 君 様 殿 さん さま ちゃん くん';

/** "former", "deputy", "acting" before an office. */
const adjectives = /^(?:前|元|現|现|新|副|故|准|準|候任|當選|当选|次期|代理)/;

/** Fields of a ministry or a division, after which the office stands: 外交部会長, 官房長官. */
const fields =
  /^(?:自民党|民進党|立憲|外交部?|外務|国防部?|國防部?|防衛|財務|経済(?:産業)?|经济部?|經濟部?|内政部?|內政部?|法務部?|厚生労働|厚労|文部科学|環境|農林水産|国土交通|総務|官房|行政院?|立法院?|司法院?|監察院?|考試院?|国家|國家|政務調査会?|选举|選挙対策|選対|国会対策|国対|安全保障|対外連絡|中央|教育部?|交通部?|文化部?|衛福部?|陸委會)/;

const officeSet = new Set(offices.split(' '));
const endingSet = new Set(endings.split(' '));
const longestTitle = 6;

/** After a title these make another word of it: 委員会, 総統府, 議員連盟, 部長級. */
const continued = /^(?:[会會団团連联聯府館馆級级職职室邸]|[公製制]|大[藥药]|藥|药)/;

/** Length of the title, with what stands before the office, at an offset; 0 without one. */
export function titleLength(text: string, start: number): number {
  const rest = text.slice(start, start + 16);
  const adjective = adjectives.exec(rest)?.[0].length ?? 0;
  for (const from of adjective > 0 ? [adjective, 0] : [0]) {
    const field = fields.exec(rest.slice(from))?.[0].length ?? 0;
    for (const at of field > 0 ? [from + field, from] : [from]) {
      const length = plainTitle(rest, at);
      if (length > 0) return at + length;
    }
  }
  return 0;
}

function plainTitle(text: string, at: number): number {
  for (let length = longestTitle; length > 0; length--) {
    const title = text.slice(at, at + length);
    const after = text.slice(at + length);
    if (officeSet.has(title) && !continued.test(after)) return length;
    if (endingSet.has(title) && isEnding(title, after)) return length;
  }
  return 0;
}

/** 佐藤君子 has a given name; 羅氏 and 佐藤氏側 have not; 氏名 and 氏族 are words. */
function isEnding(title: string, after: string): boolean {
  if (title === '氏') return !/^[名族家大企公製制藥药集神]/.test(after);
  return title.length > 1 || !/^\p{Script=Han}/u.test(after);
}

/** Whether a title stands right before or after a name. */
export function isTitled(text: string, start: number, end: number): boolean {
  return titleLength(text, end) > 0 || hasTitleBefore(text, start);
}

/** "總統賴清德", "委員羅致政" */
export function hasTitleBefore(text: string, start: number): boolean {
  for (let length = 2; length <= longestTitle; length++) {
    if (officeSet.has(text.slice(Math.max(0, start - length), start))) return true;
  }
  return false;
}
