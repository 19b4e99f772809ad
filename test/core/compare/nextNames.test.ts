import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import { check, defaultOptions } from '../../../src/core/check.ts';
import { missingNames } from '../../../src/core/compare/missingNames.ts';
import { nextNames } from '../../../src/core/compare/nextNames.ts';
import { preferredTerm } from '../../../src/core/glossary/entry.ts';
import { shippedIndex } from '../../project.ts';

const source = readArticle(
  [
    'Tsai Shih-ying met Masahisa Sato in the morning of the first day.',
    'Nobody else was there, and they talked for one hour about 25 ships.',
    'Later Lo Chih-cheng and Hsieh Pei-fen came from the airport by bus.',
    'Lai Ching-te stayed at home.',
  ].join('\n\n'),
  'en',
  'markdown',
);

function checked(text: string) {
  const article = readArticle(text, 'zh-Hant', 'markdown');
  return {
    article,
    result: check(article, shippedIndex(), { ...defaultOptions, source: { article: source } }),
  };
}

/** Whom the text may have to name at `|`. */
function namesAt(marked: string) {
  const offset = marked.indexOf('|');
  const { article, result } = checked(marked.replace('|', ''));
  if (!result.pair) throw new Error('There is no pair.');
  const { unused, near } = nextNames(result.pair, article, result.mentions, offset);
  const text = (entries: typeof unused) =>
    entries.map((entry) => preferredTerm(entry, 'zh-Hant')?.text).join(' ');
  return { unused: text(unused), near: text(near) };
}

const first = '蔡適應第一天早上與佐藤正久會面。';
const second = '沒有其他人在場，兩人就25艘船艦談了一個小時。';

describe('nextNames', () => {
  it('begins at the top of the source', () => {
    expect(namesAt('|')).toEqual({ unused: '蔡適應 佐藤正久', near: '羅致政 謝佩芬 賴清德' });
  });

  it('leaves out who is in the paragraph', () => {
    expect(namesAt(`蔡適應第一天早上與|會面。\n\n${second}`).unused).toBe('佐藤正久');
  });

  it('goes on in a new paragraph, over paragraphs that name nobody', () => {
    expect(namesAt(`${first}\n\n|`).unused).toBe('羅致政 謝佩芬');
    expect(namesAt(`${first}\n\n${second}\n\n|`).unused).toBe('羅致政 謝佩芬');
  });

  it('offers in a gap what belongs there', () => {
    const names = namesAt(`${first}\n\n${second}\n\n|\n\n賴清德留在家裡。`);
    expect(names.unused).toBe('羅致政 謝佩芬');
    expect(names.near).not.toContain('賴清德');
  });

  it('has nobody left where all are named', () => {
    expect(namesAt(`${first}|\n\n${second}`).unused).toBe('');
  });
});

describe('missingNames', () => {
  it('is by paragraph, in the order of the source', () => {
    const text = `他們第一天早上會面。\n\n${second}\n\n之後羅致政等人從機場搭巴士過來。\n\n賴清德留在家裡。`;
    const { article, result } = checked(text);
    const compared = {
      ...result,
      article,
      glossary: shippedIndex(),
      profile: defaultOptions.profile,
    };
    const found = missingNames(compared).map(({ block, wanted }) => [
      block,
      ...wanted.map(({ mention }) => mention.text),
    ]);
    expect(found).toEqual([
      [0, 'Tsai Shih-ying', 'Masahisa Sato'],
      [2, 'Hsieh Pei-fen'],
    ]);
  });

  it('is empty without a source', () => {
    const article = readArticle(first, 'zh-Hant', 'markdown');
    const { mentions } = check(article, shippedIndex());
    const compared = {
      article,
      mentions,
      glossary: shippedIndex(),
      profile: defaultOptions.profile,
    };
    expect(missingNames(compared)).toEqual([]);
  });
});
