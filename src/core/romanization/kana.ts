import { hepburn } from './hepburn.ts';
import { japaneseKey } from './japaneseKey.ts';

export { type Hepburn, hepburn } from './hepburn.ts';
export { japaneseKey } from './japaneseKey.ts';
export { type JapaneseSpelling, japaneseSpellingKind } from './japaneseSpelling.ts';

/** The key of a kana reading among Latin spellings, see `japaneseKey`; words parted by a space. */
export function japaneseKeyOfKana(kana: string): string | undefined {
  const letters = hepburn(kana)?.plain;
  return letters === undefined ? undefined : japaneseKey(letters);
}
