import { describe, expect, it } from 'vitest';
import { buildGlossary } from '../../../src/core/glossary/build.ts';
import { GlossaryIndex } from '../../../src/core/mentions/glossaryIndex.ts';
import { LookUp } from '../../../src/core/search/lookUp.ts';
import { SearchIndex } from '../../../src/core/search/searchIndex.ts';
import { readYamlGlossary } from '../../../src/formats/yamlGlossary.ts';

const file = readYamlGlossary(
  `entries:
  - id: lo-chih-cheng
    kind: person
    country: TW
    en: { term: Lo Chih-cheng, surname: Lo }
    zh-Hant: 羅致政
    ja: { term: 羅致政, reading: ら・ちせい }
  - id: hsieh-pei-fen
    kind: person
    country: TW
    en: { term: Hsieh Pei-fen, surname: Hsieh }
    zh-Hant: 謝佩芬
  - id: lu-hsiu-lien
    kind: person
    country: TW
    en: { term: Annette Lu, surname: Lu }
    zh-Hant: 呂秀蓮
  - id: sato-masahisa
    kind: person
    country: JP
    en: { term: Masahisa Sato, surname: Sato }
    ja: { term: 佐藤正久, reading: さとう・まさひさ }
  - id: dpp
    kind: party
    country: TW
    en:
      - Democratic Progressive Party
      - { term: DPP, type: abbreviation }
      - { term: Democratic Progress Party, status: forbidden }
    zh-Hant: [民主進步黨, { term: 民進黨, type: short }]
  - { id: london, kind: place, en: London, ja: ロンドン }
`,
  'x.yaml',
);
const index = new GlossaryIndex(buildGlossary([file]));
const lookUp = new LookUp(index, new SearchIndex(index.glossary.entries));
/** "entry likeness", the likeliest first. */
const found = (query: string) =>
  lookUp.find(query).map(({ entry, likeness }) => `${entry.id} ${likeness}`);

describe('looking up', () => {
  it.each([
    ['Lo Chih-cheng', 'lo-chih-cheng exact'],
    ['LO CHIH CHENG', 'lo-chih-cheng letters'],
    ['lo-chih-cheng', 'lo-chih-cheng id'],
    ['羅致政', 'lo-chih-cheng exact'],
    ['罗致政', 'lo-chih-cheng characters'],
    ['民进党', 'dpp characters'],
    ['ら・ちせい', 'lo-chih-cheng reading'],
    ['らちせい', 'lo-chih-cheng reading'],
    ['ラ チセイ', 'lo-chih-cheng reading'],
    ['ﾗ･ﾁｾｲ', 'lo-chih-cheng reading'],
    ['satomasahisa', 'sato-masahisa hepburn'],
    ['Satō Masahisa', 'sato-masahisa name'],
    ['Sato Masahisa', 'sato-masahisa name'],
    ['さとう', 'sato-masahisa part'],
    ['まさひさ さとう', 'sato-masahisa name'],
    ['Luo Zhizheng', 'lo-chih-cheng name'],
    ['Luo Jhihjheng', 'lo-chih-cheng name'],
    ['luozhizheng', 'lo-chih-cheng pinyin'],
    ['luo zhi zheng', 'lo-chih-cheng name'],
    ['luó zhì zhèng', 'lo-chih-cheng name'],
    ['luózhìzhèng', 'lo-chih-cheng pinyin'],
    ['luo2 zhi4 zheng4', 'lo-chih-cheng pinyin'],
    ['luo2zhi4zheng4', 'lo-chih-cheng pinyin'],
    ['ㄌㄨㄛˊ ㄓˋ ㄓㄥˋ', 'lo-chih-cheng pinyin'],
    ['ㄌㄨㄛㄓㄓㄥ', 'lo-chih-cheng pinyin'],
    ['lǚ xiùlián', 'lu-hsiu-lien name'],
    ['lv3 xiu4 lian2', 'lu-hsiu-lien pinyin'],
    ['Chih-cheng Lo', 'lo-chih-cheng name'],
    ['Zhizheng Luo', 'lo-chih-cheng name'],
    ['zhi zheng luo', 'lo-chih-cheng name'],
    ['Chih-cheng', 'lo-chih-cheng part'],
    ['致政', 'lo-chih-cheng inside'],
    ['Progressive', 'dpp part'],
    ['Progr', 'dpp start'],
    ['羅志政', 'lo-chih-cheng sound'],
    ['謝佩分', 'hsieh-pei-fen sound'],
    ['Lo Chi-cheng', 'lo-chih-cheng near'],
    ['Hseih Pei-fen', 'hsieh-pei-fen near'],
    ['Lonodn', 'london near'],
    ['Democratik Progresive Party', 'dpp near'],
  ])('%s', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('puts a surname before what only begins like it', () => {
    expect(found('Lo')).toEqual(['lo-chih-cheng part', 'london start']);
  });

  it('finds near misses only where nothing else is found', () => {
    expect(found('London')).toEqual(['london exact']);
  });

  it.each(['', ' ', '...', 'Nobody', '無名氏', 'ㄅㄅㄅ', '12345', 'x'.repeat(10_000)])(
    'finds nothing for “%.20s”',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it('gives an entry once, by its best likeness', () => {
    const ids = lookUp.find('lo').map(({ entry }) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
