import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/core/article/article.ts';
import { check } from '../../src/core/check.ts';
import type { Finding } from '../../src/core/finding.ts';
import { findMentions } from '../../src/core/mentions/findMentions.ts';
import { defaultProfile, type Profile, profileValues } from '../../src/core/profile.ts';
import type { Span } from '../../src/core/span.ts';
import { createMessages, locales } from '../../src/messages/index.ts';
import { applyFixes, shippedIndex } from '../project.ts';
import { format, language, mixedText, proseText } from './arbitraries.ts';

const index = shippedIndex();
const profile: fc.Arbitrary<Profile> = fc.record({
  nameOrder: fc.constantFrom(...profileValues.nameOrder),
  macrons: fc.constantFrom(...profileValues.macrons),
  firstMention: fc.constantFrom(...profileValues.firstMention),
  latin: fc.constantFrom(...profileValues.latin),
  firstMentionGloss: fc.constantFrom(...profileValues.firstMentionGloss),
  fullFormAgain: fc.constantFrom(...profileValues.fullFormAgain),
  chineseNamesInJapanese: fc.constantFrom(...profileValues.chineseNamesInJapanese),
  separator: fc.constantFrom(...profileValues.separator),
});

function expectApart(spans: readonly Span[]): void {
  for (const [i, span] of spans.entries()) {
    expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
    expect(span.end).toBeGreaterThan(span.start);
  }
}

/** Whether `text` is what is left of `source` when some characters are taken out. */
function isLeftOf(source: string, text: string): boolean {
  let position = 0;
  for (const char of text) {
    const next = source.indexOf(char, position);
    if (next < 0) return false;
    position = next + char.length;
  }
  return true;
}

describe('findMentions', { timeout: 60_000 }, () => {
  it('finds mentions that never overlap', () => {
    fc.assert(
      fc.property(mixedText, language, format, (text, tag, kind) => {
        const mentions = findMentions(readArticle(text, tag, kind), index, defaultProfile);
        expectApart(mentions.map(({ span }) => span));
      }),
      { numRuns: 500 },
    );
  });

  it('has at each span the text of the mention, but for markup', () => {
    fc.assert(
      fc.property(mixedText, language, format, (text, tag, kind) => {
        const article = readArticle(text, tag, kind);
        for (const { span, text: visible, block, clean } of findMentions(
          article,
          index,
          defaultProfile,
        )) {
          const source = text
            .slice(span.start, span.end)
            .replaceAll('&nbsp;', '\u00a0')
            .replaceAll('&amp;', '&');
          expect(article.blocks[block]?.text.slice(clean.start, clean.end)).toBe(visible);
          expect(isLeftOf(source, visible)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says the same again, whatever was checked in between', () => {
    fc.assert(
      fc.property(mixedText, mixedText, (text, other) => {
        const find = (source: string) =>
          findMentions(readArticle(source, 'en', 'markdown'), index, defaultProfile).map(
            ({ span, entry, kind }) => `${span.start} ${span.end} ${entry.id} ${kind}`,
          );
        const first = find(text);
        find(other);
        expect(find(text)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});

describe('check', { timeout: 60_000 }, () => {
  it('never throws, and findings stand apart inside the text', () => {
    fc.assert(
      fc.property(mixedText, language, format, profile, (text, tag, kind, style) => {
        const options = { profile: style, severities: {} };
        const { findings } = check(readArticle(text, tag, kind), index, options);
        expectApart(findings.map(({ span }) => span));
        for (const { span } of findings) expect(span.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on any string at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        language,
        format,
        (text, tag, kind) => {
          check(readArticle(text, tag, kind), index);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has nothing left to fix after the safe fixes', () => {
    fc.assert(
      fc.property(proseText, profile, (text, style) => {
        const run = (source: string) =>
          check(readArticle(source, 'en', 'markdown'), index, { profile: style, severities: {} })
            .findings;
        const left = run(applyFixes(text, run(text), true));
        expect(left.filter(({ fixes }) => fixes[0]?.safe).map(describeFinding)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has a sentence for every finding in every language', () => {
    const all = locales.map((locale) => createMessages(locale));
    fc.assert(
      fc.property(mixedText, profile, (text, style) => {
        const options = { profile: style, severities: {} };
        for (const finding of check(readArticle(text, 'en', 'markdown'), index, options).findings) {
          for (const messages of all) {
            expect(messages.finding(finding)).not.toMatch(/^finding\.|\{\{/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function describeFinding({ rule, text, fixes }: Finding): string {
  return `${rule} ${text} -> ${fixes[0]?.edits[0].replacement}`;
}
