import type { Article } from '../article/article.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Span } from '../span.ts';
import { dateOf } from './clues/clue.ts';
import { isParty, isPlace } from './clues/kinds.ts';
import { bearers } from './clues/titles.ts';
import type { Mention } from './mention.ts';
import { type Role, suits, type Title, titleBefore, titleBehind } from './titles.ts';

/** Whom a title right before a surname tells, at a clean offset of a block. */
export type TitledAt = (text: string, block: number, start: number) => Entry | undefined;

/**
 * Tells people with one surname by the title before it: by what stands beside their full names in
 * this article ("Kuomintang Chairman Eric Chu … Chairman Chu"), else by their offices.
 */
export function titledAmong(
  article: Article,
  people: readonly { readonly mention: Mention }[],
  named: ReadonlyMap<number, readonly Mention[]>,
): TitledAt {
  const entries = [...new Set(people.map(({ mention }) => mention.entry))];
  if (entries.length < 2) return () => undefined;
  const calls = people.flatMap(({ mention }) => callsOf(article, mention));
  return (text, block, start) => {
    const title = titleBefore(text, start, partiesAndPlaces(named.get(block) ?? []));
    if (title.words.size === 0) return undefined;
    const called = calls.filter((call) => suits(title, call)).map(({ entry }) => entry);
    return only(called) ?? only(bearersOf(article, entries, title));
  };
}

function bearersOf(article: Article, entries: readonly Entry[], title: Title): readonly Entry[] {
  const choose = (fits: (entry: Entry) => boolean) => {
    const fitting = entries.filter(fits);
    return fitting.length > 0 ? fitting : undefined;
  };
  return bearers(title, dateOf(article), choose) ?? [];
}

/** What a person is called beside the full name, with its words. */
interface Call extends Role {
  readonly entry: Entry;
}

function callsOf({ blocks }: Article, { entry, block, clean }: Mention): readonly Call[] {
  const text = blocks[block]?.text ?? '';
  return [titleBefore(text, clean.start), titleBehind(text, clean.end)]
    .filter(({ words }) => words.size > 0)
    .map(({ words }) => ({ words, entry }));
}

function partiesAndPlaces(mentions: readonly Mention[]): readonly Span[] {
  return mentions
    .filter((mention) => isParty(mention) || isPlace(mention))
    .map(({ clean }) => clean);
}

function only(entries: readonly Entry[]): Entry | undefined {
  const unique = new Set(entries);
  return unique.size === 1 ? entries[0] : undefined;
}
