/** As many places as can stand beside a 32-bit hash in a double; nobody has two million people. */
const places = 2 ** 21;

const none: readonly number[] = [];

/**
 * Which places of a list a key leads to, in eight bytes a key: only hashes are kept, so that the
 * caller has to confirm each place.
 */
export class KeyTable {
  /** `hash * places + place`, sorted. */
  readonly #pairs: Float64Array;

  constructor(pairs: Float64Array) {
    this.#pairs = pairs.sort();
  }

  get bytes(): number {
    return this.#pairs.byteLength;
  }

  placesOf(key: string): readonly number[] {
    const from = hashOf(key) * places;
    let at = this.#firstFrom(from);
    if (!((this.#pairs[at] ?? Number.POSITIVE_INFINITY) < from + places)) return none;
    const found: number[] = [];
    for (; (this.#pairs[at] ?? Number.POSITIVE_INFINITY) < from + places; at++) {
      found.push((this.#pairs[at] ?? 0) - from);
    }
    return found;
  }

  #firstFrom(value: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Collects the keys of a table. */
export class KeyTableBuilder {
  #pairs = new Float64Array(1024);
  #count = 0;

  add(key: string, place: number): void {
    if (place >= places) return;
    if (this.#count === this.#pairs.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#count++] = hashOf(key) * places + place;
  }

  build(): KeyTable {
    return new KeyTable(this.#pairs.slice(0, this.#count));
  }
}

/** FNV-1a over UTF-16 units, with a last mix. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
