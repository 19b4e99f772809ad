import { pinyinOfBopomofo } from '../romanization/bopomofo.ts';
import { readHanzi } from '../romanization/hanzi.ts';

export interface Query {
  readonly query: string;
  /** The words of the text in another order. */
  readonly isOrder: boolean;
}

/** Longer texts are no names. */
const maxWords = 4;

/** What a text may stand for: itself, its pinyin without tone digits or from bopomofo, the other name order. */
export function queriesOf(text: string): readonly Query[] {
  const plain = [text, withoutTones(text), pinyinOfBopomofo(text)];
  const queries = [...new Set(plain.filter((query) => query !== undefined))];
  return [
    ...queries.map((query) => ({ query, isOrder: false })),
    ...queries.flatMap(otherOrders).map((query) => ({ query, isOrder: true })),
  ];
}

/** The pinyin of a Chinese name in characters; more than one where they are read in several ways. */
export function readingsOf(text: string): readonly string[] {
  return /^\p{Script=Han}{2,5}$/u.test(text)
    ? readHanzi(text).map((syllables) => syllables.join(''))
    : [];
}

/** "luo2 zhi4 zheng4", "lv3": digits behind letters, and v for ü as keyboards have it. */
function withoutTones(text: string): string | undefined {
  if (!/^[a-zü:\d\s'’-]+$/i.test(text)) return undefined;
  const bare = text.replace(/(?<=[a-zü:])[1-5](?!\d)/gi, '').replace(/(?<=[ln])(?:v|u:)/gi, 'u');
  return bare === text ? undefined : bare;
}

/** The words turned: "Chih-cheng Lo" to "Lo Chih-cheng", "Zhi Zheng Luo" to "Luo Zhi Zheng". */
function otherOrders(query: string): readonly string[] {
  const words = query.split(/[\s,，、・·]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > maxWords) return [];
  const turned = [1, words.length - 1].map((cut) =>
    [...words.slice(cut), ...words.slice(0, cut)].join(' '),
  );
  return [...new Set(turned)];
}
