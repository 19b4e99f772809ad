import { type Entry, preferredTerm } from '../glossary/entry.ts';
import type { Language } from '../language.ts';

/** A person in a few words: name and characters, or whatever the entry has. */
export function describe(entry: Entry, language: Language): string {
  const name = preferredTerm(entry, language)?.text ?? entry.id;
  for (const other of ['zh-Hant', 'ja', 'zh-Hans', 'zh']) {
    const characters = other === language ? undefined : preferredTerm(entry, other)?.text;
    if (characters && characters !== name) return `${name} ${characters}`;
  }
  return name;
}
