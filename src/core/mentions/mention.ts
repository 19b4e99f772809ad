import type { Meaning } from '../article/meaning.ts';
import type { Entry, Term } from '../glossary/entry.ts';
import type { MandarinSystem } from '../romanization/systems.ts';
import type { Span } from '../span.ts';

export type MentionKind = 'full' | 'short' | 'surname' | 'abbreviation';

/** How the text of a mention differs from the form to write. */
export type Form =
  | { readonly kind: 'exact' }
  | {
      readonly kind:
        | 'case'
        | 'hyphen'
        | 'comma'
        | 'apostrophe'
        | 'diacritics'
        | 'macron'
        | 'macron-missing';
    }
  /** Another language's characters. */
  | { readonly kind: 'script' }
  | { readonly kind: 'order' }
  | { readonly kind: 'shortened' | 'extended' | 'other-name' | 'other-reading' }
  | { readonly kind: 'long-vowel' | 'kunrei' | 'nihon-shiki' | 'm-before-labial' }
  | {
      readonly kind: 'romanization';
      /** Absent when the spelling mixes systems. */
      readonly system?: MandarinSystem;
      /** Only the syllables that differ are in that system. */
      readonly isPart?: true;
      /** The characters that are romanized, or absent when they are not known. */
      readonly characters?: string;
      /** The first syllable that differs, as written here, and as the glossary has it. */
      readonly syllable?: string;
      readonly expectedSyllable?: string;
    };

/** Where a mention stands; headings, captions and quotes have their own scope. */
export type Scope = 'body' | 'heading' | 'caption' | 'quote';

/** A span of an article that refers to an entry. */
export interface Mention {
  readonly entry: Entry;
  readonly term: Term;
  /** More than one: nothing in the article tells which entry is meant. */
  readonly candidates: readonly Entry[];
  /** The mention as each of its candidates, where there are several. */
  readonly readings?: readonly Mention[];
  /** The comment that says who is meant, where one decided. */
  readonly meaning?: Meaning;
  /** The article or the configuration says so, though another name sounds the same. */
  readonly isMeant?: boolean;
  readonly kind: MentionKind;
  readonly form: Form;
  /** What the profile wants to stand here instead of `text`; equal to it when nothing is wrong. */
  readonly expected: string;
  /** UTF-16 offsets in the article. */
  readonly span: Span;
  /** The visible text of the mention, without markup. */
  readonly text: string;
  /** Index of the block, and offsets in the block's text. */
  readonly block: number;
  readonly clean: Span;
  readonly scope: Scope;
}

/** The mention as that of one of its candidates alone. */
export function withEntry(mention: Mention, entry: Entry): Mention {
  return mention.readings?.find((reading) => reading.entry === entry) ?? mention;
}

/** Mentions by the index of their block, in reading order. */
export function groupByBlock(
  mentions: readonly Mention[],
): ReadonlyMap<number, readonly Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.block);
    if (group) group.push(mention);
    else groups.set(mention.block, [mention]);
  }
  return groups;
}
