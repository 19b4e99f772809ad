import type { Entry, Term } from '../glossary/entry.ts';
import { isAllowed } from '../glossary/entry.ts';
import type { Language } from '../language.ts';
import { hanSurname } from './hanSurname.ts';
import { type KeyTable, KeyTableBuilder } from './keyTable.ts';
import type { TermOf } from './termIndex.ts';

const shortest = 3;
const longest = 6;

/**
 * Finds the names in characters that some characters nearly are, by the name with one place left
 * out and by its characters in any order; and names in katakana by their kana without what the eye
 * slips on. At most 56 bytes a name; the cost of a look-up does not grow with their number.
 */
export class HanNearIndex {
  readonly #names: readonly TermOf[];
  readonly #keys: KeyTable;
  /** By the length of names: which characters stand at the first and the second place. */
  readonly #first: readonly Uint8Array[];
  readonly #second: readonly Uint8Array[];

  constructor(names: Iterable<TermOf>) {
    const keys = new KeyTableBuilder();
    const list: TermOf[] = [];
    const room = () => Array.from({ length: longest + 1 }, () => new Uint8Array(8192));
    [this.#first, this.#second] = [room(), room()];
    for (const one of names) {
      const { text } = one.term;
      for (const key of keysOf(text)) keys.add(key, list.length);
      mark(this.#first[text.length], text.charCodeAt(0));
      mark(this.#second[text.length], text.charCodeAt(1));
      list.push(one);
    }
    this.#names = list;
    this.#keys = keys.build();
  }

  get bytes(): number {
    return this.#keys.bytes;
  }

  /** Names that may be one character, or two that changed places, away; to be confirmed. */
  near(text: string): readonly TermOf[] {
    if (isKatakanaName(text)) return this.#at(kanaKey(text));
    const isFirst = has(this.#first[text.length], text.charCodeAt(0));
    const isSecond = has(this.#second[text.length], text.charCodeAt(1));
    const found = isSecond ? [...this.#at(withoutPlace(text, 0))] : [];
    if (!isFirst) return found;
    for (let i = 1; i < text.length; i++) found.push(...this.#at(withoutPlace(text, i)));
    found.push(...this.#at(anyOrder(text)));
    return found.length > 1 ? [...new Set(found)] : found;
  }

  #at(key: string): readonly TermOf[] {
    return this.#keys.placesOf(key).flatMap((place) => this.#names[place] ?? []);
  }
}

/** The names of people that an index is made of: three to six characters, or four kana and more. */
export function* hanNames(entries: readonly Entry[], language: Language): Generator<TermOf> {
  for (const entry of entries) {
    if (entry.kind !== 'person') continue;
    for (const term of entry.terms.get(language) ?? []) {
      if (isAllowed(term) && term.type !== 'short' && isSearched(entry, term))
        yield { entry, term };
    }
  }
}

function isSearched(entry: Entry, term: Term): boolean {
  if (isKatakanaName(term.text)) return term.text.length > shortest;
  return hanLengths.includes(term.text.length) && isHan(term.text) && !!hanSurname(entry, term);
}

export const hanLengths: readonly number[] = [3, 4, 5, 6];

function isHan(text: string): boolean {
  return /^[\u3005\u3400-\u9fff]+$/.test(text);
}

function isKatakanaName(text: string): boolean {
  return /^[\u30a1-\u30ff・·＝]+$/.test(text);
}

function keysOf(text: string): readonly string[] {
  if (isKatakanaName(text)) return [kanaKey(text)];
  const places = Array.from(text, (_, i) => withoutPlace(text, i));
  return [...places, anyOrder(text)];
}

function withoutPlace(text: string, i: number): string {
  return `${text.slice(0, i)}?${text.slice(i + 1)}`;
}

/** Only a given name's characters change places, so the first one stays. */
function anyOrder(text: string): string {
  return `${text[0]}${[...text.slice(1)].sort().join('')}`;
}

const alike = [
  'ソン',
  'シツ',
  'クケワウ',
  'ロコユ',
  'ナメ',
  'スヌ',
  'アマ',
  'チテ',
  'ハパバ',
  'ヘペベ',
];

function kanaKey(text: string): string {
  const kept = text.replace(/[・·＝ー]/g, '');
  return Array.from(kept, (char) => alike.find((group) => group.includes(char))?.[0] ?? char).join(
    '',
  );
}

function mark(bits: Uint8Array | undefined, unit: number): void {
  if (bits) bits[unit >>> 3] = (bits[unit >>> 3] ?? 0) | (1 << (unit & 7));
}

function has(bits: Uint8Array | undefined, unit: number): boolean {
  return ((bits?.[unit >>> 3] ?? 0) & (1 << (unit & 7))) !== 0;
}
