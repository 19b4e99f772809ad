import type { Block } from '../article/block.ts';
import { isCommonSurname } from '../romanization/commonSurnames.ts';
import type { Span } from '../span.ts';
import type { LanguageIndex } from './glossaryIndex.ts';
import { hasTitleBefore, titleLength } from './hanTitles.ts';
import { type BlockScan, scanBlock } from './scan.ts';

/** A surname in characters or katakana that stands for a person; clean offsets. */
export interface HanSurnamePlace extends Span {
  readonly surname: string;
  /** Without a title, so that only the full name before it tells that it is a surname. */
  readonly isBare: boolean;
}

/** The surnames that an article introduces, made ready for looking them up. */
export interface HanSurnames {
  readonly key: string;
  readonly pattern: RegExp;
  /** After a surname: others in a row that end in a title for two, 佐藤、大塚両氏. */
  readonly row: RegExp;
}

export function hanSurnames(surnames: Iterable<string>): HanSurnames {
  const key = [...surnames].sort((a, b) => b.length - a.length).join('|');
  return {
    key,
    pattern: new RegExp(key, 'g'),
    row: new RegExp(`^(?:[、・と和與与及](?:${key}))+[両兩两]`),
  };
}

interface Known {
  readonly key: string;
  readonly places: readonly HanSurnamePlace[];
}

/** The last answer for each block: the people of an article seldom change between keystrokes. */
const known = new WeakMap<BlockScan, Known>();

/** Where surnames stand in a block with a title, or alone where that is clear enough. */
export function hanSurnamePlaces(
  block: Block,
  index: LanguageIndex,
  surnames: HanSurnames,
): readonly HanSurnamePlace[] {
  const scan = scanBlock(block, index);
  const seen = known.get(scan);
  if (seen?.key === surnames.key) return seen.places;
  const places = [...placesIn(block.text, index.language, surnames)];
  known.set(scan, { key: surnames.key, places });
  return places;
}

function* placesIn(
  text: string,
  language: string,
  surnames: HanSurnames,
): Generator<HanSurnamePlace> {
  for (const { 0: surname, index: start } of text.matchAll(surnames.pattern)) {
    const end = start + surname.length;
    const place = { surname, start, end };
    if (isTitled(text, end, surnames) && isFreeBefore(text, place, language)) {
      yield { ...place, isBare: false };
    } else if (isAlone(text, place, language)) {
      yield { ...place, isBare: true };
    }
  }
}

function isTitled(text: string, end: number, { row }: HanSurnames): boolean {
  return titleLength(text, end) > 0 || row.test(text.slice(end, end + 24));
}

const katakana = /[\u30a1-\u30ff]/;
const han = /\p{Script=Han}/u;

/** Whether what stands before a surname with a title is no part of a longer name or word. */
function isFreeBefore(text: string, { surname, start }: HanSurnamePlace | Place, language: string) {
  const before = text.charAt(start - 1);
  if (katakana.test(surname)) return !katakana.test(before);
  if (surname.length > 1 || !han.test(before)) return before !== '・';
  if (hasTitleBefore(text, start)) return true;
  if (language === 'ja')
    return /(?:\d日|[前元故])$/.test(text.slice(Math.max(0, start - 3), start));
  return !endsWord(before, surname) && !endsName(text.slice(Math.max(0, start - 2), start));
}

type Place = Omit<HanSurnamePlace, 'isBare'>;

/** Surnames that end usual words: 學習, 森林, 對方, 提高. An empty list: any character does. */
const wordsBefore: Readonly<Record<string, string>> = {
  方: '',
  成: '',
  文: '',
  高: '提最崇很更',
  习: '学练实见预补复',
  習: '學練實見預補複',
  林: '森園园山農农造',
  馬: '人兵司',
  马: '人兵司',
  石: '岩鑽钻',
  江: '長长',
  王: '國国女天霸',
  白: '空表坦',
  金: '現现資资基獎奖獻献',
  任: '主上前現现責责信',
  連: '相',
  连: '相',
  孫: '子',
  孙: '子',
  黄: '金',
  黃: '金',
  何: '任如為为',
  安: '治公保',
  平: '和水',
  古: '考蒙',
  余: '剩其',
  史: '歷历',
  程: '工',
  溫: '氣',
  温: '气',
  錢: '金',
  钱: '金',
};

function endsWord(before: string, surname: string): boolean {
  const characters = wordsBefore[surname];
  return characters !== undefined && (characters === '' || characters.includes(before));
}

/** Words of one character before a name: 問林部長, 與羅委員. */
const functionWords =
  '的和與与及對对向被把由給给在是為为問问請请說说稱称讓让使跟而但據据按如當当除因且並并也又以等從从替邀訪访見见會会晤挺批轟嗆告陪隨随到於于同連连謝谢';

/** Whether two characters are the beginning of another name: 張小 in 張小高議員, 王 in 王林委員. */
function endsName(before: string): boolean {
  const [first = '', last = first] = before;
  if (functionWords.includes(last)) return false;
  return isCommonSurname(last) || isCommonSurname(first);
}

const particle = /^(?:$|[はがもとをにのへや、。」』）)】〕：:！!？?]|から|まで|より|だ)/;
const verb =
  /^(?:$|[、，。」』）)：:；;！!？?]|[說说稱称則则也]|表示|指出|認為|认为|強調|强调|透露|坦言|回應|回应|批評|批评)/;

/** Prefectures of Japan (JIS X 0401) that are surnames too. */
const prefectures =
  '青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 ' +
  '兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 沖縄';

/** 佐藤は: a surname of two characters or three kana, with nothing before or after that makes a name with it. */
function isAlone(text: string, { surname, start, end }: Place, language: string): boolean {
  const isKana = katakana.test(surname);
  if (surname.length < (isKana ? 3 : 2) || prefectures.includes(surname)) return false;
  const before = text.charAt(start - 1);
  const isPart = before === '・' || katakana.test(before) || (!isKana && han.test(before));
  if (isPart && !(language !== 'ja' && han.test(before) && functionWords.includes(before)))
    return false;
  return (language === 'ja' ? particle : verb).test(text.slice(end, end + 2));
}
