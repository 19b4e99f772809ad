import { describe, expect, it } from 'vitest';
import { articleDate, readDate } from '../../../src/core/article/date.ts';

describe('a date in the front matter', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-11-22T09:30:00+08:00', '2026-11-22'],
    ['2026-11-22 09:30', '2026-11-22'],
    ['2026/1/5', '2026-01-05'],
    ['2026.11.22', '2026-11-22'],
    ['2026年11月2日', '2026-11-02'],
    ['2026-11', '2026-11'],
    ['2026', '2026'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['', 'yesterday', '22/11/2026', '2026-13-01', '2026-11-32', '20261122', '{{ date }}'])(
    '“%s” is none',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});

describe("a date in a file's name", () => {
  it.each([
    ['file:///work/2026-11-22-talks.md', '2026-11-22'],
    ['talks_20261122.ja.md', '2026-11-22'],
    ['a/2026.11.22 talks.md', '2026-11-22'],
  ])('%s', (path, date) => {
    expect(articleDate(undefined, path)).toBe(date);
  });

  it.each([
    '2026-11-22/talks.md',
    'file:///work/2026.md',
    'talks-2026-11.md',
    '2026-13-22.md',
    'order-12026112255.md',
    '',
  ])('none in “%s”', (path) => {
    expect(articleDate(undefined, path)).toBeUndefined();
  });

  it('gives way to the front matter, unless that is no date', () => {
    expect(articleDate('2020-01-01', '2026-11-22.md')).toBe('2020-01-01');
    expect(articleDate('soon', '2026-11-22.md')).toBe('2026-11-22');
  });
});
