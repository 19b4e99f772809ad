import type { Term } from '../glossary/entry.ts';

/** How a rendering came about that no glossary has. */
export type Derivation =
  | 'simplified'
  | 'traditional'
  | 'japanese-glyphs'
  | 'katakana'
  | 'sino-japanese';

/** One wording of an entry in a language to write in an article. */
export interface Rendering {
  readonly text: string;
  /** Kana for Japanese. */
  readonly reading?: string;
  /**
   * `preferred`, `admitted` and `short` are the glossary's. `derived` is made by rule and usually
   * right; `suggested` is one of several, from which only a person can choose.
   */
  readonly kind: 'preferred' | 'admitted' | 'short' | 'derived' | 'suggested';
  /** The term itself, or the one that the rendering was made from. */
  readonly from: Term;
  /** How the text was made; of a listed term how its reading was. */
  readonly how?: Derivation;
}

/** Whether the glossary has it. */
export function isListed({ kind }: Rendering): boolean {
  return kind !== 'derived' && kind !== 'suggested';
}
