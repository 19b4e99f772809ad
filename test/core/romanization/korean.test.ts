import { describe, expect, it } from 'vitest';
import { koreanKeys } from '../../../src/core/mentions/koreanNames.ts';
import { nameWords } from '../../../src/core/mentions/nameWords.ts';
import { tokenize } from '../../../src/core/mentions/tokens.ts';

function keys(text: string): readonly string[] {
  const [surname, ...given] = nameWords(text, tokenize(text));
  return surname ? koreanKeys([surname], given) : [];
}

function meet(a: string, b: string): boolean {
  return keys(a).some((key) => keys(b).includes(key));
}

describe('koreanKeys', () => {
  it.each([
    ['An Jung-geun', 'Ahn Joong-keun'],
    ['An Jung-geun', 'An Chunggŭn'],
    ['Lee Jae-myung', 'Yi Jae-myeong'],
    ['Lee Jae-myung', 'I Chaemyŏng'],
    ['Park Chung-hee', 'Bak Jeong-hui'],
    ['Bak Jeong-hui', 'Pak Chŏnghŭi'],
    ['Kim Jong-un', 'Kim Jong Un'],
    ['Kim Jong-un', 'Kim Chŏng-ŭn'],
    ['Roh Moo-hyun', 'No Mu-hyeon'],
    ['Kim Young-sam', 'Gim Yeong-sam'],
    ['Kim Dae-jung', 'Kim Taejung'],
    ['Han Seung-soo', 'Han Seungsu'],
  ])('%s is %s', (a, b) => {
    expect([meet(a, b), meet(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['Lee Jong-min', 'Lee Jeong-min'],
    ['Lee Jong-min', 'Lee Jung-min'],
    ['Lee Joong-min', 'Lee Jeong-min'],
    ['Kim Dae-ho', 'Kim Tae-ho'],
    ['Lee Chang-ho', 'Lee Jang-ho'],
    ['Lee Chae-ho', 'Lee Jae-ho'],
    ['Lee Jae-myung', 'Lim Jae-myung'],
    ['Park Jun-ho', 'Park Chan-ho'],
    ['Kim Min-soo', 'Kim Min-suk'],
  ])('%s is not %s', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });

  it('are none for other letters', () => {
    expect([keys('Smith Jung-geun'), keys('Kim Kardashian'), keys('Park Street')].flat()).toEqual(
      [],
    );
  });
});
