import { allTerms, type Entry, isAllowed } from '../../glossary/entry.ts';
import { isHanLanguage } from '../../language.ts';
import type { Mention } from '../mention.ts';
import { type Clue, type Surroundings, textOf, those } from './clue.ts';

/** The name in another language right behind it: "Chen Chien-jen (陳建仁)". */
export const renderingBehind: Clue = (around, mention) => {
  const behind = textOf(around, mention).slice(mention.clean.end);
  const bracket = /^\s?[(（]([^()（）]{1,80})[)）]/.exec(behind)?.[1];
  if (!bracket) return undefined;
  const { language } = around.article;
  const fitting = those(mention, (entry) => renderings(entry, language).some(isIn(bracket)));
  return fitting ?? (namesAnother(bracket, mention, language) ? [] : undefined);
};

/** The name in another language anywhere in the article or in its other languages. */
export const renderingAnywhere: Clue = (around, mention) => {
  const { language } = around.article;
  return those(mention, (entry) => renderings(entry, language).some(isAnywhere(around)));
};

/** Names of two or more characters, and Latin ones of several words. */
function renderings(entry: Entry, own: string): readonly string[] {
  return [...allTerms(entry)]
    .filter((term) => term.language !== own && isAllowed(term))
    .map(({ text }) => text)
    .filter((text) => (/\p{Script=Latin}/u.test(text) ? /\s/.test(text) : text.length > 1));
}

function isIn(text: string): (rendering: string) => boolean {
  return (rendering) => text.includes(rendering);
}

function isAnywhere({ article, counterpart }: Surroundings): (rendering: string) => boolean {
  return (rendering) => [article.text, ...counterpart].some((text) => text.includes(rendering));
}

/** Whether characters of a name stand there that begin like a candidate's surname but are nobody's. */
function namesAnother(bracket: string, { candidates }: Mention, own: string): boolean {
  const names = bracket.match(/\p{Script=Han}{2,4}/gu) ?? [];
  const surnames = candidates
    .flatMap((entry) => renderings(entry, own))
    .map((text) => text.charAt(0));
  return !isHanLanguage(own) && names.some((name) => surnames.includes(name.charAt(0)));
}
