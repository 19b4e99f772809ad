import { isInForce } from '../../glossary/asOf.ts';
import { allTerms, type Entry, isAllowed } from '../../glossary/entry.ts';
import { contains } from '../../span.ts';
import type { Mention } from '../mention.ts';
import { sentenceAt } from '../sentence.ts';
import { isTitle } from '../surnameContext.ts';
import { beside, type Clue, dateOf, textOf, those } from './clue.ts';
import { isParty } from './kinds.ts';

/** "the DPP's Chen", "DPP lawmaker Chen", "Chen Wei-hua (DPP)". */
export const partyBeside: Clue = (around, mention) => {
  const text = textOf(around, mention);
  return membersOf(around, mention, ({ clean }) =>
    clean.end <= mention.clean.start
      ? isTitled(text.slice(clean.end, mention.clean.start))
      : /^\s?[(（]$/.test(text.slice(mention.clean.end, clean.start)),
  );
};

/** A party in the same sentence. */
export const partyInSentence: Clue = (around, mention) => {
  const sentence = sentenceAt(textOf(around, mention), mention.clean.start);
  return membersOf(around, mention, ({ clean }) => contains(sentence, clean));
};

/** A party in the same block. */
export const partyInBlock: Clue = (around, mention) => membersOf(around, mention, () => true);

function membersOf(
  around: Parameters<Clue>[0],
  mention: Mention,
  isMeant: (party: Mention) => boolean,
): readonly Entry[] | undefined {
  const parties = beside(around, mention).filter((other) => isParty(other) && isMeant(other));
  const date = dateOf(around.article);
  return those(mention, (entry) => parties.some((party) => isMember(entry, party.entry, date)));
}

/** By the parties of an entry, or by its note where it has none: "Legislator (DPP)". */
function isMember({ parties, note }: Entry, party: Entry, date: string | undefined): boolean {
  const names = [...allTerms(party)].filter(isAllowed).map(({ text }) => text);
  if (!parties) return names.some((name) => hasWords(note ?? '', name));
  const own = date ? parties.filter((membership) => isInForce(membership, date)) : parties;
  return own.some(({ party: name }) => name === party.id || names.includes(name));
}

function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  const isLetter = (offset: number) => /[\p{L}\p{N}]/u.test(text.charAt(offset));
  return at >= 0 && !isLetter(at - 1) && !isLetter(at + words.length);
}

/** Whether only titles, and at most a possessive, part two mentions. */
function isTitled(between: string): boolean {
  const words = between.replace(/^['’]s?(?=\s)/, '').split(/\s+/);
  return words.every((word) => word === '' || isTitle(word.replace(/\.$/, '')));
}
