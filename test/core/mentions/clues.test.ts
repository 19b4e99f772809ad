import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import { buildGlossary } from '../../../src/core/glossary/build.ts';
import { findMentions, type Knowledge } from '../../../src/core/mentions/findMentions.ts';
import { GlossaryIndex } from '../../../src/core/mentions/glossaryIndex.ts';
import { defaultProfile } from '../../../src/core/profile.ts';
import { readYamlGlossary } from '../../../src/formats/yamlGlossary.ts';
import { shippedFiles } from '../../project.ts';

const people = `
entries:
  - id: writer
    kind: person
    country: TW
    en: { term: Chen Wei-hua, surname: Chen }
    zh-Hant: 陳維華
    note: Novelist; Mayor of Tainan, 1998-2006
  - id: judge
    kind: person
    country: TW
    en: { term: Chen Wei-hua, surname: Chen }
    zh-Hant: 陳偉華
    offices: [{ title: Vice President, from: 2016, until: 2020 }, { title: Minister of Foreign Affairs, from: 2024 }]
    party: dpp
    note: Legislator
  - { id: old, kind: person, country: TW, en: { term: Lin Mu-sen, surname: Lin }, zh-Hant: 林木森, offices: [{ title: Premier, until: 2002 }], parties: [{ party: dpp, until: 2005 }, { party: kmt, from: 2006 }] }
  - { id: new, kind: person, country: TW, en: { term: Lin Mu-sen, surname: Lin }, zh-Hant: 林睦森, offices: [{ title: Premier, from: 2020 }], party: dpp }
  - { id: chu, kind: person, country: TW, en: { term: Chu Mu-sen, surname: Chu }, zh-Hant: 朱木森, note: Premier }
  - { id: chu-2, kind: person, country: TW, en: { term: Chu Wei-hua, surname: Chu }, zh-Hant: 朱維華, note: Novelist }
`;

const index = new GlossaryIndex(
  buildGlossary([readYamlGlossary(people, 'people.yaml'), ...shippedFiles()]),
);
const own = new Set('writer judge old new chu chu-2'.split(' '));

/** Who is meant by each name, `?` where nothing tells. */
function meant(text: string, knowledge: Knowledge = {}): string {
  return findMentions(readArticle(text, 'en', 'markdown'), index, defaultProfile, knowledge)
    .filter(({ entry }) => own.has(entry.id))
    .map(({ entry, candidates }) => (candidates.length > 1 ? '?' : entry.id))
    .join(' ');
}

describe('of two people with one name', () => {
  it.each([
    ['Chen Wei-hua (陳維華) met Chen Wei-hua (陳偉華, born 1960).', 'writer judge'],
    ['Chen Wei-hua spoke.\n\nIn characters: 陳維華.', 'writer'],
    ['Chen Wei-hua (陳緯華), the mayor of Tainan, spoke.', '?'],
    ['Vice President Chen Wei-hua and novelist Chen Wei-hua met.', 'judge writer'],
    ['Lawmaker Chen Wei-hua and then-Tainan Mayor Chen Wei-hua met.', 'judge writer'],
    ['President Chen Wei-hua met Vice Mayor Chen Wei-hua.', '? ?'],
    ['Foreign Minister Chen Wei-hua met Finance Minister Chen Wei-hua.', 'judge ?'],
    ['Taiwanese Foreign Minister Chen Wei-hua spoke.', 'judge'],
    ['Minister of Foreign Affairs Chen Wei-hua spoke.', 'judge'],
    ['Deputy Foreign Minister Chen Wei-hua spoke.', '?'],
    ['Chen Wei-hua, the former mayor of Tainan, spoke.', 'writer'],
    ['Chen Wei-hua, a lawmaker from Tainan, spoke.', 'judge'],
    ['The DPP’s Chen Wei-hua met Chen Wei-hua (DPP) and Chen Wei-hua.', 'judge judge judge'],
    ['The Kuomintang’s Chen Wei-hua spoke.', '?'],
    ['The novelist Chen Wei-hua left the DPP.', 'writer'],
    ['The DPP voted.\n\nChen Wei-hua spoke.', '?'],
    ['Premier Lin Mu-sen spoke.', '?'],
    ['---\ndate: 2021-03-01\n---\nPremier Lin Mu-sen spoke.', 'new'],
    ['---\ndate: 2001-03-01\n---\nPremier Lin Mu-sen spoke.', 'old'],
    ['---\ndate: 2021-03-01\n---\nFormer premier Lin Mu-sen spoke.', '?'],
    ['---\ndate: 2010-03-01\n---\nThe KMT elected Lin Mu-sen.', 'old'],
    ['---\ndate: 2010-03-01\n---\nThe DPP elected Lin Mu-sen.', 'new'],
  ])('%j', (text, ids) => expect(meant(text)).toBe(ids));

  it.each([
    [['陳維華出席。'], 'writer'],
    [['陳偉華出席。', '欠席。'], 'judge'],
    [['陳維華與陳偉華出席。'], '?'],
    [['無關的文章。'], '?'],
  ])('whose counterpart is %j', (counterpart, id) =>
    expect(meant('Chen Wei-hua came.', { counterpart })).toBe(id),
  );
});

describe('of two people with one surname', () => {
  it.each([
    ['Chu Mu-sen met Chu Wei-hua.\n\nPremier Chu spoke.\n\nChu spoke.', 'chu chu-2 chu ?'],
    [
      'Kuomintang Chairman Chu Wei-hua met Chu Mu-sen.\n\nChairman Chu spoke. Chu left.\n\nChu returned.',
      'chu-2 chu chu-2 chu-2 ?',
    ],
    [
      'Chu Mu-sen, a judge, met director-general Chu Wei-hua.\n\nJudge Chu met Director-General Chu.',
      'chu chu-2 chu chu-2',
    ],
    ['Chu Mu-sen met Chu Wei-hua.\n\nMayor Chu spoke.', 'chu chu-2 ?'],
    ['Chu Mu-sen met Chu Wei-hua.\n\nThe novelist Chu spoke.', 'chu chu-2 chu-2'],
  ])('%j', (text, ids) => expect(meant(text)).toBe(ids));
});
