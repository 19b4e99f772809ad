import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/article/article.ts';
import { guessPerson } from '../../../src/core/unlisted/guessPerson.ts';
import { writeYamlEntry } from '../../../src/formats/writeYaml.ts';
import { shippedIndex } from '../../project.ts';

function guessed(text: string, name: string): string | undefined {
  const person = guessPerson(readArticle(text, 'en', 'markdown'), shippedIndex(), name);
  return (
    person && writeYamlEntry({ ...person, id: 'x' }).replace('  - id: x\n    kind: person\n', '')
  );
}

describe('a person whom no entry names', () => {
  it.each([
    ['Ji Lin-lian left.', 'Ji Lin-lian', '    en: { term: Ji Lin-lian, surname: Ji }'],
    [
      'Mayor Tseng Kuo-wei (曾國維), 50, left.',
      'Tseng Kuo-wei',
      '    en: { term: Tseng Kuo-wei, surname: Tseng, romanization: Wade-Giles }\n    zh-Hant: 曾國維',
    ],
    [
      '**Kuo-wei Tseng** left.',
      'Kuo-wei Tseng',
      '    en: { term: Kuo-wei Tseng, surname: Tseng, romanization: Wade-Giles }',
    ],
    [
      'Zeng Guowei（曾国维） left.',
      'Zeng Guowei',
      '    en: { term: Zeng Guowei, surname: Zeng }\n    zh-Hans: 曾国维',
    ],
    [
      'Lin Tsai-mei (林才美) left.',
      'Lin Tsai-mei',
      '    en: { term: Lin Tsai-mei, surname: Lin, romanization: Wade-Giles }\n    zh-Hant: 林才美',
    ],
    [
      'Hinako Sato (佐藤日奈子) sang.',
      'Hinako Sato',
      '    country: JP\n    en: { term: Hinako Sato, surname: Sato }\n    ja: 佐藤日奈子',
    ],
    ['Pablo Oñate left.', 'Pablo Oñate', '    en: Pablo Oñate'],
  ])('in %s', (text, name, entry) => {
    expect(guessed(text, name)).toBe(entry);
  });

  it('is none where the article does not have the name', () => {
    expect(guessed('Ji Lin-lian left.', 'Chi Lin-lien')).toBeUndefined();
    expect(guessed('Lo Chih-cheng left.', 'Lo Chih-cheng')).toBeUndefined();
  });
});
