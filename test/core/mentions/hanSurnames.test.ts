import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import { check } from '../../../src/core/check.ts';
import { indexFor } from '../../project.ts';

const glossary = `
entries:
  - { id: kolas, kind: person, country: TW, en: { term: Kolas Yotaka }, zh-Hant: 谷辣斯·尤達卡, ja: コラス・ヨタカ }
  - { id: sra, kind: person, country: TW, en: { term: Sra Kacaw }, zh-Hant: 鄭天財Sra Kacaw }
  - { id: lee, kind: person, country: US, en: { term: Daniel Lee, surname: Lee }, ja: ダニエル・リー, zh-Hant: 丹尼爾·李 }
  - { id: sasaki, kind: person, country: JP, en: { term: Ai Sasaki, surname: Sasaki }, ja: { term: 佐々木愛, reading: ささき・あい } }
  - { id: fukushima, kind: person, country: JP, en: { term: Mizuho Fukushima, surname: Fukushima }, ja: { term: 福島みずほ, reading: ふくしま・みずほ } }
`;

/** Mentions in reading order, surnames in brackets. */
function mentions(language: string, text: string): string {
  const { mentions } = check(readArticle(text, language, 'plain'), indexFor({ glossary }));
  return mentions
    .filter(({ entry }) => entry.kind === 'person')
    .map(({ kind, text, span }) => (kind === 'surname' ? `[${text}]${span.start}` : text))
    .join(' ');
}

describe('surnames in Japanese', () => {
  it.each([
    [
      '大塚拓氏。大塚国防部会長、大塚氏、大塚さん、大塚元議員',
      '大塚拓 [大塚]5 [大塚]13 [大塚]17 [大塚]22',
    ],
    ['佐藤正久氏。佐藤は、佐藤浩市、佐藤栄作首相、佐藤製薬', '佐藤正久 [佐藤]6'],
    ['佐藤は来た。佐藤正久氏', '佐藤正久'],
    ['林芳正氏。小林氏、農林大臣、林野庁、27日林氏', '林芳正 [林]21'],
    ['佐藤正久氏と大塚拓氏。佐藤、大塚両氏', '佐藤正久 大塚拓 [佐藤]11 [大塚]14'],
    ['佐々木愛氏。佐々木氏', '佐々木愛 [佐々木]6'],
    ['福島みずほ氏。福島の原発、福島は', '福島みずほ'],
    ['総統の頼氏は、頼清徳総統', '[頼]3 頼清徳'],
    ['羅致政氏。羅委員会、羅氏、一羅', '羅致政 [羅]10'],
    ['ダニエル・リー氏。リー氏、リーダー、ブルース・リー氏', 'ダニエル・リー [リー]9'],
    ['ダニエル･リー、ダニエル＝リー、ダニエル·リー', 'ダニエル･リー ダニエル＝リー ダニエル·リー'],
  ])('%s', (text, expected) => expect(mentions('ja', text)).toBe(expected));
});

describe('surnames in Chinese', () => {
  it.each([
    ['賴清德。賴總統說，記者問賴總統府，感謝賴總統', '賴清德 [賴]4 [賴]19'],
    ['習近平。習主席，學習主席', '習近平 [習]4'],
    ['羅致政。羅委員會，羅立委，張小羅委員', '羅致政 [羅]9'],
    ['林佳龍。林部長、森林部長、張林部長', '林佳龍 [林]4'],
    ['佐藤正久。佐藤說，佐藤浩市說，佐藤議員', '佐藤正久 [佐藤]5 [佐藤]15'],
    [
      '谷辣斯·尤達卡、谷辣斯・尤達卡、谷辣斯•尤達卡、谷辣斯‧尤達卡、谷辣斯．尤達卡',
      '谷辣斯·尤達卡 谷辣斯・尤達卡 谷辣斯•尤達卡 谷辣斯‧尤達卡 谷辣斯．尤達卡',
    ],
    ['谷辣斯·尤達卡。谷辣斯委員', '谷辣斯·尤達卡 [谷辣斯]8'],
    [
      '鄭天財Sra Kacaw、鄭天財 Sra Kacaw、鄭天財。鄭委員',
      '鄭天財Sra Kacaw 鄭天財 Sra Kacaw 鄭天財 [鄭]31',
    ],
  ])('%s', (text, expected) => expect(mentions('zh-Hant', text)).toBe(expected));

  it('are bound in Simplified writing', () => {
    expect(mentions('zh-Hans', '罗致政。罗委员说')).toBe('罗致政 [罗]4');
  });
});

describe('surnames in English', () => {
  it.each([
    'President Lai',
    'ex-President Lai',
    'Madam Lai',
    'Rep. Lai',
    'Sen. Lai',
    'Lt. Gen. Lai',
    'Dr. Lai',
    'Prof. Lai',
    'Miss Lai',
    'Lai-led',
  ])('%s', (text) => {
    const start = 20 + text.indexOf('Lai');
    expect(mentions('en', `Lai Ching-te spoke. ${text} left.`)).toBe(`Lai Ching-te [Lai]${start}`);
  });

  it('take Japanese honorifics', () => {
    expect(mentions('en', 'Shinzo Abe spoke. Abe-san left.')).toBe('Shinzo Abe [Abe]18');
    expect(mentions('en', 'Lai Ching-te spoke. Lai-san left.')).toBe('Lai Ching-te');
  });
});
