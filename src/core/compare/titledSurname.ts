import { hanSurname } from '../mentions/hanSurname.ts';
import { titleLength } from '../mentions/hanTitles.ts';
import type { Compared } from './comparison.ts';
import { dots, isPartOfDotted, termsOf } from './dotted.ts';
import type { Wanted } from './wanted.ts';

/** 羅委員 and 拜登總統 are enough, and 大塚 or トランプ alone. */
export function hasTitledSurname({ article }: Compared, { entry, blocks }: Wanted): boolean {
  if (entry.kind !== 'person') return false;
  return termsOf(entry.terms.get(article.language)).some((term) => {
    const surname = hanSurname(entry, term);
    if (!surname) return false;
    // One character alone is no surname; more of them, or a part between separators, are.
    const isFree = dots.test(term.text) || surname.length > 1;
    return blocks.some((block) => {
      const text = article.blocks[block]?.text ?? '';
      return placesOf(text, surname).some(
        (at) => titleLength(text, at + surname.length) > 0 || (isFree && isWord(text, at, surname)),
      );
    });
  });
}

function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** A word of katakana is no part of a longer one, nor a surname of somebody's whole name. */
function isWord(text: string, at: number, word: string): boolean {
  const isKatakana = (char: string) => /[\u30a1-\u30fa\u30fc]/.test(char);
  const [first = '', last = ''] = [word[0], word.at(-1)];
  if (isPartOfDotted(text, { start: at, end: at + word.length })) return false;
  if (isKatakana(first) && isKatakana(text.charAt(at - 1))) return false;
  return !(isKatakana(last) && isKatakana(text.charAt(at + word.length)));
}
