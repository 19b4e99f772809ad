import type { Edit } from './finding.ts';
import { type Entry, isAllowed, type Term } from './glossary/entry.ts';
import { isHanLanguage, type Language } from './language.ts';
import { foldWord } from './mentions/fold.ts';
import { hanSurname } from './mentions/hanSurname.ts';
import type { Mention } from './mentions/mention.ts';
import { joined, nameWords } from './mentions/nameWords.ts';
import { expectedForm, personName } from './mentions/person.ts';
import { tokenize } from './mentions/tokens.ts';
import type { Profile } from './profile.ts';
import { replaceMention } from './rules/fix.ts';
import { namesAnother } from './rules/name-variant.ts';
import type { RuleContext } from './rules/rule.ts';

/** One term of an entry and what it becomes. */
export interface Rename {
  readonly entry: Entry;
  readonly from: Term;
  readonly to: Term;
}

const parts = ['surname', 'given', 'western'] as const;

/** The name of an entry in a language: its preferred term in full. */
export function mainTerm(entry: Entry, language: Language): Term | undefined {
  const terms = (entry.terms.get(language) ?? []).filter(isAllowed);
  const full = terms.filter(({ type }) => type === 'full');
  return full.find(({ status }) => status === 'preferred') ?? full[0] ?? terms[0];
}

/** The term that a rename at a mention changes: the abbreviation or short form, else the name. */
export function termToRename({ entry, term, kind }: Mention): Term | undefined {
  const isName = kind === 'full' || kind === 'surname';
  if (!isName && isAllowed(term)) return term;
  const same = (entry.terms.get(term.language) ?? []).filter(isAllowed);
  const other = isName ? undefined : same.find(({ type }) => type === term.type);
  return other ?? mainTerm(entry, term.language);
}

/** How a term stands in articles of a profile. */
export function shownForm(entry: Entry, term: Term, profile: Profile): string {
  return entry.kind === 'person' ? expectedForm(personName(entry, term), term, profile) : term.text;
}

/** The rename to a name in the form of articles of a profile; parts are found by their place. */
export function renameTo(entry: Entry, from: Term, name: string, profile: Profile): Rename {
  const shown = shownForm(entry, from, profile);
  const surname = surnameOf(entry, from);
  const text = surname ? inGlossaryOrder(from, shown, surname, name) : name;
  const changed = parts.flatMap((key) => {
    const part = from[key];
    return part === undefined ? [] : [[key, partByPlace(from.text, part, text)] as const];
  });
  return { entry, from, to: { ...from, text, ...Object.fromEntries(changed) } };
}

/** Where articles turn a name around, the glossary keeps its own order. */
function inGlossaryOrder(from: Term, shown: string, surname: string, name: string): string {
  const startsWith = (text: string) => foldWord(text).startsWith(foldWord(surname));
  if (!from.surname || startsWith(from.text) === startsWith(shown)) return name;
  const words = shown.split(' ');
  const length = surname.split(' ').length;
  const shownSurname = (startsWith(shown) ? words.slice(0, length) : words.slice(-length)).join(
    ' ',
  );
  const newSurname = partByPlace(shown, shownSurname, name);
  const given = name.replace(newSurname, '').trim();
  return (startsWith(from.text) ? `${newSurname} ${given}` : `${given} ${newSurname}`).trim();
}

/** The surname as the term writes it, stated or told by its characters. */
function surnameOf(entry: Entry, term: Term): string | undefined {
  if (term.surname || entry.kind !== 'person') return term.surname;
  if (isHanLanguage(term.language)) return hanSurname(entry, term);
  const { surname } = personName(entry, term);
  const words = nameWords(term.text, tokenize(term.text));
  const word = words.find((one) => joined([one]) === surname);
  return word && term.text.slice(word.start, word.end);
}

/** The part of a new name that stands where `part` stood in the old one, or still has its letters. */
export function partByPlace(old: string, part: string, name: string): string {
  if (!/[\s・·]/.test(old) && old !== part) return partOfHan(old, part, name);
  const words = name.split(/[\s・·]+/);
  const length = Math.min(part.split(/[\s・·]+/).length, Math.max(1, words.length - 1));
  if (` ${words.join(' ')} `.includes(` ${part} `)) return part;
  if (old === part) return name;
  const before = old.slice(0, old.indexOf(part)).split(/[\s・·]+/).length - 1;
  const isLast = old.endsWith(part);
  const start = isLast ? words.length - length : Math.min(before, words.length - length);
  return words.slice(start, start + length).join(' ');
}

/** Names in characters have no spaces: as many characters, at the same end. */
function partOfHan(old: string, part: string, name: string): string {
  const words = name.split(/[\s・·]+/);
  if (words.length > 1) return words.at(old.startsWith(part) ? 0 : -1) ?? name;
  if (old.startsWith(part)) return name.startsWith(part) ? part : name.slice(0, part.length);
  return name.endsWith(part) ? part : name.slice(-part.length);
}

/**
 * The edits that carry a rename through an article. A name takes the place of all its spellings,
 * its surname that of surnames alone; an abbreviation, short form or alias only its own. A form to
 * avoid changes in the glossary only.
 */
export function renameEdits(context: RuleContext, { entry, from, to }: Rename): readonly Edit[] {
  if (!isAllowed(from)) return [];
  const { article, mentions, profile } = context;
  const isMain = mainTerm(entry, from.language)?.text === from.text;
  const shown = shownForm(entry, to, profile);
  const surnames = [surnameOf(entry, from), newSurname(entry, from, to)];
  const wanted = (mention: Mention) => {
    if (mention.kind === 'surname') return isMain && surnameFor(mention.text, surnames);
    if (!isMeant(mention, from) || namesAnother(context, mention)) return undefined;
    return capitalised(mention.text, from.text, shown);
  };
  return mentions.flatMap((mention) => {
    if (mention.entry.id !== entry.id || mention.candidates.length > 1) return [];
    const text = wanted(mention);
    const edits = (text && replaceMention(article, mention, text)?.edits) || [];
    return edits.filter(
      ({ span, replacement }) => article.text.slice(span.start, span.end) !== replacement,
    );
  });
}

function newSurname(entry: Entry, from: Term, to: Term): string | undefined {
  const surname = surnameOf(entry, from);
  return surname && (to.surname ?? partByPlace(from.text, surname, to.text));
}

/** The new surname, unless this one stands here already, give or take its macrons. */
function surnameFor(text: string, [old, now]: readonly (string | undefined)[]): string | undefined {
  return old === now && foldWord(text) === foldWord(now ?? '') ? undefined : now;
}

function isMeant(mention: Mention, from: Term): boolean {
  if (termToRename(mention)?.text === from.text) return true;
  return mention.term.text === from.text && foldWord(mention.text) === foldWord(from.text);
}

/** A term that begins with a small letter takes a capital where a sentence begins with it. */
function capitalised(visible: string, old: string, wanted: string): string {
  const [first = ''] = visible;
  const hasCapital = first !== first.toLowerCase() && old.charAt(0) === old.charAt(0).toLowerCase();
  return hasCapital ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
}
