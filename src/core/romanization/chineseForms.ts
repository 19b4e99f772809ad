import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

let converter: ConverterFunction | undefined;

/**
 * Simplified form of Traditional text by OpenCC's dictionaries; a suggestion, never to be applied
 * silently. Simplified text comes back as it is. Traditional is not made from Simplified here:
 * see `derivedForms.ts`, for surnames come out wrong (范 -> 範, 郁 -> 鬱).
 */
export function toSimplified(text: string): string {
  // Their order is OpenCC's "t2s". Single dictionaries, since its presets bring the regional ones.
  converter ??= ConverterFactory([compatibility], [phrases, characters]);
  return converter(text);
}
