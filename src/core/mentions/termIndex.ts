import type { Entry, Term } from '../glossary/entry.ts';
import { fold } from './fold.ts';
import { type Tokens, tokenize } from './tokens.ts';

/** A term with the entry that it belongs to. */
export interface TermOf {
  readonly entry: Entry;
  readonly term: Term;
}

/**
 * A trie over the token hashes of all terms, kept in one open-addressing table: one probe per
 * token, however many terms there are. Hits are candidates; `foldedTokens` confirms them.
 */
export class TermIndex {
  readonly #parents: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #children: Uint32Array;
  readonly #firstTokens: Uint8Array;
  readonly #termsOfNode = new Map<number, number[]>();
  readonly #terms: TermOf[] = [];
  readonly #forms: string[] = [];
  readonly #mask: number;
  #nodes = 1;

  constructor(terms: readonly TermOf[]) {
    const tokenized = terms.map(({ term }) => tokenize(term.text));
    const tokenCount = tokenized.reduce((sum, tokens) => sum + tokens.count, 8);
    const size = 2 ** Math.ceil(Math.log2(tokenCount * 2));
    this.#mask = size - 1;
    this.#parents = new Uint32Array(size);
    this.#hashes = new Uint32Array(size);
    this.#children = new Uint32Array(size);
    this.#firstTokens = new Uint8Array(8192);
    for (const [i, tokens] of tokenized.entries()) {
      const termOf = terms[i];
      if (termOf && tokens.count > 0) this.#add(termOf, tokens);
    }
  }

  /** The node reached from `node` (0: the root) by a token, or 0. */
  step(node: number, hash: number): number {
    if (node === 0 && !this.#mayStart(hash)) return 0;
    const slot = this.#slot(node, hash);
    return this.#children[slot] ?? 0;
  }

  /** Terms that end at a node; the caller compares their tokens. */
  termsAt(node: number): readonly number[] {
    return this.#termsOfNode.get(node) ?? [];
  }

  term(index: number): TermOf | undefined {
    return this.#terms[index];
  }

  /** Whether the tokens first..last of a text are, folded, those of a term. */
  confirms(index: number, text: string, tokens: Tokens, first: number, last: number): boolean {
    return this.#forms[index] === foldedTokens(text, tokens, first, last);
  }

  #add(termOf: TermOf, tokens: Tokens): void {
    let node = 0;
    for (let i = 0; i < tokens.count; i++) node = this.#child(node, tokens.hashes[i] ?? 0);
    const first = tokens.hashes[0] ?? 0;
    this.#firstTokens[(first >>> 3) & 8191] =
      (this.#firstTokens[(first >>> 3) & 8191] ?? 0) | (1 << (first & 7));
    const index = this.#terms.push(termOf) - 1;
    this.#forms.push(foldedTokens(termOf.term.text, tokens, 0, tokens.count - 1));
    const known = this.#termsOfNode.get(node);
    if (known) known.push(index);
    else this.#termsOfNode.set(node, [index]);
  }

  #mayStart(hash: number): boolean {
    return ((this.#firstTokens[(hash >>> 3) & 8191] ?? 0) & (1 << (hash & 7))) !== 0;
  }

  #child(node: number, hash: number): number {
    const slot = this.#slot(node, hash);
    const known = this.#children[slot] ?? 0;
    if (known) return known;
    this.#parents[slot] = node;
    this.#hashes[slot] = hash;
    this.#children[slot] = this.#nodes;
    return this.#nodes++;
  }

  /** The slot that holds the edge, or the free one where it would stand. */
  #slot(node: number, hash: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(hash, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    while (this.#children[slot] && (this.#parents[slot] !== node || this.#hashes[slot] !== hash)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}

/** Tokens first..last, folded and parted by spaces: "lo chih cheng". */
export function foldedTokens(text: string, tokens: Tokens, first: number, last: number): string {
  let form = '';
  for (let i = first; i <= last; i++) {
    if (i > first) form += ' ';
    form += fold(text.slice(tokens.starts[i], tokens.ends[i])).replace(/[\0'\u00ad-]/g, '');
  }
  return form;
}
