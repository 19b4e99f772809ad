import type { Block } from '../article/block.ts';
import { allTerms } from '../glossary/entry.ts';
import { toSimplified } from '../romanization/chineseForms.ts';
import type { Span } from '../span.ts';
import type { LanguageIndex } from './glossaryIndex.ts';
import { hanLengths } from './hanNearIndex.ts';
import { type HanSlip, hanSlipOf, hanWeights } from './hanSlips.ts';
import { hanSurname } from './hanSurname.ts';
import { isTitled } from './hanTitles.ts';
import { type BlockScan, scanBlock } from './scan.ts';
import type { TermOf } from './termIndex.ts';

/** A person whose name some characters nearly write. */
export interface HanMatch {
  readonly name: TermOf;
  readonly slip: HanSlip;
}

/** Characters that are nobody's name and nearly that of people; clean offsets. */
export interface HanNearName extends Span {
  readonly matches: readonly HanMatch[];
}

/** Kept as long as the block's scan is, so that a keystroke costs its paragraph. */
const known = new WeakMap<BlockScan, readonly HanNearName[]>();

/** The names in characters or katakana of a block that are no mentions and nearly those of people. */
export function hanNearNames(block: Block, index: LanguageIndex): readonly HanNearName[] {
  const scan = scanBlock(block, index);
  const seen = known.get(scan);
  if (seen) return seen;
  const found = withoutOverlaps([...namesIn(block.text, scan, index)]);
  known.set(scan, found);
  return found;
}

function* namesIn(
  text: string,
  { termHits }: BlockScan,
  index: LanguageIndex,
): Generator<HanNearName> {
  for (const span of spansOf(text, termHits)) {
    const matches = matchesAt(text, span, index);
    if (matches.length > 0) yield { ...span, matches };
  }
}

/** What may be a name outside of the terms: each few characters, and katakana as a whole. */
function* spansOf(text: string, terms: readonly Span[]): Generator<Span> {
  let next = 0;
  for (const { index: start, 0: run } of text.matchAll(
    /[\u3005\u3400-\u9fff]+|[\u30a1-\u30ff・·＝]{4,}/g,
  )) {
    const end = start + run.length;
    if (run.charCodeAt(0) < 0x3400 && run[0] !== '々') {
      if (!terms.some((term) => term.start < end && term.end > start)) yield { start, end };
      continue;
    }
    for (let from = start; from < end; from++) {
      while ((terms[next]?.end ?? text.length) <= from) next++;
      const free = Math.min(end, terms[next]?.start ?? end);
      for (const length of hanLengths) {
        if (from + length <= free) yield { start: from, end: from + length };
      }
    }
  }
}

function matchesAt(text: string, { start, end }: Span, index: LanguageIndex): readonly HanMatch[] {
  const written = text.slice(start, end);
  const matches = index.nearHan.near(written).flatMap((name): readonly HanMatch[] => {
    const surname = hanSurname(name.entry, name.term)?.length ?? 0;
    const slip = hanSlipOf(written, name.term.text, surname, index.language);
    if (!slip || isKnownForm(name, written)) return [];
    const isSurnameOther = written.slice(0, surname) !== name.term.text.slice(0, surname);
    const isWeak = slip.kind === 'character' || (isSurnameOther && surname === 1);
    return isWeak && !isTitled(text, start, end) ? [] : [{ name, slip }];
  });
  return nearest(matches);
}

/** Characters of another script's form of the same name are no slip: 頼清德 beside 賴清德 and 頼清徳. */
function isKnownForm({ entry, term }: TermOf, written: string): boolean {
  if (toSimplified(written) === toSimplified(term.text)) return true;
  const forms = [...allTerms(entry)].filter(({ text }) => text.length === written.length);
  return [...written].every((char, i) => forms.some(({ text }) => text[i] === char));
}

/** The likeliest slips, one for each person. */
function nearest(matches: readonly HanMatch[]): readonly HanMatch[] {
  const least = Math.min(...matches.map(weightOf));
  const near = matches.filter((match) => weightOf(match) === least);
  return [...new Map(near.map((match) => [match.name.entry.id, match])).values()];
}

function weightOf({ slip }: HanMatch): number {
  return hanWeights[slip.kind];
}

/** Of characters that may be two names the likelier slip stays, the earlier one of two alike. */
function withoutOverlaps(names: readonly HanNearName[]): readonly HanNearName[] {
  const weight = ({ matches }: HanNearName) => (matches[0] ? weightOf(matches[0]) : 0);
  const kept: HanNearName[] = [];
  for (const name of [...names].sort((a, b) => weight(a) - weight(b) || a.start - b.start)) {
    if (!kept.some((other) => other.start < name.end && name.start < other.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
