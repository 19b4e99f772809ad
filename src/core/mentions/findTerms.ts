import type { Block } from '../article/block.ts';
import type { Term } from '../glossary/entry.ts';
import type { Span } from '../span.ts';
import { hanOnly, hasBoundaries, hasHan, sameHan } from './boundaries.ts';
import { isAllCaps, spellingForm } from './form.ts';
import type { LanguageIndex } from './glossaryIndex.ts';
import type { Form } from './mention.ts';
import { isSentenceStart } from './sentence.ts';
import type { TermOf } from './termIndex.ts';
import { isSeparator, type Tokens } from './tokens.ts';

/** A stretch of a block that names one or several entries by a term, as it stands or nearly. */
export interface TermHit extends Span {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly terms: readonly TermOf[];
  /** How the text differs from the term; the same for all terms, since their letters are equal. */
  readonly form: Form;
}

/** Leftmost-longest terms. */
export function findTerms(block: Block, tokens: Tokens, index: LanguageIndex): TermHit[] {
  const hits: TermHit[] = [];
  for (let first = 0; first < tokens.count; ) {
    const hit = longestTerm(block, tokens, first, index);
    if (hit) hits.push(hit.hit);
    first = hit ? hit.last + 1 : first + 1;
  }
  return hits;
}

function longestTerm(
  block: Block,
  tokens: Tokens,
  first: number,
  { terms }: LanguageIndex,
): { hit: TermHit; last: number } | undefined {
  let best: { hit: TermHit; last: number } | undefined;
  let node = terms.step(0, tokens.hashes[first] ?? 0);
  for (let last = first; node !== 0; ) {
    const hit = hitAt(block, tokens, first, last, terms.termsAt(node), terms);
    if (hit) best = { hit, last };
    last++;
    if (last >= tokens.count) break;
    if (!isSeparator(block.text, tokens.ends[last - 1] ?? 0, tokens.starts[last] ?? 0)) break;
    node = terms.step(node, tokens.hashes[last] ?? 0);
  }
  return best;
}

function hitAt(
  block: Block,
  tokens: Tokens,
  first: number,
  last: number,
  indices: readonly number[],
  terms: LanguageIndex['terms'],
): TermHit | undefined {
  if (indices.length === 0) return undefined;
  const start = tokens.starts[first] ?? 0;
  const lastEnd = tokens.ends[last] ?? 0;
  let found: TermOf[] = [];
  let form: Form = { kind: 'exact' };
  let end = lastEnd;
  for (const index of indices) {
    const termOf = terms.term(index);
    if (!termOf || !terms.confirms(index, block.text, tokens, first, last)) continue;
    const termEnd = endOf(block.text, lastEnd, termOf.term);
    const candidate = formOf(block, start, termEnd, termOf);
    if (!candidate) continue;
    const difference = found.length > 0 ? weight(candidate) - weight(form) : -1;
    if (difference < 0) [found, form, end] = [[termOf], candidate, termEnd];
    else if (candidate.kind === 'exact') found.push(termOf);
  }
  return found.length > 0
    ? { start, end, firstToken: first, lastToken: last, terms: found, form }
    : undefined;
}

/** A full stop that belongs to the term is no token: U.S., Washington, D.C. */
function endOf(text: string, end: number, term: Term): number {
  return term.text.endsWith('.') && text.charAt(end) === '.' ? end + 1 : end;
}

/** Of several terms with the same letters the one that is written most nearly counts. */
function weight({ kind }: Form): number {
  if (kind === 'exact') return 0;
  return kind === 'case' ? 1 : 2;
}

/** The form in which a term stands here, or undefined where it is not this term at all. */
function formOf(
  block: Block,
  start: number,
  end: number,
  { entry, term }: TermOf,
): Form | undefined {
  const { text } = block;
  if (!hasBoundaries(text, start, end, term, entry.kind === 'person')) return undefined;
  const actual = text.slice(start, end);
  if (actual === term.text) return { kind: 'exact' };
  if (isParted(actual, term.text)) return undefined;
  if (hanOnly(term.text)) return sameHan(actual, term.text) ? { kind: 'exact' } : undefined;
  // 鄭天財Sra Kacaw: a space between characters and letters is typography.
  if (hasHan(term.text) && sameHan(actual, term.text)) return { kind: 'exact' };
  const form = spellingForm(actual, term.text);
  if (form.kind === 'exact') return form;
  if (term.type === 'abbreviation' || isAllCaps(term.text)) return undefined;
  // Capitals throughout are typography (a headline, a lead, a caption), not a spelling.
  if (isAllCaps(actual)) return { kind: 'exact' };
  if (entry.kind === 'person') return form;
  if (form.kind !== 'case') return form;
  if (entry.kind === 'office' && isLowered(actual, term.text)) return { kind: 'exact' };
  return termCase(block, start, actual, term);
}

/** Offices are in small letters but before a name: "the president of the Legislative Yuan". */
function isLowered(actual: string, wanted: string): boolean {
  return [...actual].every((char, i) => char === wanted[i] || char === wanted[i]?.toLowerCase());
}

/** Signs that part names: a possessive, the full stop of a sentence. */
const partingSigns = [/['\u2019]s?(?=\s)/g, /(?<=[\p{L}\p{N}]{2})\.(?=\s)/gu];

/** "Taiwan, Strait" and "Taiwan's Strait" are no mentions of the Taiwan Strait. */
function isParted(actual: string, wanted: string): boolean {
  if (count(actual, /,/g) !== count(wanted, /,/g)) return true;
  return partingSigns.some((sign) => count(actual, sign) > count(wanted, sign));
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function termCase(block: Block, start: number, actual: string, term: Term): Form | undefined {
  const wanted = capitalInitials(term.text);
  const given = capitalInitials(actual);
  if (wanted === 0)
    return block.kind === 'heading' || isSentenceStart(block.text, start)
      ? { kind: 'exact' }
      : { kind: 'case' };
  // "foreign ministry", "democratic progressive party": in lower case these may be plain words.
  if (given === 0) return wanted > 2 ? { kind: 'case' } : undefined;
  return block.kind === 'heading' ? { kind: 'exact' } : { kind: 'case' };
}

function capitalInitials(text: string): number {
  return text.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).length;
}
