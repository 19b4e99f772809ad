import { type Entry, isAllowed, type Term } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { hanLanguages, isHanLanguage, type Language } from '../language.ts';
import { HanNearIndex, hanNames } from './hanNearIndex.ts';
import { withoutLatin } from './hanSurname.ts';
import { PersonIndex } from './personIndex.ts';
import type { BlockScan } from './scan.ts';
import { TermIndex, type TermOf } from './termIndex.ts';

/** What is needed to find mentions in one language; built once per glossary and language. */
export interface LanguageIndex {
  readonly language: Language;
  readonly terms: TermIndex;
  readonly people: PersonIndex;
  /** Names in characters; made when an article asks for the names near some. */
  readonly nearHan: HanNearIndex;
  /** Results per block text, so that a keystroke costs the paragraph that it changes. */
  readonly blocks: Map<string, BlockScan>;
}

/** The look-up structures of a glossary, each built at its first use. */
export class GlossaryIndex {
  readonly glossary: Glossary;
  readonly #languages = new Map<Language, LanguageIndex>();

  constructor(glossary: Glossary) {
    this.glossary = glossary;
  }

  language(language: Language): LanguageIndex {
    const known = this.#languages.get(language);
    if (known) return known;
    const { entries } = this.glossary;
    let nearHan: HanNearIndex | undefined;
    const index: LanguageIndex = {
      language,
      terms: new TermIndex([...termsIn(entries, language)]),
      people: new PersonIndex(entries, language),
      get nearHan() {
        nearHan ??= new HanNearIndex(hanNames(entries, language));
        return nearHan;
      },
      blocks: new Map(),
    };
    this.#languages.set(language, index);
    return index;
  }
}

/** The terms to look for in articles of a language. Proposed terms are found too, never flagged. */
function* termsIn(entries: readonly Entry[], language: Language): Generator<TermOf> {
  for (const entry of entries) {
    for (const term of entry.terms.get(language) ?? []) {
      if (!isSearchable(term)) continue;
      yield { entry, term };
      const text = entry.kind === 'person' ? withoutLatin(term.text) : term.text;
      if (text !== term.text && text.length > 1) yield { entry, term: { ...term, text } };
    }
    if (isHanLanguage(language)) yield* foreignTermsOf(entry, language);
  }
}

/**
 * What other languages in characters call an entry: in this one it is in the wrong script, or from
 * the other side of the strait. Two characters are too often a word.
 */
function* foreignTermsOf(entry: Entry, language: Language): Generator<TermOf> {
  const own = new Set(entry.terms.get(language)?.map(({ text }) => text));
  if (own.size === 0) return;
  const shortest = entry.kind === 'person' ? 2 : 3;
  for (const other of hanLanguages) {
    for (const term of other === language ? [] : (entry.terms.get(other) ?? [])) {
      if (term.text.length < shortest || !isAllowed(term)) continue;
      // A part of what is right here is right here too: 哈里斯 of 克里斯·哈里斯.
      if ([...own].some((text) => text.includes(term.text))) continue;
      own.add(term.text);
      yield { entry, term };
    }
  }
}

/** One Han character alone is never a mention. */
function isSearchable(term: Term): boolean {
  return term.text.length > 1;
}
