import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import type { Entry, Term } from '../../../src/core/glossary/entry.ts';
import { HanNearIndex, hanNames } from '../../../src/core/mentions/hanNearIndex.ts';
import { hanNearNames } from '../../../src/core/mentions/hanNearNames.ts';
import { hanSlipOf } from '../../../src/core/mentions/hanSlips.ts';
import { looksLike } from '../../../src/core/mentions/lookAlikes.ts';
import { shippedIndex } from '../../project.ts';

const slip = (written: string, known: string, language = 'zh-Hant', surname = 1) => {
  const found = hanSlipOf(written, known, surname, language);
  return found && `${found.kind} ${found.written} ${found.meant}`;
};

describe('hanSlipOf', () => {
  it.each([
    ['謝佩分', '謝佩芬', 'homophone 分 芬'],
    ['羅志政', '羅致政', 'homophone 志 致'],
    ['謝佩芳', '謝佩芬', 'character 芳 芬'],
    ['謝芬佩', '謝佩芬', 'transposed 芬佩 佩芬'],
    ['佩謝芬', '謝佩芬', undefined],
    ['謝沛分', '謝佩芬', undefined],
    ['張佩芬', '章佩芬', undefined],
    ['罗致政', '羅致政', undefined],
  ])('%s for %s', (written, known, expected) => {
    expect(slip(written, known)).toBe(expected);
  });

  it('hears Mandarin in Chinese articles only', () => {
    expect(slip('羅志政', '羅致政', 'ja')).toBe('character 志 致');
    expect(slip('佐籐正久', '佐藤正久', 'ja', 2)).toBe('look-alike 籐 藤');
  });

  it('sees kana and bars', () => {
    expect(slip('トラソプ', 'トランプ', 'ja', 4)).toBe('look-alike ソ ン');
    expect(slip('ニュマン', 'ニューマン', 'ja', 5)).toBe('bar ニュマン ニューマン');
  });
});

describe('looksLike', () => {
  it('keeps groups apart', () => {
    expect(looksLike('末', '未')).toBe(true);
    expect(looksLike('分', '芬')).toBe(true);
    expect(looksLike('己', '戊')).toBe(false);
    expect(looksLike('ソ', 'ツ')).toBe(false);
  });
});

/** Names of three and four characters, each of its own. */
function people(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, i) => {
    const given = [i % 90, Math.floor(i / 90) % 90, Math.floor(i / 8100)];
    const text = `林${given.map((n) => String.fromCharCode(0x4f00 + n)).join('')}`;
    const location = { path: 'x', start: 0, end: 0, line: 0, character: 0 };
    const term: Term = { text, language: 'zh-Hant', status: 'preferred', type: 'full', location };
    const terms = new Map([['zh-Hant', [term]]]);
    return { id: `p${i}`, kind: 'person', terms, hits: [], misses: [], location };
  });
}

describe('HanNearIndex', () => {
  it('takes at most 60 bytes a name', () => {
    const entries = people(20_000);
    const index = new HanNearIndex(hanNames(entries, 'zh-Hant'));
    expect(index.bytes / entries.length).toBeLessThanOrEqual(60);
    const text = entries[4321]?.terms.get('zh-Hant')?.[0]?.text ?? '';
    const found = index.near(`${text.slice(0, 3)}政`).map(({ entry }) => entry.id);
    expect(found).toContain('p4321');
  });
});

describe('hanNearNames', () => {
  it('are looked for once per paragraph', () => {
    const index = shippedIndex().language('zh-Hant');
    const find = (text: string) =>
      readArticle(text, 'zh-Hant', 'plain').blocks.map((block) => hanNearNames(block, index));
    const [first, second] = find('謝佩分說。\n\n羅志政說。');
    expect(first?.[0]?.matches[0]?.name.entry.id).toBe('hsieh-pei-fen');
    const [same, other] = find('謝佩分說。\n\n今天羅志政說。');
    expect(same).toBe(first);
    expect(other).not.toBe(second);
  });
});
