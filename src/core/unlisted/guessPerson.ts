import type { Article } from '../article/article.ts';
import type { Entry, Location, Term } from '../glossary/entry.ts';
import { simplifiedCharacters } from '../glossary/simplifiedCharacters.ts';
import type { Language } from '../language.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import { toSimplified } from '../romanization/chineseForms.ts';
import { readToken } from '../romanization/mandarin.ts';
import { type MandarinSystem, mandarinSystems } from '../romanization/systems.ts';
import { type NameUse, nameUses, type WrittenName } from './writtenNames.ts';

/** What the spelling and the article tell of a person whom no entry names; the id is left to the caller. */
export type GuessedPerson = Omit<Entry, 'id'>;

const nowhere: Location = { path: '', line: 0, character: 0, start: 0, end: 0 };

/**
 * An entry for a name that the article writes: surname and romanization by its shape, characters
 * where they stand in brackets behind any of its spellings. Undefined when the name is not there.
 */
export function guessPerson(
  article: Article,
  glossary: GlossaryIndex,
  text: string,
): GuessedPerson | undefined {
  const uses = nameUses(article, glossary);
  const name = uses.find((use) => use.name.text === text)?.name;
  if (!name) return undefined;
  const alike = uses.filter((use) => use.name.keys.some((key) => name.keys.includes(key)));
  const characters = alike.map((use) => charactersAfter(article, use)).find((found) => found);
  const terms = new Map<Language, readonly Term[]>([['en', [englishTerm(name)]]]);
  if (characters) {
    const language = languageOf(name, characters);
    terms.set(language, [plainTerm(characters, language)]);
  }
  const country = name.shape === 'japanese' ? { country: 'JP' } : {};
  return { kind: 'person', ...country, terms, hits: [], misses: [], location: nowhere };
}

function englishTerm(name: WrittenName): Term {
  const romanization = systemOf(name);
  return {
    ...plainTerm(name.text, 'en'),
    ...(name.shape !== 'latin' && { surname: name.surnameText }),
    ...(romanization && { romanization }),
  };
}

function plainTerm(text: string, language: Language): Term {
  return { text, language, status: 'preferred', type: 'full', location: nowhere };
}

const systemNames: Readonly<Record<MandarinSystem, string>> = {
  'hanyu-pinyin': 'Hanyu Pinyin',
  'wade-giles': 'Wade-Giles',
  'tongyong-pinyin': 'Tongyong Pinyin',
  mps2: 'MPS II',
  'gwoyeu-romatzyh': 'Gwoyeu Romatzyh',
  yale: 'Yale',
};

/** The likeliest system in which every syllable can be spelled so; undefined where pinyin could too. */
function systemOf({ shape, words, given }: WrittenName): string | undefined {
  if (shape !== 'chinese' || given[0]?.parts.length !== 2) return undefined;
  const sets = words.flatMap(({ parts }) => parts).map(systemsOf);
  const fitting = mandarinSystems.filter((system) => sets.every((systems) => systems.has(system)));
  const [first] = fitting;
  return first && first !== 'hanyu-pinyin' ? systemNames[first] : undefined;
}

function systemsOf(token: string): ReadonlySet<MandarinSystem> {
  return new Set(readToken(token).flatMap(({ systems }) => systems));
}

/** "Ji Lin-lian (季麟連)" */
function charactersAfter({ text }: Article, { span }: NameUse): string | undefined {
  const behind = /^[*_\]]*\s?[(（]\s?(\p{Script=Han}{2,5})\s?[)）,，]/u;
  return behind.exec(text.slice(span.end, span.end + 16))?.[1];
}

function languageOf({ shape, given }: WrittenName, characters: string): Language {
  if (shape === 'japanese') return 'ja';
  if ([...characters].some((character) => simplifiedCharacters.includes(character)))
    return 'zh-Hans';
  if (toSimplified(characters) !== characters) return 'zh-Hant';
  // Without a character that tells, the hyphen of Taiwan does.
  return given[0]?.parts.length === 2 ? 'zh-Hant' : 'zh-Hans';
}
