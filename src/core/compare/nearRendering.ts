import type { Term } from '../glossary/entry.ts';
import { hanSlipOf } from '../mentions/hanSlips.ts';
import { titleLength } from '../mentions/hanTitles.ts';
import type { Mention } from '../mentions/mention.ts';
import { isCommonSurname } from '../romanization/commonSurnames.ts';
import { overlaps, type Span } from '../span.ts';
import type { Compared, Comparison, Place } from './comparison.ts';
import { isWhole, termsOf } from './dotted.ts';
import { hybridText } from './hybridText.ts';
import { nearestText } from './nearText.ts';
import type { Wanted } from './wanted.ts';

/** What stands nearly as one of an entry's renderings. */
export interface Near {
  readonly comparison: Comparison;
  readonly place: Place;
  /** One character less of few is often another word. */
  readonly isWeak: boolean;
}

/** The stretch of the wanted blocks that is nearest to a rendering, outside of other mentions. */
export function nearRendering(
  { article }: Compared,
  wanted: Wanted,
  own: readonly Mention[],
): Near | undefined {
  let best: { place: Place; term: Term; weight: number } | undefined;
  for (const block of wanted.blocks) {
    const text = article.blocks[block]?.text ?? '';
    const spans = own
      .filter(
        (mention) =>
          mention.block === block &&
          (isWhole(article, mention) || !mention.candidates.includes(wanted.entry)),
      )
      .map(({ clean }) => clean);
    const isFree = (at: number) => !spans.some(({ start, end }) => at >= start && at < end);
    for (const term of termsOf(wanted.entry.terms.get(article.language))) {
      const hybrid = article.language === 'ja' ? hybridText(text, term.text, isFree) : undefined;
      if (hybrid) {
        const comparison = { kind: 'hybrid', wanted, place: { ...hybrid, block }, term } as const;
        return { comparison, place: comparison.place, isWeak: false };
      }
      const near = nearestText(text, term.text, {
        isFree,
        isSlip: isSlip(article.language, wanted.entry.kind === 'person'),
        isAlike: (written, meant) => isAlike(written, meant, article.language),
      });
      const found = near && !isOtherName(text, near, term.text) ? near : undefined;
      const off = found ? Math.abs(found.end - found.start - term.text.length) : 0;
      const weight = found ? (found.distance + off / 100) / lettersIn(term.text) : 1;
      if (found && (!best || weight < best.weight))
        best = { place: { ...found, block }, term, weight };
    }
  }
  if (!best) return undefined;
  const { place, term } = best;
  const isWeak = lettersIn(term.text) < 4 && place.end - place.start < term.text.length;
  return { comparison: { kind: 'near', wanted, place, term }, place, isWeak };
}

/** 萬安 of 陳萬安 is not what is left of 蔣萬安, nor 羅致 of 羅致成氏 what is left of 羅致政. */
function isOtherName(text: string, { start, end }: Span, name: string): boolean {
  const written = text.slice(start, end);
  if (written === name.slice(1) && isCommonSurname(text.charAt(start - 1))) return true;
  const isCut = written === name.slice(0, -1) && titleLength(text, end) === 0;
  return isCut && titleLength(text, end + 1) > 0;
}

function lettersIn(text: string): number {
  return text.replace(/[\s・·•‧．＝=-]/g, '').length;
}

/**
 * In three characters another one makes another name, of a sister or of another body, unless it
 * sounds or looks like the one that is meant; one character less makes a body's name a word.
 */
function isSlip(language: string, isPerson: boolean) {
  return (written: string, meant: string): boolean => {
    if (meant.length > 3) return true;
    if (written.length < 2) return false;
    if (written.length !== meant.length)
      return isPerson || (written[0] === meant[0] && written.at(-1) === meant.at(-1));
    if ([...written].sort().join('') === [...meant].sort().join('')) return true;
    return isAlike(written, meant, language);
  };
}

function isAlike(written: string, meant: string, language: string): boolean {
  const slip = hanSlipOf(written, meant, 0, language);
  return slip !== undefined && slip.kind !== 'character';
}

/** The whole name misspelled beside a mention of its part. */
export function strongNear(
  compared: Compared,
  wanted: Wanted,
  own: readonly Mention[],
): Comparison | undefined {
  const near = nearRendering(compared, wanted, own);
  const isPart =
    near &&
    own.some(
      (mention) =>
        mention.block === near.place.block &&
        overlaps(mention.clean, near.place) &&
        !isWhole(compared.article, mention),
    );
  return near && !near.isWeak && isPart ? near.comparison : undefined;
}
