import { describe, expect, it } from 'vitest';
import { kanaNames } from '../../../src/core/mentions/kanaNames.ts';
import { nameWords } from '../../../src/core/mentions/nameWords.ts';
import { tokenize } from '../../../src/core/mentions/tokens.ts';
import { readYamlGlossary } from '../../../src/formats/yamlGlossary.ts';

function namesOf(english: string, reading: string, surname?: string) {
  const yaml = `entries:\n  - { id: a, kind: person, en: ${english}, ja: { term: 名, reading: ${reading} } }`;
  const [entry] = readYamlGlossary(yaml, 'test.glossary.yaml').entries;
  const words = nameWords(english, tokenize(english));
  return entry ? kanaNames(entry, words, surname).map((name) => name.join('|')) : [];
}

describe('kanaNames', () => {
  it.each([
    ['Masahisa Sato', 'さとう・まさひさ', ['さとう|まさひさ']],
    ['Masahisa Sato', 'さとう まさひさ', ['さとう|まさひさ']],
    ['Masahisa Sato', 'さとうまさひさ', ['さとう|まさひさ']],
    ['Sato Ichiro', 'さとういちろう', ['さとう|いちろう']],
    ['Jin Matsubara', 'まつばらひとし', ['まつばら|ひとし']],
    ['Yutaka Banno', 'とものゆたか', ['ともの|ゆたか']],
    ['Ken Ono', 'おおのまさる', ['おおの|まさる']],
    ['Yasushi Kaneko', 'かねこ・やすし|かねこ・やすゆき', ['かねこ|やすし', 'かねこ|やすゆき']],
    ['Lo Chih-cheng', 'らちせい', []],
    ['Taro Yamada', 'すずき', []],
  ])('%s, %s', (english, reading, names) => {
    expect(namesOf(english, reading)).toEqual(names);
  });

  it('keeps to the surname that the glossary states', () => {
    expect(namesOf('Jin Matsubara', 'まつばらひとし', 'jin')).toEqual([]);
  });
});
