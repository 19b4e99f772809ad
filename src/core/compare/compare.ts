import type { Article } from '../article/article.ts';
import { type Entry, isAllowed, type Term } from '../glossary/entry.ts';
import { isHanLanguage } from '../language.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import { hanSlipOf } from '../mentions/hanSlips.ts';
import { hanSurname } from '../mentions/hanSurname.ts';
import { titleLength } from '../mentions/hanTitles.ts';
import { groupByBlock, type Mention } from '../mentions/mention.ts';
import { scanBlock } from '../mentions/scan.ts';
import { latinIn, type Profile } from '../profile.ts';
import { isCommonSurname } from '../romanization/commonSurnames.ts';
import { overlaps, type Span } from '../span.ts';
import { hybridText } from './hybridText.ts';
import { nearestText } from './nearText.ts';
import type { Pair } from './pair.ts';
import { type Wanted, wantedIn } from './wanted.ts';

/** A place in a block of the translation; clean offsets. */
export interface Place extends Span {
  readonly block: number;
}

/** What stands in a translation where an entry of its source is wanted and not named. */
export type Comparison = { readonly wanted: Wanted } & (
  | { readonly kind: 'near' | 'hybrid'; readonly place: Place; readonly term: Term }
  | { readonly kind: 'latin'; readonly place: Place }
  | { readonly kind: 'other'; readonly mention: Mention }
  | { readonly kind: 'missing' }
);

/** What comparing needs: a translation, its mentions and its source. */
export interface Compared {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly glossary: GlossaryIndex;
  readonly profile: Profile;
  readonly pair?: Pair | undefined;
}

/** Several rules ask for the same comparison. */
const known = new WeakMap<Pair, readonly Comparison[]>();

/** The entries that a translation does not name where its source does, and what is there instead. */
export function compare(compared: Compared): readonly Comparison[] {
  const { pair, article, mentions } = compared;
  if (!pair) return [];
  const seen = known.get(pair);
  if (seen) return seen;
  const byBlock = groupByBlock(mentions);
  const found: Comparison[] = [];
  for (const group of wantedIn(pair, article.language)) {
    const own = group[0]?.blocks.flatMap((block) => byBlock.get(block) ?? []) ?? [];
    const taken = new Set<Mention>();
    for (const wanted of group) {
      const mentions = own.filter(({ candidates }) => candidates.includes(wanted.entry));
      const parts = mentions.filter((mention) => !isWhole(article, mention));
      const comparison =
        parts.length === 0 && mentions.length > 0
          ? undefined
          : parts.length < mentions.length
            ? strongNear(compared, wanted, own)
            : explain(compared, wanted, own, taken);
      if (comparison) found.push(comparison);
    }
  }
  known.set(pair, found);
  return found;
}

/** The whole name misspelled beside a mention of its part. */
function strongNear(
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

/** トランプ in ドルナド・トランプ is a part of what should be ドナルド・トランプ. */
function isWhole({ blocks, language }: Article, { block, clean, entry, term }: Mention): boolean {
  const longer = termsOf(entry.terms.get(language)).some(
    ({ text }) => dots.test(text) && text !== term.text && text.split(dots).includes(term.text),
  );
  return !longer || !isPartOfDotted(blocks[block]?.text ?? '', clean);
}

const dots = /[・·•‧．＝=\s]/;

/** Whether a separator joins a word to something else. */
function isPartOfDotted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[\p{L}ー][・·•‧．＝]$/u.test(before) || /^[・·•‧．＝]\p{L}/u.test(after)) return true;
  return /[\u30a1-\u30fa\u30fc]\s$/.test(before) && /^[\u30a1-\u30fa]/.test(text.slice(start));
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

/** 羅委員 and 拜登總統 are enough, and of a name with a separator the surname alone. */
function hasTitledSurname({ article }: Compared, { entry, blocks }: Wanted): boolean {
  if (entry.kind !== 'person') return false;
  return termsOf(entry.terms.get(article.language)).some((term) => {
    const surname = hanSurname(entry, term);
    if (!surname) return false;
    const isPart = dots.test(term.text);
    return blocks.some((block) => {
      const text = article.blocks[block]?.text ?? '';
      return placesOf(text, surname).some(
        (at) => titleLength(text, at + surname.length) > 0 || (isPart && isWord(text, at, surname)),
      );
    });
  });
}

