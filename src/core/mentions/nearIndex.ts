import { type KeyTable, KeyTableBuilder } from './keyTable.ts';
import { NameTrie } from './nameTrie.ts';
import { joined, type NameWord } from './nameWords.ts';
import { skeletonKey } from './slips.ts';

/** Letters in which a name may differ: two only in names with room for a wrong one to stand out. */
export function limitOf(form: string): number {
  return form.length >= 16 ? 2 : 1;
}

/**
 * Finds the names that some words nearly are: by a key in which the usual slips meet, and by their
 * letters. Both cost the same for any number of names. Places are those of the list it is made of.
 */
export class NearIndex {
  readonly #skeletons: KeyTable;
  readonly #trie: NameTrie;

  constructor(names: Iterable<readonly NameWord[]>) {
    const keys = new KeyTableBuilder();
    const forms: string[] = [];
    for (const words of names) {
      keys.add(skeletonKey(words.map(({ parts }) => parts)), forms.length);
      forms.push(formOf(words));
    }
    this.#skeletons = keys.build();
    this.#trie = new NameTrie(forms);
  }

  get bytes(): number {
    return this.#skeletons.bytes + this.#trie.bytes;
  }

  /** Places of the names near some words, in any order; the skeletons' are to be confirmed. */
  placesNear(words: readonly NameWord[]): ReadonlySet<number> {
    const places = new Set(this.#skeletons.placesOf(skeletonKey(words.map(({ parts }) => parts))));
    const add = (place: number) => places.add(place);
    const form = formOf(words);
    this.#trie.find(form, limitOf(form), add);
    if (words.length === 2) this.#trie.find(formOf([...words].reverse()), limitOf(form), add);
    return places;
  }
}

/** "lo chihcheng" */
export function formOf(words: readonly NameWord[]): string {
  return words.map((word) => joined([word])).join(' ');
}
