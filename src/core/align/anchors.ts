import { toSimplified } from '../romanization/chineseForms.ts';
import { numbersIn } from './numbers.ts';
import { consonantsOfKatakana, consonantsOfLatin } from './sounds.ts';

/**
 * What stays recognizable in a translation, as keys: `d:` dates and days of the week, `n:` numbers,
 * `w:` Latin words, `k:` the consonants of names, `h:` two Han characters in a row, `s:` signs,
 * `u:` addresses, `f:` footnote marks. `e:` is an entry's id.
 */
export type Anchor = string;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const dates = new RegExp(
  `\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)|\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?![a-z])|\\b${month},? (?=\\d{4}\\b)|(\\d{1,2}) ?月 ?(?:(\\d{1,2}) ?[日號号])?`,
  'g',
);

/** The anchors of a visible text, each once. */
export function anchorsIn(visible: string): readonly Anchor[] {
  const text = visible.normalize('NFKC').replace(/[\u2010-\u2013\u2212]/g, '-');
  const anchors = new Set<Anchor>();
  const undated = text.replace(dates, (...parts) => {
    addDate(anchors, parts);
    return ' ';
  });
  for (const number of numbersIn(undated)) anchors.add(`n:${number}`);
  for (const [sign, pattern] of signs) if (pattern.test(text)) anchors.add(`s:${sign}`);
  addWeekdays(anchors, text);
  addWords(anchors, text);
  addHan(anchors, text);
  return [...anchors];
}

/** Dialogue, questions, shares and money look alike in every language. */
const signs: readonly (readonly [string, RegExp])[] = [
  ['opened', /^\s*["“「『«]/],
  ['closed', /["”」』»]\s*$/],
  ['question', /\?/],
  ['exclamation', /!/],
  ['share', /%|\bper ?cent\b|パーセント|百分之/i],
  ['dollar', /\$|\bdollars?\b|ドル|美元|美金/i],
  ['euro', /€|\beuros?\b|ユーロ|歐元|欧元/i],
  ['pound', /£|ポンド|英鎊|英镑/],
  ['yen', /¥|\byen\b|[\d万億]円|日圓|日元/i],
];

const weekdays: readonly RegExp[] = [
  /\bSundays?\b|日曜|(?:星期|週|周|禮拜|礼拜)[日天]/,
  /\bMondays?\b|月曜|(?:星期|週|周|禮拜|礼拜)一/,
  /\bTuesdays?\b|火曜|(?:星期|週|周|禮拜|礼拜)二/,
  /\bWednesdays?\b|水曜|(?:星期|週|周|禮拜|礼拜)三/,
  /\bThursdays?\b|木曜|(?:星期|週|周|禮拜|礼拜)四/,
  /\bFridays?\b|金曜|(?:星期|週|周|禮拜|礼拜)五/,
  /\bSaturdays?\b|土曜|(?:星期|週|周|禮拜|礼拜)六/,
];

function addWeekdays(anchors: Set<Anchor>, text: string): void {
  if (!/day|曜|星期|週|周|禮拜|礼拜/.test(text)) return;
  for (const [day, pattern] of weekdays.entries()) {
    if (pattern.test(text)) anchors.add(`d:weekday-${day}`);
  }
}

/** Latin words; in Latin text also the consonants of what may be a name, which katakana share. */
function addWords(anchors: Set<Anchor>, text: string): void {
  const words = text.match(/[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f]+/g) ?? [];
  const isLatin = words.length * 2 > (text.match(/[\u3041-\u9fff]/g)?.length ?? 0);
  for (const written of words) {
    const word = withoutMarks(written);
    anchors.add(`w:${word.toLowerCase()}`);
    if (isLatin && /^[A-Z].{3}/.test(word)) addConsonants(anchors, consonantsOfLatin(word));
  }
  for (const [run] of text.matchAll(/[\u30a1-\u30fa\u30fc]{3,}/g)) {
    addConsonants(anchors, consonantsOfKatakana(run));
  }
}

function addConsonants(anchors: Set<Anchor>, consonants: string | undefined): void {
  if (consonants) anchors.add(`k:${consonants}`);
}

/** Traditional characters count as their simplified forms, which Japanese often shares. */
function addHan(anchors: Set<Anchor>, text: string): void {
  const runs = text.match(/[\u3400-\u9fff]{2,}/g);
  if (!runs) return;
  for (const run of toSimplified(runs.join(' ')).split(' ')) {
    for (let i = 0; i + 1 < run.length; i++) anchors.add(`h:${run.slice(i, i + 2)}`);
  }
}

/** The anchors of what a reader does not see: addresses and footnote marks. */
export function hiddenAnchorsIn(source: string): readonly Anchor[] {
  const anchors = new Set<Anchor>();
  for (const [url] of source.matchAll(/\bhttps?:\/\/[^\s<>()[\]"'|）」』]+/g)) {
    anchors.add(`u:${url}`);
  }
  for (const [mark] of source.matchAll(/\[\^[^\]\s]+\]/g)) anchors.add(`f:${mark}`);
  return [...anchors];
}

function addDate(anchors: Set<Anchor>, parts: readonly unknown[]): void {
  const [, nameA, dayA, dayB, nameB, nameC, monthOfYear, dayC] = parts;
  const name = nameA ?? nameB ?? nameC;
  const number =
    typeof name === 'string'
      ? monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
      : Number(monthOfYear);
  const day = dayA ?? dayB ?? dayC;
  anchors.add(`d:${number}`);
  if (day !== undefined) anchors.add(`d:${number}-${Number(day)}`);
}

function withoutMarks(word: string): string {
  return /[^A-Za-z0-9]/.test(word) ? word.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : word;
}