function* placesIn(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

function placesOf(text: string, part: string): readonly number[] {
  return [...placesIn(text, part)];
}

/** A word of katakana is no part of a longer one, nor a surname of somebody's whole name. */
function isWord(text: string, at: number, word: string): boolean {
  const isKatakana = (char: string) => /[\u30a1-\u30fa\u30fc]/.test(char);
  const [first = '', last = ''] = [word[0], word.at(-1)];
  if (isPartOfDotted(text, { start: at, end: at + word.length })) return false;
  if (isKatakana(first) && isKatakana(text.charAt(at - 1))) return false;
  return !(isKatakana(last) && isKatakana(text.charAt(at + word.length)));
}

interface Near {
  readonly comparison: Comparison;
  readonly place: Place;
  /** One character less of few is often another word. */
  readonly isWeak: boolean;
}

function nearRendering(
  { article }: Compared,
  wanted: Wanted,
  own: readonly Mention[],
): Near | undefined {
  let best: { place: Place; term: Term; weight: number } | undefined;
  for (const block of wanted.blocks) {
    const text = article.blocks[block]?.text ?? '';
    const spans = own
      .filter((mention) => mention.block === block && !mention.candidates.includes(wanted.entry))
      .map(({ clean }) => clean);
    const isFree = (at: number) => !spans.some(({ start, end }) => at >= start && at < end);
    for (const term of termsOf(wanted.entry.terms.get(article.language))) {
      const hybrid = article.language === 'ja' ? hybridText(text, term.text, isFree) : undefined;
      if (hybrid) {
        const comparison = { kind: 'hybrid', wanted, place: { ...hybrid, block }, term } as const;
        return { comparison, place: comparison.place, isWeak: false };
      }
      const isMeant = isSlip(article.language, wanted.entry.kind === 'person');
      const near = nearestText(text, term.text, isFree, isMeant);
      const found = near && !isOtherFamily(text, near, term.text) ? near : undefined;
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

/** 萬安 of 陳萬安 is not what is left of 蔣萬安. */
function isOtherFamily(text: string, { start, end }: Span, name: string): boolean {
  return text.slice(start, end) === name.slice(1) && isCommonSurname(text.charAt(start - 1));
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
    const slip = hanSlipOf(written, meant, 0, language);
    return slip !== undefined && slip.kind !== 'character';
  };
}

function termsOf(terms: readonly Term[] = []): readonly Term[] {
  return terms.filter(isAllowed);
}

interface LatinPlace extends Place {
  /** In brackets behind the rendering. */
  readonly isGloss: boolean;
}

/** The name as the source's language writes it, in any spelling; a gloss only where nothing else is. */
function latinName({ article, glossary, pair }: Compared, wanted: Wanted): LatinPlace | undefined {
  if (!pair || !isHanLanguage(article.language)) return undefined;
  const index = glossary.language(pair.source.language);
  if (isHanLanguage(index.language)) return undefined;
  const places: LatinPlace[] = [];
  for (const block of wanted.blocks) {
    const content = article.blocks[block];
    if (!content || !/[A-Za-z]{2}/.test(content.text)) continue;
    const { termHits, nameHits } = scanBlock(content, index);
    const hits = [
      ...termHits.filter(({ terms }) => terms.some(({ entry }) => entry === wanted.entry)),
      ...nameHits.filter(({ matches }) => matches.some(({ name }) => name.entry === wanted.entry)),
    ];
    for (const { start, end } of hits) {
      const isGloss = /[(（]\s*$/.test(content.text.slice(0, start));
      places.push({ block, start, end, isGloss });
    }
  }
  return places.find(({ isGloss }) => !isGloss) ?? places[0];
}

const bodies: ReadonlySet<string> = new Set(['party', 'organization']);

/** Somebody or some body whom the source does not name here; before a gloss only who stands there. */
function standsFor(
  { pair, article }: Compared,
  mention: Mention,
  { entry: wanted, named, mention: { block } }: Wanted,
  latin: LatinPlace | undefined,
): boolean {
  const { entry, candidates, kind } = mention;
  if (kind === 'surname' || candidates.some((candidate) => named.has(candidate))) return false;
  if (entry.kind === 'person' ? wanted.kind !== 'person' : !isBody(entry) || !isBody(wanted))
    return false;
  if (latin && !latin.isGloss) return false;
  if (latin) {
    return isBeforeGloss({ article }, { ...mention.clean, block: mention.block }, latin);
  }
  return !pair || !isHintedAt(pair, block, entry);
}

/** 金恩 in 金恩（Kim Jong Un） */
function isBeforeGloss(
  { article }: Pick<Compared, 'article'>,
  { block, end }: Place,
  latin: LatinPlace | undefined,
): boolean {
  if (!latin?.isGloss || latin.block !== block) return false;
  return /^\s*[(（]\s*$/.test(article.blocks[block]?.text.slice(end, latin.start) ?? '');
}

function isBody({ kind }: Entry): boolean {
  return bodies.has(kind);
}

/** Whether the source has a word of the name, such as a surname that nothing binds. */
function isHintedAt({ source }: Pair, block: number, { terms, kind }: Entry): boolean {
  const text = source.blocks[block]?.text ?? '';
  const own = (terms.get(source.language) ?? []).map((term) => term.text);
  const words = kind === 'person' ? own.flatMap((name) => name.split(/\s+/)) : own;
  return words.some((word) => word.length > 2 && new RegExp(`\\b${escaped(word)}\\b`).test(text));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
