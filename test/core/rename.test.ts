import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/core/article/article.ts';
import { check } from '../../src/core/check.ts';
import type { Entry, Term } from '../../src/core/glossary/entry.ts';
import { defaultProfile } from '../../src/core/profile.ts';
import { partByPlace, renameEdits, renameTo, shownForm } from '../../src/core/rename.ts';
import { readYamlGlossary } from '../../src/formats/yamlGlossary.ts';
import { indexFor } from '../project.ts';

describe('the surname of a new name', () => {
  it.each([
    ['Lo Chih-cheng', 'Lo', 'Loh Chi-chen', 'Loh'],
    ['Lo Chih-cheng', 'Lo', 'Chi-chen Lo', 'Lo'],
    ['Lo Chih-cheng', 'Lo', 'Lo-chen Wang', 'Lo-chen'],
    ['Lo Chih-cheng', 'Lo', 'Loh', 'Loh'],
    ['Masahisa Sato', 'Sato', 'Masahiro Satou', 'Satou'],
    ['Masahisa Sato', 'Sato', 'Masahisa J. Satou', 'Satou'],
    ['Chris Van Hollen', 'Van Hollen', 'Kris van Holen', 'van Holen'],
    ['Carrie Lam Cheng', 'Lam', 'Carrie Lamb Cheng', 'Lamb'],
    ['Pelé', 'Pelé', 'Pele Santos', 'Pele Santos'],
    ['羅致政', '羅', '駱志正', '駱'],
    ['羅致政', '羅', '羅志正', '羅'],
    ['司馬光', '司馬', '歐陽光', '歐陽'],
    ['キャリー・ラム', 'ラム', 'キャリー・ラン', 'ラン'],
  ])('%s (%s) to %s is %s', (old, surname, name, wanted) => {
    expect(partByPlace(old, surname, name)).toBe(wanted);
  });
});

describe('a new name', () => {
  const source = (en: string) =>
    `entries:\n  - id: a\n    kind: person\n    country: JP\n    en: ${en}\n    ja: { term: 佐藤正久, reading: さとう・まさひさ }\n`;
  const read = (en: string): readonly [Entry, Term] => {
    const [entry] = readYamlGlossary(source(en), 'g.yaml').entries;
    const [term] = entry?.terms.get('en') ?? [];
    if (!entry || !term) throw new Error('no entry');
    return [entry, term];
  };

  it.each([
    ['surname-first', '{ term: Masahisa Sato, surname: Sato }', 'Sato Masahisa', 'Satou Masahiro'],
    ['given-first', '{ term: Sato Masahisa, surname: Sato }', 'Masahisa Sato', 'Masahiro Satou'],
    ['glossary', '{ term: Sato Masahisa, surname: Sato }', 'Sato Masahisa', 'Satou Masahiro'],
    ['given-first', '{ term: Masahisa Sato, surname: Sato }', 'Masahisa Sato', 'Masahiro Satou'],
  ] as const)('is typed as articles write it (%s, %s)', (nameOrder, en, shown, typed) => {
    const profile = { ...defaultProfile, nameOrder };
    const [entry, term] = read(en);
    expect(shownForm(entry, term, profile)).toBe(shown);
    const { to } = renameTo(entry, term, typed, profile);
    expect(to.surname).toBe('Satou');
    expect(shownForm(entry, to, profile)).toBe(typed);
    expect(to.text.startsWith('Satou')).toBe(term.text.startsWith('Sato '));
  });

  it('brings its other parts along', () => {
    const [entry, term] = read('{ term: Joseph Wu, surname: Wu, given: Joseph, western: Joseph }');
    const { to } = renameTo(entry, term, 'Josef Wu', defaultProfile);
    expect(to).toMatchObject({ surname: 'Wu', given: 'Josef', western: 'Josef' });
  });
});

describe('a rename in Chinese', () => {
  const glossary = `
entries:
  - { id: wei, kind: person, country: TW, en: { term: Wei Ya-li, surname: Wei }, zh-Hant: 魏雅莉 }
`;
  const text = '魏雅莉來了。魏委員說話。';

  it.each([
    ['魏亞莉', '魏亞莉來了。魏委員說話。'],
    ['衛雅莉', '衛雅莉來了。衛委員說話。'],
  ])('to %s', (name, wanted) => {
    const index = indexFor({ glossary });
    const read = readArticle(text, 'zh-Hant', 'plain');
    const { mentions } = check(read, index);
    const [mention] = mentions;
    if (!mention) throw new Error('no mention');
    const change = renameTo(mention.entry, mention.term, name, defaultProfile);
    const context = { article: read, glossary: index, mentions, profile: defaultProfile };
    const edits = [...renameEdits(context, change)].reverse();
    const renamed = edits.reduce(
      (all, { span, replacement }) => all.slice(0, span.start) + replacement + all.slice(span.end),
      text,
    );
    expect(renamed).toBe(wanted);
  });
});
