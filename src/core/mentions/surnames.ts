import { originalSpan } from '../article/block.ts';
import type { Entry } from '../glossary/entry.ts';
import { isHanLanguage } from '../language.ts';
import type { MentionContext } from './findMentions.ts';
import { hanSurname } from './hanSurname.ts';
import { groupByBlock, type Mention } from './mention.ts';
import { scopeOf } from './scope.ts';
import { type Introduced, type Place, placesOf } from './surnamePlaces.ts';
import { type TitledAt, titledAmong } from './surnameTitles.ts';

/**
 * Adds the mentions by surname alone of people whom the article names in full: each bound to the
 * person named before it, or, where several share the surname, to all of them as candidates.
 */
export function bindSurnames(
  context: MentionContext,
  mentions: readonly Mention[],
): readonly Mention[] {
  const introduced = introducedPeople(context, mentions);
  if (introduced.size === 0) return mentions;
  const taken = groupByBlock(mentions);
  const added = [...placesOf(context, taken, introduced)].flatMap(([surname, places]) => {
    const people = introduced.get(surname) ?? [];
    const titled = titledAmong(context.article, people, taken);
    return [...mentionsOf(people, places, titled)];
  });
  return [...mentions, ...added].sort((a, b) => a.span.start - b.span.start);
}

/** How often a surname must have stood for one person to stay that person's from then on. */
const usesOfOwner = 3;

function* mentionsOf(
  people: readonly Introduced[],
  places: readonly Place[],
  titled: TitledAt,
): Generator<Mention> {
  const uses = new Map<Entry, number>();
  const named = new Named(people);
  let owner: Entry | undefined;
  let hasNamesake = false;
  let told: { readonly index: number; readonly bearer: Entry } | undefined;
  for (const place of places) {
    if (place.isPart) hasNamesake = true;
    if (!place.isAlone) continue;
    const isAny = named.goTo(originalSpan(place.block, place.clean).start);
    // "Soong" in an article that has named Soong Mei-ling is not yet James Soong.
    if (!isAny && (hasNamesake || place.isBare)) continue;
    const { block, index, clean } = place;
    const bearer = titled(block.text, index, clean.start);
    if (bearer) told = { index, bearer };
    const found = bind(named, index, owner);
    const own = bearer ?? (found.length > 1 && told?.index === index ? told.bearer : undefined);
    const bound = own && people.find(({ mention }) => mention.entry === own);
    const mention = surnameMention(bound ? [bound] : found, place);
    yield mention;
    if (mention.candidates.length > 1) continue;
    const count = (uses.get(mention.entry) ?? 0) + 1;
    uses.set(mention.entry, count);
    if (count >= usesOfOwner) owner ??= mention.entry;
  }
}

/**
 * The people with a surname who have been named before a place in the article, each by the latest
 * mention; before any is named, all of them by their first. Places come in reading order, so that
 * each mention is looked at once.
 */
class Named {
  readonly #people: readonly Introduced[];
  readonly #before = new Map<Entry, Introduced>();
  readonly #all = new Map<Entry, Introduced>();
  #next = 0;

  constructor(people: readonly Introduced[]) {
    this.#people = people;
    for (const one of people) {
      if (!this.#all.has(one.mention.entry)) this.#all.set(one.mention.entry, one);
    }
  }

  /** Whether anybody is named before an original offset. */
  goTo(start: number): boolean {
    let one = this.#people[this.#next];
    while (one && one.mention.span.start < start) {
      this.#before.set(one.mention.entry, one);
      one = this.#people[++this.#next];
    }
    return this.#before.size > 0;
  }

  get people(): readonly Introduced[] {
    return [...(this.#before.size > 0 ? this.#before : this.#all).values()];
  }

  get last(): Introduced | undefined {
    return this.#people[this.#next - 1];
  }
}

function introducedPeople(
  { index }: MentionContext,
  mentions: readonly Mention[],
): ReadonlyMap<string, readonly Introduced[]> {
  const bySurname = new Map<string, Introduced[]>();
  for (const mention of mentions) {
    if (mention.entry.kind !== 'person' || mention.candidates.length > 1) continue;
    const surname = isHanLanguage(index.language)
      ? mention.kind === 'full' && hanSurname(mention.entry, mention.term)
      : index.people.nameOf(mention.term)?.surname;
    if (!surname) continue;
    const known = bySurname.get(surname);
    if (known) known.push({ mention, surname });
    else bySurname.set(surname, [{ mention, surname }]);
  }
  return bySurname;
}

function surnameMention(bound: readonly Introduced[], { block, index, clean }: Place): Mention {
  const text = block.text.slice(clean.start, clean.end);
  const readings = bound.map(
    ({ mention: { entry, term } }): Mention => ({
      entry,
      term,
      candidates: [entry],
      kind: 'surname',
      form: { kind: 'exact' },
      expected: text,
      span: originalSpan(block, clean),
      text,
      block: index,
      clean,
      scope: scopeOf(block, clean.start),
    }),
  );
  const first = readings[0] as Mention;
  if (readings.length === 1) return first;
  return { ...first, candidates: readings.map(({ entry }) => entry), readings };
}

/**
 * Of the people with a surname the one named in the same block; else its owner, unless somebody
 * else was named last in this block or the one before; else all.
 */
function bind(
  { people, last }: Named,
  block: number,
  owner: Entry | undefined,
): readonly Introduced[] {
  const near = people.filter(({ mention }) => mention.block === block);
  if (near.length === 1) return near;
  const isOther = last && last.mention.block >= block - 1 && last.mention.entry !== owner;
  const own = isOther ? [] : people.filter(({ mention }) => mention.entry === owner);
  return own.length > 0 ? own : people;
}
