import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import { check, defaultOptions } from '../../../src/core/check.ts';
import { NameCensus } from '../../../src/core/unlisted/census.ts';
import { nameUses } from '../../../src/core/unlisted/writtenNames.ts';
import { shippedIndex } from '../../project.ts';

function censusOf(articles: Readonly<Record<string, string>>): NameCensus {
  const census = new NameCensus();
  for (const [uri, text] of Object.entries(articles)) set(census, uri, text);
  return census;
}

function set(census: NameCensus, uri: string, text: string): void {
  const uses = nameUses(readArticle(text, 'en', 'plain'), shippedIndex());
  census.set(uri, uses, ({ span }) => ({ path: uri, line: 0, character: span.start, ...span }));
}

function flagged(census: NameCensus, uri: string, text: string): readonly string[] {
  const options = { ...defaultOptions, elsewhere: census.elsewhere(uri) };
  const { findings } = check(readArticle(text, 'en', 'plain'), shippedIndex(), options);
  return findings.map((finding) => `${finding.text} -> ${finding.data.expected}`);
}

const articles = {
  a: 'Ji Lin-lian spoke. Ji Lin-lian left.',
  b: 'Chi Lin-lien slept.',
  c: 'Tseng Kuo-wei slept.',
};

describe('names across articles', () => {
  it('are divided where two articles spell one in two ways', () => {
    expect(censusOf(articles).divided()).toEqual(['a', 'b']);
    expect(censusOf({ ...articles, b: '' }).divided()).toEqual([]);
  });

  it('are flagged where they are spelled the less usual way', () => {
    const census = censusOf(articles);
    expect(flagged(census, 'a', articles.a)).toEqual([]);
    expect(flagged(census, 'b', articles.b)).toEqual(['Chi Lin-lien -> Ji Lin-lian']);
  });

  it('of an article that changed count as they stand now', () => {
    const census = censusOf(articles);
    set(census, 'a', 'Chi Lin-lien left.');
    expect(census.divided()).toEqual([]);
    expect(flagged(census, 'b', articles.b)).toEqual([]);
    census.delete('a');
    expect(flagged(census, 'd', articles.a)).toEqual([]);
  });

  it('as frequent as each other yield the same in every article', () => {
    const census = censusOf({ a: 'Ji Lin-lian left.', b: 'Chi Lin-lien left.' });
    expect(flagged(census, 'a', 'Ji Lin-lian left.')).toEqual(['Ji Lin-lian -> Chi Lin-lien']);
    expect(flagged(census, 'b', 'Chi Lin-lien left.')).toEqual([]);
  });
});
