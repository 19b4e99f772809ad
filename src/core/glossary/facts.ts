import type { Language } from '../language.ts';
import { isInForce, tense } from './asOf.ts';
import { type Entry, isAllowed, type Office, preferredTerm } from './entry.ts';
import type { Glossary } from './glossary.ts';
import { officeTitle } from './offices.ts';

/** What a person is on a date, as a reader's language has it. */
export interface Facts {
  /** Offices held on that date; where there is none, the last one held before. */
  readonly offices: readonly string[];
  readonly isFormer: boolean;
  /** Parties of that date, in their shortest form. */
  readonly parties: readonly string[];
}

/** The offices and parties of an entry on a date. */
export function factsOn(entry: Entry, date: string, glossary: Glossary, language: Language): Facts {
  const held = (entry.offices ?? []).filter((office) => isInForce(office, date));
  const last = held.length > 0 ? undefined : lastBefore(entry.offices ?? [], date);
  const parties = (entry.parties ?? []).filter((party) => isInForce(party, date));
  return {
    offices: (last ? [last] : held).map((office) => officeTitle(office, entry, glossary, language)),
    isFormer: last !== undefined,
    parties: parties.flatMap(({ party }) => partyName(party, glossary, language) ?? []),
  };
}

function lastBefore(offices: readonly Office[], date: string): Office | undefined {
  const past = offices.filter((office) => tense(office, date) === 'past');
  return past.sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0];
}

/** A party's abbreviation or name; an id that no entry has is no name, and nothing. */
function partyName(party: string, { byId }: Glossary, language: Language): string | undefined {
  const entry = byId.get(party);
  if (!entry) return isName(party) ? party : undefined;
  const terms = (entry.terms.get(language) ?? []).filter(isAllowed);
  const short = terms.find(({ type }) => type === 'abbreviation' || type === 'short');
  return (short ?? preferredTerm(entry, language) ?? preferredTerm(entry, 'en'))?.text;
}

/** Names have a capital, a blank or another script; ids are `dpp`, `people-first-party`. */
function isName(text: string): boolean {
  return /[^a-z0-9._-]/.test(text);
}
