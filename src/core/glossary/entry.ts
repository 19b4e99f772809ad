import type { Language } from '../language.ts';
import type { Span } from '../span.ts';
import type { Dated } from './asOf.ts';

export const entryKinds = ['person', 'party', 'organization', 'office', 'place', 'term'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** `forbidden` and `deprecated` are TBX's supersededTerm and deprecatedTerm; `proposed` is never checked. */
export const termStatuses = [
  'preferred',
  'admitted',
  'deprecated',
  'forbidden',
  'proposed',
] as const;
export type TermStatus = (typeof termStatuses)[number];

export const termTypes = ['full', 'short', 'abbreviation', 'alias'] as const;
export type TermType = (typeof termTypes)[number];

/** Where something stands in a glossary file: UTF-16 offsets and a position counted from 0. */
export interface Location extends Span {
  readonly path: string;
  readonly line: number;
  readonly character: number;
}

/** One wording of an entry in one language. */
export interface Term {
  readonly text: string;
  readonly language: Language;
  readonly status: TermStatus;
  readonly type: TermType;
  /** The parts of a person's name; `surname` always stands in `text`. */
  readonly surname?: string;
  readonly given?: string;
  /** A Western given name used with the surname: the Joseph of Joseph Wu. */
  readonly western?: string;
  /**
   * Kana for Japanese, several readings parted by `|`; pinyin for Chinese where the usual reading of
   * the characters is wrong.
   */
  readonly reading?: string;
  /** How the Latin spelling was made: `Wade-Giles`, `Hoklo`, `Western name` … */
  readonly romanization?: string;
  readonly note?: string;
  readonly source?: string;
  readonly decidedBy?: string;
  readonly decidedOn?: string;
  /** The term counts only in an article in which one of these words stands. */
  readonly near?: readonly string[];
  /** An abbreviation that readers know without its full form. */
  readonly familiar?: boolean;
  readonly location: Location;
}

/** A text that must (hits) or must not (misses) mention the entry. */
export interface Example {
  readonly text: string;
  readonly location: Location;
}

/** An office that a person holds or held. */
export interface Office extends Dated {
  readonly title: string;
}

/** A party that a person belongs or belonged to. */
export interface Membership extends Dated {
  /** The id of the party's entry, else the party's name. */
  readonly party: string;
}

/** One concept: a person, party, organization, office, place or plain term. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  /** ISO 3166 code of the country that the entry belongs to. */
  readonly country?: string;
  readonly terms: ReadonlyMap<Language, readonly Term[]>;
  readonly note?: string;
  readonly source?: string;
  readonly decidedBy?: string;
  readonly decidedOn?: string;
  readonly tags?: readonly string[];
  readonly offices?: readonly Office[];
  readonly parties?: readonly Membership[];
  readonly hits: readonly Example[];
  readonly misses: readonly Example[];
  /** Columns or categories of an imported file that have no field here; kept for the way back. */
  readonly extra?: Readonly<Record<string, string>>;
  readonly location: Location;
}

/** The term to write in a language: the first preferred one, else the first that may be used. */
export function preferredTerm(entry: Entry, language: Language): Term | undefined {
  const terms = entry.terms.get(language) ?? [];
  return terms.find((term) => term.status === 'preferred') ?? terms.find(isAllowed);
}

/** Whether a term may stand in an article as it is. */
export function isAllowed(term: Term): boolean {
  return term.status === 'preferred' || term.status === 'admitted';
}

/** The full form of the entry in a language: its preferred term that is not an abbreviation. */
export function fullTerm(entry: Entry, language: Language): Term | undefined {
  const terms = (entry.terms.get(language) ?? []).filter(isAllowed);
  return terms.find((term) => term.type === 'full') ?? terms[0];
}

/** All terms of an entry, in file order. */
export function* allTerms(entry: Entry): Generator<Term> {
  for (const terms of entry.terms.values()) yield* terms;
}
