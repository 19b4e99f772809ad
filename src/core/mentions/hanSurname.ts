import type { Entry, Term } from '../glossary/entry.ts';
import { surnameLength } from '../romanization/hanzi.ts';
import { japaneseSurnameLength } from '../romanization/japaneseSurnames.ts';

const dots = /[・·•‧．＝=\s]/;

/** The surname of a person's name in characters or kana, as it is written; undefined where unclear. */
export function hanSurname(entry: Entry, term: Term): string | undefined {
  if (term.surname) return term.surname;
  const text = withoutLatin(term.text);
  if (dots.test(text)) return partOfDotted(entry, text);
  const characters = /^\p{Script=Han}+/u.exec(text)?.[0] ?? '';
  if (characters.length < 2) return undefined;
  // 三原じゅん子: the kana begin the given name.
  if (entry.country === 'JP' && characters.length < text.length) return characters;
  const length = lengthOf(entry, characters);
  return length && length < characters.length ? characters.slice(0, length) : undefined;
}

/** The characters of a name that its letters follow: 鄭天財 of 鄭天財Sra Kacaw. */
export function withoutLatin(name: string): string {
  return name.replace(/(?<=\p{Script=Han})\s*[A-Za-z][A-Za-z\s'’-]*$/u, '');
}

function lengthOf(entry: Entry, characters: string): number | undefined {
  if (entry.country === 'JP') return japaneseSurnameLength(characters, readingOf(entry));
  return surnameLength(characters);
}

/** Kana of the surname. */
function readingOf(entry: Entry): string | undefined {
  for (const { reading } of entry.terms.get('ja') ?? []) {
    const parts = reading?.split(/[・\s]/) ?? [];
    if (parts.length === 2) return parts[0];
  }
  return undefined;
}

/**
 * The part where the English name has the surname; the last one of a name from elsewhere. Of an
 * Indigenous name of Taiwan the first part is what people go by: 谷辣斯委員.
 */
function partOfDotted({ terms, country }: Entry, text: string): string | undefined {
  const parts = text.split(dots).filter((part) => part !== '');
  for (const english of terms.get('en') ?? []) {
    const words = english.text.split(' ');
    const at = words.indexOf(english.surname ?? '');
    if (at >= 0 && words.length === parts.length) return parts[at];
  }
  if (country === 'CN') return undefined;
  return country === 'TW' ? parts[0] : parts.at(-1);
}
