/** Numerals of Chinese and Japanese; what is written with digits alone (二〇二四) is read place by place. */
const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const bigUnits: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
};

/** Words from zero to nineteen, then tens; a number is at its own index. */
const lowWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tenWords = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const wordValues: ReadonlyMap<string, number> = new Map([
  ...lowWords.map((word, value): [string, number] => [word, value]),
  ...tenWords.map((word, ten): [string, number] => [word, ten * 10]),
]);

/** The year before the first of each era (民國 1 = 1912, 令和 1 = 2019 …). */
const eras: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
};

const numeral =
  /(?:明治|大正|昭和|平成|令和|民國|民国)?\s?[\d〇零一二兩两三四五六七八九十百千万萬億亿兆](?:[\d〇零一二兩两三四五六七八九十百千万萬億亿兆]|[,.](?=\d)| (?=[万萬億亿兆]))*(?: (?:thousand|million|billion|trillion)\b)?/g;

const valueWord = [...wordValues.keys()].filter((word) => word !== '-').join('|');
const scaleWord = Object.keys(scales).join('|');
const numberWords = new RegExp(
  `\\b(?:${valueWord}|a(?= (?:${scaleWord})\\b))(?:(?:[ -]| and )(?:${valueWord}|${scaleWord}))*\\b`,
  'gi',
);

/**
 * The numbers in a text (NFKC, ASCII hyphens), in figures, in words or in numerals: 1,200,000 is
 * 1.2 million, 120万 and 一百二十萬. Words and numerals up to ten say too little and are left out.
 */
export function numbersIn(text: string): readonly number[] {
  const numbers: number[] = [];
  for (const [written] of text.matchAll(numeral)) numbers.push(...readNumeral(written));
  for (const [written] of text.matchAll(numberWords)) {
    const value = readWords(written);
    if (value > 10) numbers.push(value);
  }
  return numbers.filter(Number.isFinite);
}

function readNumeral(written: string): readonly number[] {
  const era = eras[written.slice(0, 2)];
  const [, body = '', scale] =
    /^(.*?)(?: ([a-z]+))?$/.exec(era === undefined ? written : written.slice(2).trim()) ?? [];
  if (/\.\d+\.|\d,(?!\d{3}(?!\d))/.test(body)) return body.split(/[,.]/).map(Number);
  if (body.length === 1 && era === undefined && !/\d/.test(body)) return [];
  const value = readHan(body.replaceAll(',', '')) * (scales[scale ?? ''] ?? 1);
  return era === undefined ? [round(value)] : [value, value + era];
}

/** Reads figures and numerals mixed, such as 1億2000万 or 3萬五千. */
function readHan(written: string): number {
  let total = 0;
  let section = 0;
  let current: number | undefined;
  for (const [part] of written.matchAll(/[\d.]+|[^\d.\s]/g)) {
    const small = smallUnits[part];
    const big = bigUnits[part];
    if (small) {
      section += (current ?? 1) * small;
      current = undefined;
    } else if (big) {
      total += (section + (current ?? 0) || 1) * big;
      section = 0;
      current = undefined;
    } else {
      const digit = digits[part];
      current = digit === undefined ? Number(part) : (current ?? 0) * 10 + digit;
    }
  }
  return total + section + (current ?? 0);
}

function readWords(written: string): number {
  let total = 0;
  let section = 0;
  for (const word of written.toLowerCase().split(/[ -]/)) {
    const scale = scales[word];
    if (scale === undefined) section += wordValues.get(word) ?? 0;
    else if (scale === 100) section = (section || 1) * scale;
    else {
      total += (section || 1) * scale;
      section = 0;
    }
  }
  return total + section;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
