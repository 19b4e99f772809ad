import type { Language } from '../language.ts';
import type { Problem } from '../problem.ts';
import { allTerms, type Entry, isAllowed, preferredTerm, type Term } from './entry.ts';
import type { Glossary, GlossaryFile } from './glossary.ts';
import { scriptProblems } from './scripts.ts';

export interface BuildOptions {
  /** Languages in which every entry should have a term. */
  readonly targets?: readonly Language[];
}

/**
 * Joins glossary files, the nearest first: an entry in a nearer file extends the one of the same id,
 * or of the same terms, in a farther file. What contradicts itself becomes a problem; nothing makes the build fail.
 */
export function buildGlossary(
  files: readonly GlossaryFile[],
  { targets = [] }: BuildOptions = {},
): Glossary {
  const byId = new Map<string, Entry>();
  const problems: Problem[] = files.flatMap((file) => file.problems);
  for (const file of files) addEntries(file, byId, problems);
  const entries = withoutContradictions([...byId.values()], problems);
  for (const entry of entries) {
    problems.push(...scriptProblems(entry), ...missingLanguages(entry, targets));
  }
  return { files, entries, byId: new Map(entries.map((entry) => [entry.id, entry])), problems };
}

function addEntries(file: GlossaryFile, byId: Map<string, Entry>, problems: Problem[]): void {
  const own = new Map<string, Entry>();
  for (const entry of file.entries) {
    const twin = own.get(entry.id);
    if (twin) problems.push(duplicate(entry, twin));
    own.set(entry.id, twin ? merged(twin, entry) : entry);
  }
  const sameAs = nearerTwins([...byId.values()]);
  for (const entry of own.values()) {
    const id = byId.has(entry.id) ? entry.id : (sameAs(entry)?.id ?? entry.id);
    const nearer = byId.get(id);
    byId.set(id, nearer ? extended(nearer, entry) : entry);
  }
}

/**
 * Finds the nearer entry that is the same concept under another id: same kind, and the same
 * preferred term in two languages, or in the only one that the nearer entry has.
 */
function nearerTwins(entries: readonly Entry[]): (entry: Entry) => Entry | undefined {
  const byTerm = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of preferredKeys(entry)) {
      const known = byTerm.get(key);
      if (known) known.push(entry);
      else byTerm.set(key, [entry]);
    }
  }
  return (entry) =>
    preferredKeys(entry)
      .flatMap((key) => byTerm.get(key) ?? [])
      .find((other) => isSameConcept(other, entry));
}

function preferredKeys(entry: Entry): readonly string[] {
  return [...entry.terms.keys()].flatMap((language) => {
    const term = preferredTerm(entry, language);
    return term ? [`${entry.kind}\0${language}\0${term.text}`] : [];
  });
}

/** Bodies and offices of two countries may share all their names; people and parties do not. */
function isSameConcept(near: Entry, far: Entry): boolean {
  if (far.kind !== 'person' && far.kind !== 'party') return false;
  if (near.country && far.country && near.country !== far.country) return false;
  const shared = [...near.terms.keys()].filter((language) => far.terms.has(language));
  const same = shared.filter(
    (language) => preferredTerm(near, language)?.text === preferredTerm(far, language)?.text,
  );
  return same.length > 1 || (same.length === 1 && near.terms.size === 1);
}

/**
 * A nearer entry over a farther one: its fields win, and so do its terms of each language in which
 * it has a preferred one; where it only admits or rejects forms, they are added to the others.
 */
function extended(near: Entry, far: Entry): Entry {
  const terms = new Map(far.terms);
  for (const [language, list] of near.terms) {
    const texts = new Set(list.map((term) => term.text));
    const others = (far.terms.get(language) ?? []).filter((term) => !texts.has(term.text));
    const replaces = list.some((term) => term.status === 'preferred');
    terms.set(language, replaces ? list : [...others, ...list]);
  }
  const hasKind = near.kind !== 'term' || far.kind === 'term';
  return {
    ...far,
    ...near,
    kind: hasKind ? near.kind : far.kind,
    terms,
    hits: [...near.hits, ...far.hits],
    misses: [...near.misses, ...far.misses],
  };
}

function duplicate(entry: Entry, twin: Entry): Problem {
  return {
    rule: 'duplicate-entry',
    code: 'id',
    data: { id: entry.id, line: twin.location.line + 1 },
    location: entry.location,
    related: twin.location,
  };
}

/** The terms of both entries; nothing that a user wrote is lost. */
function merged(first: Entry, second: Entry): Entry {
  const terms = new Map(first.terms);
  for (const [language, list] of second.terms) {
    const known = terms.get(language) ?? [];
    const added = list.filter((term) => !known.some(({ text }) => text === term.text));
    terms.set(language, [...known, ...added.map((term) => asAdmitted(term, known.length > 0))]);
  }
  return { ...second, ...first, terms };
}

function asAdmitted(term: Term, hasOthers: boolean): Term {
  return hasOthers && term.status === 'preferred' && term.type !== 'abbreviation'
    ? { ...term, status: 'admitted' }
    : term;
}

/** A wording that one entry allows and another rejects: the nearer file's entry decides. */
function withoutContradictions(entries: readonly Entry[], problems: Problem[]): readonly Entry[] {
  const first = new Map<string, { term: Term; entry: Entry }>();
  const dropped = new Set<Term>();
  for (const entry of entries) {
    for (const term of allTerms(entry)) {
      if (term.status === 'proposed') continue;
      const key = `${term.language}\0${term.text}`;
      const other = first.get(key);
      if (!other) first.set(key, { term, entry });
      else if (isAllowed(other.term) !== isAllowed(term)) {
        dropped.add(term);
        problems.push(conflict(entry, term, other));
      }
    }
  }
  return dropped.size === 0 ? entries : entries.map((entry) => without(entry, dropped));
}

function conflict(entry: Entry, term: Term, other: { term: Term; entry: Entry }): Problem {
  return {
    rule: 'conflicting-term',
    code: isAllowed(term) ? 'rejected-elsewhere' : 'allowed-elsewhere',
    data: { text: term.text, id: entry.id, other: other.entry.id },
    location: term.location,
    related: other.term.location,
  };
}

function without(entry: Entry, dropped: ReadonlySet<Term>): Entry {
  const terms = new Map<Language, readonly Term[]>();
  for (const [language, list] of entry.terms) {
    const kept = list.filter((term) => !dropped.has(term));
    if (kept.length > 0) terms.set(language, kept);
  }
  return { ...entry, terms };
}

function missingLanguages(entry: Entry, targets: readonly Language[]): readonly Problem[] {
  return targets
    .filter((language) => !(entry.terms.get(language) ?? []).some(isAllowed))
    .map((language) => ({
      rule: 'missing-language',
      code: 'missing',
      data: { id: entry.id, language },
      location: entry.location,
    }));
}
