import { describe, expect, it } from 'vitest';
import { isDate, isInForce, tense } from '../../../src/core/glossary/asOf.ts';

describe('a date', () => {
  it.each(['2004', '2004-05', '2004-05-20'])('may be %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(['', '204', '2004-5', '2004-13', '2004-05-32', '2004-05-20T10:00', 'May 2004'])(
    'is not “%s”',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
});

describe('what is so for a time', () => {
  it.each([
    ['2018-02-26', '2024-05-20', '2018-02-25', 'future'],
    ['2018-02-26', '2024-05-20', '2018-02-26', 'present'],
    ['2018-02-26', '2024-05-20', '2024-05-20', 'present'],
    ['2018-02-26', '2024-05-20', '2024-05-21', 'past'],
    ['2004', '2008', '2003-12-31', 'future'],
    ['2004', '2008', '2004-01-01', 'present'],
    ['2004', '2008', '2008-12-31', 'present'],
    ['2004', '2008', '2009-01-01', 'past'],
    ['2004-05', '2008-05', '2004-04-30', 'future'],
    ['2004-05', '2008-05', '2004-05-01', 'present'],
    ['2004-05', '2008-05', '2008-05-31', 'present'],
    ['2004-05', '2008-05', '2008-06-01', 'past'],
  ])('from %s until %s is, on %s, %s', (from, until, date, expected) => {
    expect(tense({ from, until }, date)).toBe(expected);
  });

  it('has no end, or no beginning, where none is said', () => {
    expect(tense({ from: '2004' }, '2999-01-01')).toBe('present');
    expect(tense({ until: '2004' }, '1900-01-01')).toBe('present');
    expect(tense({}, '2004-01-01')).toBe('present');
  });

  it('may be so where the date says only the year or the month', () => {
    expect(tense({ until: '2024-05-20' }, '2024')).toBe('present');
    expect(tense({ from: '2024-05-20' }, '2024-05')).toBe('present');
    expect(tense({ from: '2024-05-20' }, '2024-04')).toBe('future');
  });

  it('is so without a date while it has no end', () => {
    expect(isInForce({ from: '2004' }, undefined)).toBe(true);
    expect(isInForce({ until: '2004' }, undefined)).toBe(false);
  });
});
