import { tense } from '../../glossary/asOf.ts';
import type { Entry } from '../../glossary/entry.ts';
import { rolesOf, suits, type Title, titleBefore, titleBehind } from '../titles.ts';
import { beside, type Clue, dateOf, textOf, those } from './clue.ts';
import { isParty, isPlace } from './kinds.ts';

/** "Vice President Chen", "novelist Chen Wei-hua". */
export const titleInFront: Clue = (around, mention) => {
  const taken = beside(around, mention).filter((other) => isParty(other) || isPlace(other));
  const title = titleBefore(
    textOf(around, mention),
    mention.clean.start,
    taken.map(({ clean }) => clean),
  );
  return bearers(title, dateOf(around.article), (fits) => those(mention, fits));
};

/** "Chen Wei-hua, the former mayor of Taipei,". */
export const titleInApposition: Clue = (around, mention) => {
  const title = titleBehind(textOf(around, mention), mention.clean.end);
  return bearers(title, dateOf(around.article), (fits) => those(mention, fits));
};

/** Those whose office is in force on the article's date, else those who ever had it. */
export function bearers<T>(
  title: Title,
  date: string | undefined,
  choose: (fits: (entry: Entry) => boolean) => T | undefined,
): T | undefined {
  const now = date && !title.isFormer ? choose((entry) => bears(entry, title, date)) : undefined;
  return now ?? choose((entry) => bears(entry, title));
}

function bears(entry: Entry, title: Title, date?: string): boolean {
  return rolesOf(entry).some(
    (role) =>
      suits(title, role) &&
      (date === undefined || ((role.from ?? role.until) && tense(role, date) === 'present')),
  );
}
