import type { Article } from '../article/article.ts';
import type { Entry } from '../glossary/entry.ts';
import type { MentionContext } from './findMentions.ts';
import { groupByBlock, type Mention } from './mention.ts';

/**
 * Decides between entries with the same wording by their country (the Foreign Ministry of Japan or
 * of China), and drops what the article itself says is something else: abbreviations defined in
 * another way, and bodies right behind another country. What nothing decides keeps all its
 * candidates.
 */
export function resolveCandidates(
  { article }: MentionContext,
  found: readonly Mention[],
): readonly Mention[] {
  const mentions = found.filter(
    (mention, i) => !isOfAnotherCountry(article, found[i - 1], mention),
  );
  const foreign = redefinedAbbreviations(article, mentions);
  const own = mentions.filter(({ kind, text }) => kind !== 'abbreviation' || !foreign.has(text));
  const clues = own.filter(({ entry, candidates }) => candidates.length === 1 && entry.country);
  const inArticle = countriesOf(clues);
  const byBlock = groupByBlock(clues);
  return own.map((mention) => {
    const countries = countriesOf(mention.candidates.map((entry) => ({ entry })));
    if (countries.size < 2) return mention;
    const inBlock = byBlock.get(mention.block) ?? [];
    const country =
      nearestCountry(article, inBlock, mention, countries) ??
      only(countriesOf(inBlock), countries) ??
      only(inArticle, countries);
    const candidates = mention.candidates.filter((entry) => entry.country === country);
    return candidates.length === 1 ? withEntry(mention, candidates) : mention;
  });
}

const bodies: ReadonlySet<string> = new Set(['party', 'organization', 'office']);
/** Places whose bodies are rightly called Chinese, now or in history. */
const greaterChina: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO']);

/** "Russia's Liberal Democratic Party" is not Japan's. */
function isOfAnotherCountry(
  article: Article,
  previous: Mention | undefined,
  mention: Mention,
): boolean {
  const country = previous?.entry.country;
  if (!country || previous.entry.kind !== 'place' || previous.block !== mention.block) return false;
  const text = article.blocks[mention.block]?.text ?? '';
  if (!/^(?:['’]s?)?\s+$/.test(text.slice(previous.clean.end, mention.clean.start))) return false;
  return mention.candidates.every(
    (entry) =>
      bodies.has(entry.kind) &&
      entry.country !== undefined &&
      entry.country !== country &&
      !(greaterChina.has(country) && greaterChina.has(entry.country)),
  );
}

function countriesOf(items: readonly { readonly entry: Entry }[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ entry }) => entry.country ?? []));
}

/** The one country that is both named and possible. */
function only(named: ReadonlySet<string>, possible: ReadonlySet<string>): string | undefined {
  const both = [...named].filter((country) => possible.has(country));
  return both.length === 1 ? both[0] : undefined;
}

function withEntry(mention: Mention, candidates: readonly Entry[]): Mention {
  const entry = candidates[0] ?? mention.entry;
  const text = mention.term.text;
  const term = [...entry.terms.values()].flat().find((other) => other.text === text);
  return { ...mention, entry, candidates, term: term ?? mention.term };
}

/** The country of the nearest clue before the mention in its sentence: "the Japanese Defense Ministry". */
function nearestCountry(
  article: Article,
  inBlock: readonly Mention[],
  mention: Mention,
  countries: ReadonlySet<string>,
): string | undefined {
  const text = article.blocks[mention.block]?.text ?? '';
  const sentence = sentenceStart(text, mention.clean.start);
  const before = inBlock.filter(
    ({ entry, clean }) =>
      clean.start >= sentence &&
      clean.end <= mention.clean.start &&
      countries.has(entry.country ?? ''),
  );
  return before.at(-1)?.entry.country;
}

function sentenceStart(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const ends = [...before.matchAll(/[.!?]["”’)]*\s+(?=\p{Lu}|["“])|[。！？]/gu)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** Abbreviations that stand in brackets behind words that are not the entry's: "Protocol (LDP)". */
function redefinedAbbreviations(
  article: Article,
  mentions: readonly Mention[],
): ReadonlySet<string> {
  const redefined = new Set<string>();
  for (const [i, mention] of mentions.entries()) {
    if (mention.kind !== 'abbreviation') continue;
    const text = article.blocks[mention.block]?.text ?? '';
    if (!isBracketed(text, mention)) continue;
    const previous = mentions[i - 1];
    const isDefined =
      previous?.block === mention.block &&
      opensBracket(text, previous, mention) &&
      previous.kind !== 'abbreviation';
    if (!isDefined && spellsOut(text.slice(0, mention.clean.start), mention.text)) {
      redefined.add(mention.text);
    }
  }
  return redefined;
}

/** Whether only an opening bracket, and at most a possessive, parts two mentions. */
export function opensBracket(text: string, first: Mention, second: Mention): boolean {
  return /^(?:['’]s?)?\s?[(（]\s?$/.test(text.slice(first.clean.end, second.clean.start));
}

export function isBracketed(text: string, { clean }: Mention): boolean {
  return /[(（]\s*$/.test(text.slice(0, clean.start)) && /^\s*[)）]/.test(text.slice(clean.end));
}

/** Whether the words before a bracket have the abbreviation's letters as their initials. */
function spellsOut(before: string, abbreviation: string): boolean {
  const words = before.replace(/[(（]\s*$/, '').match(/[\p{L}]+/gu) ?? [];
  const initials = words.slice(-abbreviation.length - 3).map((word) => word.charAt(0));
  const wanted = [...abbreviation.toLowerCase()];
  let found = wanted.length - 1;
  for (let i = initials.length - 1; i >= 0 && found >= 0; i--) {
    if (initials[i]?.toLowerCase() === wanted[found]) found--;
  }
  return found < 0;
}
