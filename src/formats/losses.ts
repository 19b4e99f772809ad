import { allTerms, type Entry, type Term } from '../core/glossary/entry.ts';

/** Something that a glossary format could not keep. */
export interface Loss {
  /** The key that is lost or has another value, as YAML names it; `term` for a whole term. */
  readonly field: string;
  /** Ids of the entries concerned. */
  readonly ids: readonly string[];
}

const entryFields: Readonly<Record<string, (entry: Entry) => unknown>> = {
  kind: ({ kind }) => kind,
  country: ({ country }) => country,
  tags: ({ tags }) => tags,
  offices: ({ offices }) => offices,
  parties: ({ parties }) => parties,
  note: ({ note }) => note,
  source: ({ source }) => source,
  'decided-by': ({ decidedBy }) => decidedBy,
  'decided-on': ({ decidedOn }) => decidedOn,
  hits: ({ hits }) => hits.map(({ text }) => text),
  misses: ({ misses }) => misses.map(({ text }) => text),
};

const termFields: Readonly<Record<string, (term: Term) => unknown>> = {
  status: ({ status }) => status,
  type: ({ type }) => type,
  surname: ({ surname }) => surname,
  given: ({ given }) => given,
  western: ({ western }) => western,
  reading: ({ reading }) => reading,
  romanization: ({ romanization }) => romanization,
  'note of a term': ({ note }) => note,
  'source of a term': ({ source }) => source,
  'decided-by': ({ decidedBy }) => decidedBy,
  'decided-on': ({ decidedOn }) => decidedOn,
  near: ({ near }) => near,
  familiar: ({ familiar }) => familiar,
};

/**
 * What is missing or other in entries that were written and read again, by field. Positions do not
 * count, nor does the order of terms.
 */
export function losses(before: readonly Entry[], after: readonly Entry[]): readonly Loss[] {
  const left = [...after];
  const found = new Map<string, Set<string>>();
  for (const entry of before) {
    const twin = take(left, ({ id }) => id === entry.id);
    for (const field of twin ? lostFields(entry, twin) : ['entry']) {
      found.set(field, (found.get(field) ?? new Set()).add(entry.id));
    }
  }
  return [...found].map(([field, ids]) => ({ field, ids: [...ids] }));
}

function lostFields(entry: Entry, twin: Entry): readonly string[] {
  const terms = [...allTerms(twin)];
  const ofTerms = [...allTerms(entry)].flatMap((term) => {
    const same = take(terms, (other) => isSame(other, term) && other.type === term.type);
    const other = same ?? take(terms, (candidate) => isSame(candidate, term));
    return other ? changed(termFields, term, other) : ['term'];
  });
  return [...changed(entryFields, entry, twin), ...lostExtras(entry, twin), ...ofTerms];
}

function isSame(a: Term, b: Term): boolean {
  return a.language === b.language && a.text === b.text;
}

function changed<T>(
  fields: Readonly<Record<string, (of: T) => unknown>>,
  a: T,
  b: T,
): readonly string[] {
  return Object.keys(fields).filter((name) => {
    const [one, two] = [fields[name]?.(a), fields[name]?.(b)];
    return JSON.stringify(one ?? []) !== JSON.stringify(two ?? []);
  });
}

function lostExtras({ extra = {} }: Entry, twin: Entry): readonly string[] {
  return Object.keys(extra).filter((name) => extra[name] !== twin.extra?.[name]);
}

/** Removes and returns the first item that fits. */
function take<T>(items: T[], fits: (item: T) => boolean): T | undefined {
  const index = items.findIndex(fits);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}
