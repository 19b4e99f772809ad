import { type Entry, preferredTerm } from '../glossary/entry.ts';
import { isHanLanguage, type Language } from '../language.ts';
import type { Profile } from '../profile.ts';
import type { Rendering } from './rendering.ts';

/**
 * A rendering as the profile writes it at first mention: a person's with the English name or the
 * reading in brackets, 羅致政（Lo Chih-cheng）; as it is where there is nothing to add.
 */
export function atFirstMention(
  entry: Entry,
  rendering: Rendering,
  language: Language,
  { firstMentionGloss }: Pick<Profile, 'firstMentionGloss'>,
): string {
  const { text, reading } = rendering;
  if (entry.kind !== 'person' || !isHanLanguage(language)) return text;
  const gloss =
    firstMentionGloss === 'english'
      ? preferredTerm(entry, 'en')?.text
      : firstMentionGloss === 'reading'
        ? reading
        : undefined;
  return gloss && gloss !== text ? `${text}（${gloss}）` : text;
}
