import { allTerms, type Entry, type Term } from '../core/glossary/entry.ts';
import { isHanLanguage } from '../core/language.ts';
import { foldWord } from '../core/mentions/fold.ts';
import { nameForm } from '../core/mentions/form.ts';
import type { GlossaryIndex } from '../core/mentions/glossaryIndex.ts';
import type { Form } from '../core/mentions/mention.ts';
import { nameWords } from '../core/mentions/nameWords.ts';
import { tokenize } from '../core/mentions/tokens.ts';
import { toSimplified } from '../core/romanization/chineseForms.ts';
import { nearestWord } from '../formats/nearestWord.ts';

/** Why an entry answers to a name, the likeliest first. */
const likenesses = [
  'exact',
  'id',
  'letters',
  'characters',
  'reading',
  'name',
  'part',
  'inside',
  'near',
] as const;
export type Likeness = (typeof likenesses)[number];

export interface EntryMatch {
  readonly entry: Entry;
  readonly likeness: Likeness;
  /** The term that is like the name; absent for a match by id. */
  readonly term?: Term;
  /** How a person's name differs from the glossary's, for the likeness `name`. */
  readonly form?: Form;
}

/** The entries that a name may mean, in any language and spelling, the likeliest first. */
export function findEntries(name: string, index: GlossaryIndex): readonly EntryMatch[] {
  const { entries } = index.glossary;
  const query = queryOf(name);
  if (query.letters === '') return [];
  const best = new Map<string, EntryMatch>();
  const found = [
    ...entries.flatMap((entry) => matchEntry(entry, query)),
    ...matchPeople(name, index),
  ];
  for (const match of found) {
    const known = best.get(match.entry.id);
    if (!known || rank(match) < rank(known)) best.set(match.entry.id, match);
  }
  const matches =
    best.size > 0 ? [...best.values()] : entries.flatMap((entry) => matchNearly(entry, query));
  return matches.sort((a, b) => rank(a) - rank(b));
}

interface Query {
  readonly text: string;
  readonly letters: string;
  readonly simplified: string;
  readonly isHan: boolean;
}

function queryOf(name: string): Query {
  const text = name.normalize('NFC').trim();
  const letters = kanaFolded(text);
  const isHan = /\p{Script=Han}/u.test(text);
  return { text, letters, simplified: isHan ? toSimplified(letters) : letters, isHan };
}

function rank({ likeness }: EntryMatch): number {
  return likenesses.indexOf(likeness);
}

function matchEntry(entry: Entry, query: Query): readonly EntryMatch[] {
  if (entry.id === query.text) return [{ entry, likeness: 'id' }];
  return [...allTerms(entry)].flatMap((term) => {
    const likeness = likenessOf(term, query);
    return likeness ? [{ entry, term, likeness }] : [];
  });
}

function likenessOf(term: Term, { text, letters, simplified, isHan }: Query): Likeness | undefined {
  if (term.text === text) return 'exact';
  const own = kanaFolded(term.text);
  if (own === letters) return 'letters';
  if (isHan && isHanLanguage(term.language) && toSimplified(own) === simplified)
    return 'characters';
  if (term.reading && kanaFolded(term.reading) === letters) return 'reading';
  return partOf(term, letters, own);
}

/** Words of a name in Latin letters, or a piece of one in characters; the head counts for more. */
function partOf(term: Term, letters: string, own: string): 'part' | 'inside' | undefined {
  if (isHanLanguage(term.language)) {
    if (own.startsWith(letters)) return 'part';
    return own.includes(letters) ? 'inside' : undefined;
  }
  const words = nameWords(term.text, tokenize(term.text)).map(({ parts }) => parts.join(''));
  const starts = words.map((_, i) => words.slice(i).join(''));
  const ends = words.map((_, i) => words.slice(i + 1).join(''));
  const isRow = starts.some((start) => ends.some((end) => start === letters + end));
  return isRow ? 'part' : undefined;
}

/** People whose name is spelled in another romanization, order or length. */
function matchPeople(name: string, index: GlossaryIndex): readonly EntryMatch[] {
  const { people } = index.language('en');
  const words = nameWords(name, tokenize(name));
  return people.find(words).map(({ name: person, via }) => ({
    entry: person.entry,
    term: person.term,
    likeness: 'name',
    form: nameForm(name, words, person.term.text, person, via),
  }));
}

/** Terms one or two letters away, tried only where nothing else is found. */
function matchNearly(entry: Entry, { letters }: Query): readonly EntryMatch[] {
  const term = [...allTerms(entry)].find(({ text }) => {
    const own = foldWord(text);
    const longEnough = own.length > 3 && Math.abs(own.length - letters.length) < 3;
    return longEnough && nearestWord(letters, [own]) !== undefined;
  });
  return term ? [{ entry, term, likeness: 'near' }] : [];
}

/** Folded letters, with katakana as hiragana: readings are typed in either. */
function kanaFolded(text: string): string {
  return foldWord(text).replace(/[\u30a1-\u30f6]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0x60),
  );
}
