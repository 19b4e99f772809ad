import { type Entry, preferredTerm } from '../glossary/entry.ts';
import type { Language } from '../language.ts';

/** A person in a few words: name and characters, or whatever the entry has. */
export function describe(entry: Entry, language: Language): string {
  const name = preferredTerm(entry, language)?.text ?? entry.id;
  const other = otherName(entry, language);
  return other ? `${name} ${other}` : name;
}

/** The name in characters, as far as it is another one than in the article's language. */
export function otherName(entry: Entry, language: Language): string | undefined {
  const name = preferredTerm(entry, language)?.text ?? entry.id;
  const languages = ['zh-Hant', 'ja', 'zh-Hans', 'zh'].filter((other) => other !== language);
  const names = languages.map((other) => preferredTerm(entry, other)?.text);
  return names.find((other) => other !== undefined && other !== name);
}
