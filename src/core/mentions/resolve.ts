import type { Article } from '../article/article.ts';
import type { Term } from '../glossary/entry.ts';
import { renderingAnywhere, renderingBehind } from './clues/characters.ts';
import { type Clue, decide, surroundings } from './clues/clue.ts';
import {
  countryInFront,
  countryOfArticle,
  countryOfBlock,
  nearestCountry,
} from './clues/countries.ts';
import { isPerson } from './clues/kinds.ts';
import { partyBeside, partyInBlock, partyInSentence } from './clues/parties.ts';
import { officerInSentence, speakerBehind } from './clues/speakers.ts';
import { titleInApposition, titleInFront } from './clues/titles.ts';
import type { MentionContext } from './findMentions.ts';
import { asConfirmed, asMeant } from './meant.ts';
import type { Mention } from './mention.ts';

/** Decides by clues which of several people is meant. */
export function resolvePeople(
  context: MentionContext,
  mentions: readonly Mention[],
): readonly Mention[] {
  return resolve(context, mentions, peopleClues, isPerson);
}

/**
 * Decides by clues between bodies with the same wording: the Foreign Ministry of Japan or of China.
 * People are bound by then, since a spokesman's country tells the ministry's.
 */
export function resolveBodies(
  context: MentionContext,
  mentions: readonly Mention[],
): readonly Mention[] {
  return resolve(context, mentions, bodyClues, (mention) => !isPerson(mention));
}

/** The strongest first. */
const peopleClues: readonly Clue[] = [
  renderingBehind,
  renderingAnywhere,
  titleInFront,
  titleInApposition,
  partyBeside,
  partyInSentence,
  partyInBlock,
  nearestCountry,
  countryOfBlock,
  countryOfArticle,
];

const bodyClues: readonly Clue[] = [
  countryInFront,
  speakerBehind,
  officerInSentence,
  nearestCountry,
  countryOfBlock,
  countryOfArticle,
];

function resolve(
  { article, knowledge, index }: MentionContext,
  found: readonly Mention[],
  clues: readonly Clue[],
  isMeant: (mention: Mention) => boolean,
): readonly Mention[] {
  const hasTwin = (term: Term) => index.people.sameSound(term).length > 0;
  const mentions = found.map((mention) =>
    asConfirmed(article, knowledge.meant, hasTwin, asMeant(article, knowledge.meant, mention)),
  );
  const isOpen = (mention: Mention) => mention.candidates.length > 1 && isMeant(mention);
  if (!mentions.some(isOpen)) return mentions;
  const around = surroundings(article, mentions, knowledge.counterpart);
  return mentions.map((mention) => (isOpen(mention) ? decide(clues, around, mention) : mention));
}

/**
 * Drops what the article itself says is something else: abbreviations defined in another way, and
 * bodies right behind another country.
 */
export function withoutOthers(article: Article, found: readonly Mention[]): readonly Mention[] {
  const mentions = found.filter(
    (mention, i) => !isOfAnotherCountry(article, found[i - 1], mention),
  );
  const foreign = redefinedAbbreviations(article, mentions);
  return mentions.filter(({ kind, text }) => kind !== 'abbreviation' || !foreign.has(text));
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
