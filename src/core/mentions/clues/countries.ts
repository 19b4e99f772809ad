import type { Entry } from '../../glossary/entry.ts';
import { contains } from '../../span.ts';
import type { Mention } from '../mention.ts';
import { sentenceAt } from '../sentence.ts';
import { beside, type Clue, textOf, those } from './clue.ts';
import { isPlace } from './kinds.ts';

/** "Japan's Foreign Ministry", "the Japanese Defense Ministry". */
export const countryInFront: Clue = (around, mention) => {
  const text = textOf(around, mention);
  const place = beside(around, mention).find(
    (other) => isPlace(other) && /^(?:['’]s?)?\s+$/.test(between(text, other, mention)),
  );
  return place && ofCountries(mention, [place]);
};

/** The nearest country before the mention in its sentence, or somebody's or something's of one. */
export const nearestCountry: Clue = (around, mention) => {
  const possible = countriesOf(mention.candidates);
  const { start } = sentenceAt(textOf(around, mention), mention.clean.start);
  const before = beside(around, mention).filter(
    (other) =>
      tellsCountry(other) &&
      other.clean.start >= start &&
      other.clean.end <= mention.clean.start &&
      possible.has(other.entry.country ?? ''),
  );
  return ofCountries(mention, before.slice(-1));
};

/** The only possible country of the block. */
export const countryOfBlock: Clue = (around, mention) =>
  ofCountries(mention, beside(around, mention).filter(tellsCountry));

/** The only possible country of the article. */
export const countryOfArticle: Clue = (around, mention) =>
  ofCountries(mention, around.mentions.filter(tellsCountry));

/** The candidates of the countries that clues are of; where the candidates have one, it says nothing. */
export function ofCountries(
  mention: Mention,
  clues: readonly Mention[],
): readonly Entry[] | undefined {
  if (countriesOf(mention.candidates).size < 2) return undefined;
  const countries = countriesOf(clues.map(({ entry }) => entry));
  return those(mention, ({ country }) => country !== undefined && countries.has(country));
}

function tellsCountry({ candidates, entry }: Mention): boolean {
  return candidates.length === 1 && entry.country !== undefined;
}

function countriesOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ country }) => country ?? []));
}

function between(text: string, first: Mention, second: Mention): string {
  return first.clean.end <= second.clean.start
    ? text.slice(first.clean.end, second.clean.start)
    : '';
}

/** The mentions of the same sentence. */
export function inSentence(around: Parameters<Clue>[0], mention: Mention): readonly Mention[] {
  const sentence = sentenceAt(textOf(around, mention), mention.clean.start);
  return beside(around, mention).filter(({ clean }) => contains(sentence, clean));
}
