import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import { findMentions } from '../../../src/core/mentions/findMentions.ts';
import { defaultProfile } from '../../../src/core/profile.ts';
import { shippedIndex } from '../../project.ts';

const index = shippedIndex();

describe('of bodies with one name', () => {
  it.each([
    ['Foreign Ministry spokesman Wang Wenbin said so.', 'CN'],
    ['In Japan, Foreign Ministry spokesman Wang Wenbin said so.', 'CN'],
    ['Wang Wenbin, a spokesman of the Foreign Ministry, said so in Tokyo.', 'CN'],
    ['“No,” said the Foreign Ministry’s Wang Wenbin.', 'CN'],
    ['Wang Wenbin spoke.\n\nForeign Ministry spokesman Wang went on.', 'CN'],
    ['Wang Wenbin criticized Japan’s Foreign Ministry.', 'JP'],
    ['The Japanese Foreign Ministry answered Wang Wenbin.', 'JP'],
    ['Fumio Kishida said the Foreign Ministry would answer.', 'JP'],
    ['The Foreign Ministry would answer.', '?'],
    ['The Foreign Ministry would answer. Fumio Kishida and Wang Wenbin spoke.', '?'],
    ['Defense Ministry spokesperson Wu Qian said so in Tokyo.', 'CN'],
  ])('%j', (text, country) => {
    const mentions = findMentions(readArticle(text, 'en', 'markdown'), index, defaultProfile);
    const body = mentions.find((mention) => /Ministry/.test(mention.text));
    expect((body?.candidates.length ?? 0) > 1 ? '?' : body?.entry.country).toBe(country);
  });
});
