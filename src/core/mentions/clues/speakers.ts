import { rolesOf, titleBefore, titleOf } from '../titles.ts';
import { type Clue, textOf } from './clue.ts';
import { inSentence, ofCountries } from './countries.ts';
import { isPerson } from './kinds.ts';

/** "Foreign Ministry spokesman Wang Wenbin": whoever bears a title of the body. */
export const speakerBehind: Clue = (around, mention) => {
  const text = textOf(around, mention);
  const speakers = inSentence(around, mention).filter((other) => {
    if (!isPerson(other) || other.candidates.length > 1) return false;
    if (other.clean.start < mention.clean.end) return false;
    const title = titleBefore(text, other.clean.start);
    const words = titleOf(text.slice(mention.clean.start, other.clean.start)).words;
    return title.words.size > 1 && [...words].every((word) => title.words.has(word));
  });
  return ofCountries(mention, speakers.slice(0, 1));
};

/** Whoever in the sentence has an office of the body by the glossary, a deputy as well. */
export const officerInSentence: Clue = (around, mention) => {
  const { words } = titleOf(mention.text);
  const officers = inSentence(around, mention).filter(
    (other) =>
      isPerson(other) &&
      other.candidates.length === 1 &&
      rolesOf(other.entry).some((role) => [...words].every((word) => role.words.has(word))),
  );
  return ofCountries(mention, officers);
};
