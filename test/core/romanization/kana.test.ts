import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hepburn,
  japaneseKey,
  japaneseKeyOfKana,
  japaneseSpellingKind,
} from '../../../src/core/romanization/kana.ts';

describe('hepburn', () => {
  test.each([
    ['さとう', 'sato', 'satō', 'satou', 'satoh'],
    ['おおの', 'ono', 'ōno', 'oono', 'ohno'],
    ['ゆうき', 'yuki', 'yūki', 'yuuki', 'yuki'],
    ['おおおか', 'ooka', 'ōoka', 'oooka', 'ooka'],
    ['こうへい', 'kohei', 'kōhei', 'kouhei', 'kohhei'],
    ['ローラ', 'rora', 'rōra', 'roora', 'rohra'],
  ])('%s is %s, %s, %s, %s', (kana, plain, macron, wapuro, oh) => {
    expect(hepburn(kana)).toEqual({ plain, macron, wapuro, oh });
  });

  test.each([
    ['さとう まさひさ', 'satō masahisa'],
    ['ら・ちせい', 'ra chisei'],
    ['ツァイ・インウェン', 'tsai inwen'],
    ['ｻﾄｳ', 'satō'],
    ['はっちょう', 'hatchō'],
    ['いっしき', 'isshiki'],
    ['げんば', 'genba'],
    ['けんいち', 'kenichi'],
    ['けいじ', 'keiji'],
    ['いいだ', 'iida'],
    ['まさあき', 'masaaki'],
    ['ふじた', 'fujita'],
    ['つづき', 'tsuzuki'],
    ['かをる', 'kaoru'],
    ['ヴァティカン', 'vatikan'],
    ['チェン・シュイビェン', 'chen shuiben'],
  ])('%s is %s', (kana, expected) => {
    expect(hepburn(kana)?.macron).toBe(expected);
  });

  // The う or お begins another part of the name: 井上, 竹之内, 松浦, 弘雄; not so in 遠山, 光栄.
  test.each([
    ['いのうえ', 'inoue'],
    ['たけのうち', 'takenouchi'],
    ['まつうら', 'matsuura'],
    ['ひろお', 'hiroo'],
    ['とおやま', 'tōyama'],
    ['とおる', 'tōru'],
    ['こうえい', 'kōei'],
    ['のうみ', 'nōmi'],
    ['いのう', 'inō'],
  ])('%s is %s', (kana, expected) => {
    expect(hepburn(kana)?.macron).toBe(expected);
  });

  test.each(['', '佐藤', 'sato', 'さとうっ', 'ーさ', 'ゃま', '・'])('cannot read %j', (kana) => {
    expect(hepburn(kana)).toBeUndefined();
    expect(japaneseKeyOfKana(kana)).toBeUndefined();
  });
});

describe('japaneseKey', () => {
  test.each([
    [['ono', 'ohno', 'oono', 'ouno'], 'おおの'],
    [['yuki', 'yuuki', 'yuhki'], 'ゆうき'],
    [['sato', 'satou', 'satoh', 'satoo'], 'さとう'],
    [['inoue', 'inoe', 'inouye'], 'いのうえ'],
    [['genba', 'gemba'], 'げんば'],
    [['honma', 'homma'], 'ほんま'],
    [['shinji', 'sinzi', 'shinzi', 'sinji'], 'しんじ'],
    [['tsuzuki', 'tuzuki', 'tuduki'], 'つづき'],
    [['fujita', 'huzita'], 'ふじた'],
    [['junichiro', 'jyunichirou', 'zyunitiro'], 'じゅんいちろう'],
    [['hatcho', 'hacchou', 'hattyo'], 'はっちょう'],
    [['ohyama', 'oyama', 'ooyama'], 'おおやま'],
    [['kohei', 'kouhei', 'kohhei'], 'こうへい'],
    [['uyeda', 'ueda'], 'うえだ'],
    [['kaoru', 'kaworu'], 'かをる'],
    [['sato masahisa', 'satoh masahisa'], 'さとう・まさひさ'],
  ])('%j share the key of %s', (spellings, kana) => {
    const key = japaneseKeyOfKana(kana);
    expect(key).toBeDefined();
    expect(spellings.map(japaneseKey)).toEqual(spellings.map(() => key));
  });

  test.each([
    ['sato', 'saito'],
    ['masaki', 'masaaki'],
    ['takaki', 'takaaki'],
    ['ishi', 'ishii'],
    ['kato', 'gato'],
    ['shuhei', 'shui'],
    ['keiji', 'keji'],
    ['hata', 'hatta'],
    ['kenji', 'keiji'],
    ['kano', 'kanno'],
    ['oi', 'o'],
    ['suo', 'su'],
    ['ohara', 'oara'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(japaneseKey(a)).toBeDefined();
    expect(japaneseKey(a)).not.toBe(japaneseKey(b));
  });

  test.each(['', 'smith', 'lee', 'xi', 'chang', 'tzu', 'Satō', "ken'ichi", '佐藤'])(
    'cannot read %j',
    (text) => expect(japaneseKey(text)).toBeUndefined(),
  );

  test('is the same for all spellings of one reading', () => {
    const consonants = 'か さ た な は ま や ら わ が ざ だ ば ぱ き し ち つ ふ ん'.split(' ');
    const long = 'こう おお しょう じゅう ゆう のう そう っとう っちょう とお くう えい'.split(' ');
    const mora = fc.constantFrom(...consonants, ...long, 'あ', 'い', 'え', 'ひょう', 'ほう', 'を');
    fc.assert(
      fc.property(fc.array(mora, { minLength: 1, maxLength: 6 }), (morae) => {
        const kana = `か${morae.join('')}`;
        const forms = Object.values(hepburn(kana) ?? {}).map(unmarked);
        expect(forms).toHaveLength(4);
        expect(new Set(forms.map(japaneseKey)), kana).toEqual(new Set([japaneseKeyOfKana(kana)]));
      }),
      { numRuns: 1000 },
    );
  });
});

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

describe('japaneseSpellingKind', () => {
  test.each([
    ['Satō', 'さとう', 'macron'],
    ['Satô', 'Sato', 'macron'],
    ['Satou', 'Sato', 'wapuro'],
    ['Ootsuka', 'Ōtsuka', 'wapuro'],
    ['Satoh', 'Satō', 'oh'],
    ['Ohno', 'おおの', 'oh'],
    ['Hirosi', 'Hiroshi', 'kunrei'],
    ['Huzita', 'ふじた', 'kunrei'],
    ['Abe Sinzô', 'Abe Shinzo', 'kunrei'],
    ['Tuduki', 'つづき', 'nihon-shiki'],
    ['Gemba', 'げんば', 'm-before-labial'],
    ['Inoue', 'いのうえ', 'hepburn'],
    ['Sato', 'Satō', 'hepburn'],
    ['Fujita', 'Huzita', 'hepburn'],
  ])('%s, given %s, is %s', (latin, reference, kind) => {
    expect(japaneseSpellingKind(latin, reference)).toBe(kind);
  });
});
