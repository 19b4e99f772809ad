/** Longer names than any: they are left out, and so are texts. */
const maxLength = 63;
const width = maxLength + 2;
const endsName = 0x80;
const space = 27;

/** Room for one look-up at a time: a row of distances for each depth. */
const rows = new Uint8Array(width * width);
const path = new Uint8Array(width);
const ends = new Uint32Array(width);
for (let i = 0; i < width; i++) {
  rows[i] = i;
  rows[i * width] = i;
}

/**
 * Finds all names within some letters of another: a trie in reading order in typed arrays, walked
 * with banded rows of distances. A letter that is wrong, missing or too much counts one, and so do
 * two neighbours that are swapped (optimal string alignment). Names are a-z and spaces.
 */
export class NameTrie {
  /** Letter of each node; nodes stand in reading order, a name's last one has `endsName`. */
  readonly #letters: Uint8Array;
  /** The node after all that start like this one. */
  readonly #next: Uint32Array;
  /** Last node and place of each name, in the order of the nodes. */
  readonly #nodes: Uint32Array;
  readonly #places: Uint32Array;

  constructor(names: readonly string[]) {
    const places = names.flatMap((name, i) => (isName(name) ? [i] : []));
    places.sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
    this.#places = Uint32Array.from(places);
    this.#nodes = new Uint32Array(places.length);
    const size = nodeCount(places.map((place) => names[place] ?? ''));
    this.#letters = new Uint8Array(size);
    this.#next = new Uint32Array(size).fill(size);
    const open: number[] = [];
    let last = '';
    let node = 0;
    for (const [i, place] of places.entries()) {
      const name = names[place] ?? '';
      const shared = sharedLength(last, name);
      while (open.length > shared) this.#next[open.pop() ?? 0] = node;
      const codes = codesOf(name);
      for (let depth = shared; depth < codes.length; depth++) {
        open.push(node);
        this.#letters[node++] = codes[depth] ?? 0;
      }
      this.#letters[node - 1] = (this.#letters[node - 1] ?? 0) | endsName;
      this.#nodes[i] = node - 1;
      last = name;
    }
  }

  get bytes(): number {
    return [this.#letters, this.#next, this.#nodes, this.#places].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /** Calls `found` with the place of each name that is at most `limit` letters away. */
  find(text: string, limit: number, found: (place: number, distance: number) => void): void {
    const query = codesOf(text);
    const size = this.#letters.length;
    if (query.length === 0) return;
    let depth = 0;
    for (let node = 0; node < size; ) {
      while (depth > 0 && node >= (ends[depth] ?? 0)) depth--;
      depth++;
      const letter = this.#letters[node] ?? 0;
      const next = this.#next[node] ?? size;
      path[depth] = letter & 0x7f;
      ends[depth] = next;
      if (nextRow(query, depth, limit) > limit) {
        node = next;
        depth--;
        continue;
      }
      const distance = distanceAt(query.length, depth, limit);
      if (letter & endsName && distance <= limit) this.#report(node, distance, found);
      node++;
    }
  }

  #report(node: number, distance: number, found: (place: number, distance: number) => void): void {
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#nodes[middle] ?? 0) < node) low = middle + 1;
      else high = middle;
    }
    for (; this.#nodes[low] === node; low++) found(this.#places[low] ?? 0, distance);
  }
}

/** Fills the row of a depth within the band; returns its least distance. */
function nextRow(query: Uint8Array, depth: number, limit: number): number {
  const letter = path[depth] ?? 0;
  const before = path[depth - 1] ?? 0;
  const current = depth * width;
  const above = current - width;
  const from = Math.max(1, depth - limit);
  const to = Math.min(query.length, depth + limit);
  // Cells beside the band are as good as endless.
  rows[current + from - 1] = depth <= limit ? depth : limit + 1;
  let least = depth <= limit ? depth : limit + 1;
  for (let i = from; i <= to; i++) {
    const same = query[i - 1] === letter;
    let distance = (rows[above + i - 1] ?? 0) + (same ? 0 : 1);
    const left = (rows[current + i - 1] ?? 0) + 1;
    if (left < distance) distance = left;
    if (i < depth + limit) {
      const up = (rows[above + i] ?? 0) + 1;
      if (up < distance) distance = up;
    }
    if (depth > 1 && i > 1 && query[i - 1] === before && query[i - 2] === letter) {
      const swapped = (rows[above - width + i - 2] ?? 0) + 1;
      if (swapped < distance) distance = swapped;
    }
    rows[current + i] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

function distanceAt(length: number, depth: number, limit: number): number {
  return Math.abs(length - depth) > limit ? limit + 1 : (rows[depth * width + length] ?? 0);
}

const none = new Uint8Array(0);

function isName(text: string): boolean {
  return text.length <= maxLength && /^[a-z ]+$/.test(text);
}

/** The letters as numbers; empty when something else than a-z and spaces stands there. */
function codesOf(text: string): Uint8Array {
  if (text.length > maxLength) return none;
  const codes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20) codes[i] = space;
    else if (unit >= 0x61 && unit <= 0x7a) codes[i] = unit - 0x60;
    else return none;
  }
  return codes;
}

function nodeCount(sorted: readonly string[]): number {
  return sorted.reduce(
    (sum, name, i) => sum + name.length - sharedLength(sorted[i - 1] ?? '', name),
    0,
  );
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
