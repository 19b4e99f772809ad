import { isHanLanguage } from '../language.ts';
import { groupByBlock, type Mention } from '../mentions/mention.ts';
import { latinIn } from '../profile.ts';
import type { Compared, Comparison } from './comparison.ts';
import { isWhole } from './dotted.ts';
import { isBeforeGloss, latinName } from './latinName.ts';
import { nearRendering, strongNear } from './nearRendering.ts';
import { standsFor } from './otherEntry.ts';
import type { Pair } from './pair.ts';
import { hasTitledSurname } from './titledSurname.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** Several rules ask for the same comparison. */
const known = new WeakMap<Pair, readonly Comparison[]>();

/** The entries that a translation does not name where its source does, and what is there instead. */
export function compare(compared: Compared): readonly Comparison[] {
  const { pair, article, mentions } = compared;
  if (!pair) return [];
  const seen = known.get(pair);
  if (seen) return seen;
  const byBlock = groupByBlock(mentions);
  const found = [...wantedIn(pair, article.language)].flatMap((group) => {
    const own = group[0]?.blocks.flatMap((block) => byBlock.get(block) ?? []) ?? [];
    const taken = new Set<Mention>();
    return group.flatMap((wanted) => comparisonOf(compared, wanted, own, taken) ?? []);
  });
  known.set(pair, found);
  return found;
}

/** Nothing where the entry is named; a part of a name misspelled counts although another mention is right. */
function comparisonOf(
  compared: Compared,
  wanted: Wanted,
  own: readonly Mention[],
  taken: Set<Mention>,
): Comparison | undefined {
  const mentions = own.filter(({ candidates }) => candidates.includes(wanted.entry));
  const whole = mentions.filter((mention) => isWhole(compared.article, mention));
  if (whole.length === 0) return explain(compared, wanted, own, taken);
  return whole.length < mentions.length ? strongNear(compared, wanted, own) : undefined;
}

function explain(
  compared: Compared,
  wanted: Wanted,
  own: readonly Mention[],
  taken: Set<Mention>,
): Comparison | undefined {
  const near = nearRendering(compared, wanted, own);
  const latin = latinName(compared, wanted);
  if (near && (!near.isWeak || isBeforeGloss(compared, near.place, latin))) return near.comparison;
  const isLatin = latin && !latin.isGloss;
  if (!isLatin && hasTitledSurname(compared, wanted)) return undefined;
  const other = own.find(
    (mention) => !taken.has(mention) && standsFor(compared, mention, wanted, latin),
  );
  if (other) {
    taken.add(other);
    return { kind: 'other', wanted, mention: other };
  }
  if (latin)
    return latin.isGloss || isLatinKept(compared)
      ? undefined
      : { kind: 'latin', wanted, place: latin };
  return near?.comparison ?? { kind: 'missing', wanted };
}

function isLatinKept({ article, profile }: Compared): boolean {
  return !isHanLanguage(article.language) || latinIn(profile, article.language) === 'keep';
}
