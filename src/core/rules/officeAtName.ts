import { CharClass, classOf, fold } from '../mentions/fold.ts';

/** What stands on both sides of a name in its block, folded, one blank between words. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Reads no farther than a title with all that belongs to it. */
const reach = 120;

/** `start` and `end` are UTF-16 offsets of the name in the block's text. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const flat = (part: string) => fold(part).replace(/\s+/g, ' ');
  return {
    before: flat(text.slice(Math.max(0, start - reach), start)),
    after: flat(text.slice(end, end + reach)),
  };
}

/** Words that make it an office of another time, or another office. */
const otherTime =
  /(?:^|[^\p{L}])(?:then|past|one-time|onetime|incoming|outgoing|designate|next|first|deputy|vice|acting|shadow|assistant|under|junior|interim|honorary|would-be)[\s-]*$/u;
/** "former Taiwanese", "ex-premier and": the office is some words later. */
const former = /(?:^|[^\p{L}])(?:former|ex|late|onetime|one-time)[\s-]+(?:[\p{L}'-]+ ){0,3}$/u;
const formerHan =
  /(?:(?<![日目之以午事先此])前|元|時任|当時の?|當時的?|已故|故|副|代理|次期|候任|歴代|歷任|曾任|原)(?:台[湾灣]|臺灣|日本|中[国國]|香港|[我同][国國])?の?$/u;

/** "Taiwan's foreign minister, " and "国防部長の" before a name, with nothing that says otherwise. */
export function standsBefore(title: string, { before }: Surroundings): boolean {
  const head = isHan(title)
    ? before.replace(/[のの的·、,，]?\s*$/u, '')
    : before.replace(/,? $/, '');
  if (!head.endsWith(title)) return false;
  const rest = head.slice(0, -title.length);
  if (isHan(title)) return !formerHan.test(rest);
  return !/[\p{L}\p{N}]$/u.test(rest) && !otherTime.test(rest) && !former.test(rest);
}

/** "Joseph Wu, Taiwan's foreign minister," or "(foreign minister)". */
const latinAfter = /^(?:,| \() ?(?:(?:the|(?:[\p{L}.]+ ){0,2}[\p{L}.]+'s) )?/u;
/** The title is all of the apposition; "foreign minister from 2018" says when. */
const latinEnd = /^(?:[;.)]|,(?! (?:from|until|in|since|between|\d)\b)(?! ?\d)|$)/;
/** 顧立雄國防部長, 顧立雄（國防部長）, but not 外相時代 or 國防部長任內. */
const hanEnd =
  /^(?!時代|時|当時|當時|経験|任[内內]|在任|就任|代理|候[補選]|だった|を務め|人選|辦公|办公|府|室|夫人)/u;

export function standsAfter(title: string, { after }: Surroundings): boolean {
  if (isHan(title)) {
    const rest = after.replace(/^[（(、，,]/u, '');
    const isBracketed = rest.length < after.length;
    if (!rest.startsWith(title)) return false;
    const end = rest.slice(title.length);
    return isBracketed ? /^(?:[）)、，,。]|$)/u.test(end) : hanEnd.test(end);
  }
  const opening = latinAfter.exec(after)?.[0];
  if (opening === undefined || !after.startsWith(title, opening.length)) return false;
  return latinEnd.test(after.slice(opening.length + title.length));
}

function isHan(title: string): boolean {
  const kind = classOf(title.charCodeAt(title.length - 1));
  return kind === CharClass.han || kind === CharClass.kana;
}
