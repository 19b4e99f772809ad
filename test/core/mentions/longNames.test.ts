import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import { check } from '../../../src/core/check.ts';
import { buildGlossary } from '../../../src/core/glossary/build.ts';
import { GlossaryIndex } from '../../../src/core/mentions/glossaryIndex.ts';
import { readYamlGlossary } from '../../../src/formats/yamlGlossary.ts';

const glossary = `
entries:
  - { id: lai, kind: person, country: TW, en: Lai Ching-te, zh-Hant: 賴清德 }
  - { id: su, kind: person, country: TW, en: Su Tseng-chang, zh-Hant: 蘇貞昌 }
  - { id: joseph-wu, kind: person, country: TW, en: Joseph Wu, zh-Hant: 吳釗燮 }
  - { id: chu, kind: person, country: TW, en: Eric Chu, zh-Hant: 朱立倫 }
  - { id: wu-rong-i, kind: person, country: TW, en: Wu Rong-i, zh-Hant: 吳榮義 }
  - { id: wang, kind: person, country: TW, en: Wang Jung-chang, zh-Hant: 王榮璋 }
  - { id: chen-lai, kind: person, country: TW, en: Chen Lai Su-mei, zh-Hant: 陳賴素美 }
  - { id: jung, kind: person, country: CN, en: Jung Chang, zh-Hans: 张戎 }
  - { id: yao, kind: person, country: CN, en: Yao Ming, zh-Hans: 姚明 }
  - { id: sun-li, kind: person, country: CN, en: Sun Li, zh-Hans: 孙犁 }
  - { id: wang-zhen, kind: person, country: CN, en: Wang Zhen, zh-Hans: 王震 }
  - { id: lam, kind: person, country: HK, en: Carrie Lam }
  - { id: caspar, kind: person, country: HK, en: Caspar Tsui Ying-wai, zh-Hant: 徐英偉 }
  - { id: tang, kind: person, country: HK, en: Chris Tang, zh-Hant: 鄧炳強 }
  - { id: mok, kind: person, country: HK, en: Charles Mok, zh-Hant: 莫乃光 }
  - { id: sugiyama, kind: person, country: JP, en: Shinsuke Sugiyama, ja: 杉山晋輔 }
  - { id: bush, kind: person, country: US, en: George Bush }
`;
const index = new GlossaryIndex(buildGlossary([readYamlGlossary(glossary, 'test.glossary.yaml')]));

/** Findings as "rule(message) text -> replacement". */
function findings(text: string): readonly string[] {
  return check(readArticle(text, 'en', 'plain'), index).findings.map(
    ({ rule, message, text: at, fixes }) =>
      `${rule}(${message}) ${at} -> ${fixes[0]?.edits[0].replacement}`,
  );
}

describe('names with more or less to them than the glossary has', () => {
  it.each([
    ['Voters asked William Lai Ching-te.', 'William Lai Ching-te', 'Lai Ching-te'],
    ['They met Hope Su Tseng-chang there.', 'Hope Su Tseng-chang', 'Su Tseng-chang'],
    ['They met Hope Su Zhenchang there.', 'Hope Su Zhenchang', 'Su Tseng-chang'],
    ['They met Joseph Wu Jaushieh there.', 'Joseph Wu Jaushieh', 'Joseph Wu'],
    ['They met Joseph WU Jau-shieh there.', 'Joseph WU Jau-shieh', 'Joseph Wu'],
    ['They met Eric Li-luan Chu there.', 'Eric Li-luan Chu', 'Eric Chu'],
    ['They met Carrie LAM CHENG Yuet-ngor there.', 'Carrie LAM CHENG Yuet-ngor', 'Carrie Lam'],
    ['They met Charles Peter MOK there.', 'Charles Peter MOK', 'Charles Mok'],
    ['They met Shinsuke J. Sugiyama there.', 'Shinsuke J. Sugiyama', 'Shinsuke Sugiyama'],
  ])('%s', (text, at, expected) => {
    expect(findings(text)).toEqual([`name-variant(extended) ${at} -> ${expected}`]);
  });

  it.each([
    ['They met Caspar Tsui there.', 'Caspar Tsui', 'Caspar Tsui Ying-wai'],
    ['They met Tsui Ying-wai there.', 'Tsui Ying-wai', 'Caspar Tsui Ying-wai'],
    ['They met Chen Su-mei there.', 'Chen Su-mei', 'Chen Lai Su-mei'],
  ])('%s', (text, at, expected) => {
    expect(findings(text)).toEqual([`name-variant(shortened) ${at} -> ${expected}`]);
  });

  it('finds long names in any order', () => {
    expect(findings('They met Caspar Ying-wai Tsui there.')).toEqual([
      'name-order(order) Caspar Ying-wai Tsui -> Caspar Tsui Ying-wai',
    ]);
    expect(findings('They met Su-mei Chen Lai there.')).toEqual([
      'name-order(order) Su-mei Chen Lai -> Chen Lai Su-mei',
    ]);
  });

  it.each([
    'Premier Su Tseng-chang and Foreign Minister Joseph Wu left.',
    'Yesterday Lai Ching-te left, and so did Legislator Wang Jung-chang.',
    'Hope Su Tseng-chang wins!',
    'Voters Hope Su Tseng-chang Wins',
    'Joseph Wu Visits Cross-Strait Forum',
    'Charles Mok Meets Jean-Claude Juncker',
    'They met William. Lai Ching-te stayed.',
    'They met Chen Lai there.',
    'They met George W. Bush there.',
  ])('leaves titles, verbs and other people alone: %s', (text) => {
    expect(findings(text)).toEqual([]);
  });

  it('keeps a title out of a name in another order', () => {
    expect(findings('They met Premier Tseng-chang Su there.')).toEqual([
      'name-order(order) Tseng-chang Su -> Su Tseng-chang',
    ]);
  });
});

describe('given names that look like a whole name', () => {
  it('finds the person whose given name it is', () => {
    expect(findings('They met Jung-Chang Wang there.')).toEqual([
      'name-order(order) Jung-Chang Wang -> Wang Jung-chang',
    ]);
  });

  it('does not take a part of an unknown name for another person', () => {
    expect(findings('They met Tang Yao-ming there.')).toEqual([]);
  });
});

describe('readings', () => {
  it('counts syllables, not hyphens', () => {
    expect(findings('They met Rongyi Wu there.')).toEqual([
      'name-variant(romanization) Rongyi Wu -> Wu Rong-i',
    ]);
  });

  it('spells characters as Hong Kong does', () => {
    expect(findings('They met Tang Ping-keung there.')).toEqual([
      'name-variant(other-name) Tang Ping-keung -> Chris Tang',
    ]);
  });

  it.each([
    ['two frequent surnames', 'They met Li Sun there.'],
    ['another pinyin of a mainland name', 'They met Wang Chen there.'],
  ])('is silent at %s', (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});
