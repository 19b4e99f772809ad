import type { Entry, Term } from '../glossary/entry.ts';
import { NameTrie } from '../mentions/nameTrie.ts';
import { searchKey } from './searchKeys.ts';

export interface FoundTerm {
  readonly entry: Entry;
  readonly term: Term;
}

/** Who mistypes so much that more than these are near has typed something else. */
const maxFound = 20;

/** Finds terms in Latin letters that a text nearly is; spaces and hyphens count for nothing. */
export class NearTerms {
  readonly #terms: readonly FoundTerm[];
  readonly #trie: NameTrie;

  constructor(entries: readonly Entry[]) {
    this.#terms = entries.flatMap((entry) =>
      [...entry.terms.values()].flat().map((term) => ({ entry, term })),
    );
    this.#trie = new NameTrie(this.#terms.map(({ term }) => searchKey(term.text)));
  }

  /** The nearest first. */
  find(text: string): readonly FoundTerm[] {
    const key = searchKey(text);
    const found: (FoundTerm & { readonly distance: number })[] = [];
    if (key.length < 4) return found;
    this.#trie.find(key, key.length < 9 ? 1 : 2, (place, distance) => {
      const near = this.#terms[place];
      if (near) found.push({ ...near, distance });
    });
    return found.sort((a, b) => a.distance - b.distance).slice(0, maxFound);
  }
}
