import type { Article } from '../article/article.ts';
import type { Meaning } from '../article/meaning.ts';
import type { Term } from '../glossary/entry.ts';
import { foldWord } from './fold.ts';
import { type Mention, withEntry } from './mention.ts';

/** Who is meant by a spelling, as `nomenclator.yaml` says: ids of entries by the folded spelling. */
export type Meant = ReadonlyMap<string, string>;

const nobody: Meant = new Map();

/** Decides what the article's comments, or else the configuration, say. */
export function asMeant({ meanings }: Article, meant: Meant = nobody, mention: Mention): Mention {
  if (mention.candidates.length < 2) return mention;
  const meaning = meaningOf(meanings, mention);
  const id = meaning?.entry ?? meant.get(foldWord(mention.text)) ?? idOfTerm(meant, mention);
  const entry = mention.candidates.find((candidate) => candidate.id === id);
  return entry ? { ...withEntry(mention, entry), ...(meaning && { meaning }) } : mention;
}

/** The nearest comment before the mention that names one of its candidates, else the first after it. */
function meaningOf(meanings: readonly Meaning[], mention: Mention): Meaning | undefined {
  const own = meanings.filter(({ entry }) => mention.candidates.some(({ id }) => id === entry));
  const before = own.filter(({ span }) => span.start < mention.span.start);
  return before.at(-1) ?? own[0];
}

/** A variant of the spelling that the configuration decides. */
function idOfTerm(meant: Meant, { readings = [] }: Mention): string | undefined {
  return readings
    .filter(({ entry, expected }) => meant.get(foldWord(expected)) === entry.id)
    .map(({ entry }) => entry.id)[0];
}

/**
 * Marks a name that is written as the glossary has it, and is somebody else's in another romanization,
 * as the one that is meant: its comment decides something then.
 */
export function asConfirmed(
  { meanings }: Article,
  meant: Meant = nobody,
  hasTwin: (term: Term) => boolean,
  mention: Mention,
): Mention {
  const { entry, candidates, term, text } = mention;
  if (candidates.length > 1 || entry.kind !== 'person') return mention;
  const meaning = meanings.find((one) => one.entry === entry.id);
  const isMeant = meaning !== undefined || meant.get(foldWord(text)) === entry.id;
  if (!isMeant || !hasTwin(term)) return mention;
  return { ...mention, isMeant, ...(meaning && { meaning }) };
}
