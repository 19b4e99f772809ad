import type { Location } from '../glossary/entry.ts';
import type { NameKey } from '../mentions/nameKeys.ts';
import { differenceOf } from './difference.ts';
import type { NameUse, WrittenName } from './writtenNames.ts';

/** A spelling of a name in an article, where it first stands, and how often. */
export interface Spelling {
  readonly name: WrittenName;
  readonly count: number;
  readonly first: Location;
}

/** How names that no entry bears are spelled in the other articles of a folder. */
export interface Elsewhere {
  /** The spellings in other articles that have a key. */
  spellings(key: NameKey): readonly Spelling[];
}

/** The spellings of such names in all articles of a workspace or a run, by article. */
export class NameCensus {
  readonly #articles = new Map<string, readonly Spelling[]>();
  readonly #byKey = new Map<NameKey, Map<string, readonly Spelling[]>>();

  /** Takes over the names of an article in place of those known; `locate` maps a first use. */
  set(uri: string, uses: readonly NameUse[], locate: (use: NameUse) => Location): void {
    this.delete(uri);
    const spellings = groupUses(uses).map(([first, ...more]) => ({
      name: first.name,
      count: more.length + 1,
      first: locate(first),
    }));
    if (spellings.length === 0) return;
    this.#articles.set(uri, spellings);
    for (const spelling of spellings) {
      for (const key of spelling.name.keys) {
        const articles = this.#byKey.get(key) ?? new Map<string, readonly Spelling[]>();
        articles.set(uri, [...(articles.get(uri) ?? []), spelling]);
        this.#byKey.set(key, articles);
      }
    }
  }

  delete(uri: string): void {
    for (const { name } of this.#articles.get(uri) ?? []) {
      for (const key of name.keys) {
        const articles = this.#byKey.get(key);
        articles?.delete(uri);
        if (articles?.size === 0) this.#byKey.delete(key);
      }
    }
    this.#articles.delete(uri);
  }

  /** What an article has to be compared with. */
  elsewhere(uri: string): Elsewhere {
    return {
      spellings: (key) =>
        [...(this.#byKey.get(key) ?? [])].flatMap(([other, spellings]) =>
          other === uri ? [] : spellings,
        ),
    };
  }

  /** The articles that spell a name in another way than some other article. */
  divided(): readonly string[] {
    return [...this.#articles].flatMap(([uri, spellings]) => {
      const { spellings: others } = this.elsewhere(uri);
      const isDivided = spellings.some(({ name }) =>
        name.keys.some((key) => others(key).some((other) => differenceOf(name, other.name))),
      );
      return isDivided ? [uri] : [];
    });
  }
}

/** Uses of one spelling, in reading order. */
export function groupUses(uses: readonly NameUse[]): readonly (readonly [NameUse, ...NameUse[]])[] {
  const groups = new Map<string, [NameUse, ...NameUse[]]>();
  for (const use of uses) {
    const group = groups.get(use.name.text);
    if (group) group.push(use);
    else groups.set(use.name.text, [use]);
  }
  return [...groups.values()];
}
