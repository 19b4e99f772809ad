import { type Block, originalSpan } from '../article/block.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Span } from '../span.ts';
import type { MentionContext } from './findMentions.ts';
import { foldUnit } from './fold.ts';
import { groupByBlock, type Mention } from './mention.ts';
import type { NameWord } from './nameWords.ts';
import { scanBlock } from './scan.ts';
import { scopeOf } from './scope.ts';
import { isPartOfName, isSurnameAlone } from './surnameContext.ts';
import { type TitledAt, titledAmong } from './surnameTitles.ts';

/** A person whom the article names in full somewhere. */
interface Introduced {
  readonly mention: Mention;
  readonly surname: string;
}

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
    return [...mentionsOf(surname, people, places, titled)];
  });
  return [...mentions, ...added].sort((a, b) => a.span.start - b.span.start);
}

/** A capitalised word that may be a surname alone, or its plural. */
interface Place {
  readonly block: Block;
  readonly index: number;
  readonly word: NameWord;
}

/** Where each surname stands outside of the mentions found before, in reading order. */
function placesOf(
  { article, index }: MentionContext,
  taken: ReadonlyMap<number, readonly Mention[]>,
  introduced: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [i, block] of article.blocks.entries()) {
    for (const [letters, words] of scanBlock(block, index).capitals) {
      for (const surname of singulars(letters)) {
        if (!introduced.has(surname)) continue;
        const known = places.get(surname) ?? [];
        for (const word of words)
          if (!isTaken(word, taken.get(i))) known.push({ block, index: i, word });
        places.set(surname, known);
      }
    }
  }
  for (const list of places.values())
    list.sort((a, b) => a.index - b.index || a.word.start - b.word.start);
  return places;
}

/** A word itself, and without the s of "the Satos". */
function singulars(letters: string): readonly string[] {
  return letters.endsWith('s') ? [letters, letters.slice(0, -1)] : [letters];
}

function isTaken(word: NameWord, mentions: readonly Mention[] = []): boolean {
  return mentions.some(({ clean }) => clean.start < word.end && word.start < clean.end);
}

/** How often a surname must have stood for one person to stay that person's from then on. */
const usesOfOwner = 3;

function* mentionsOf(
  surname: string,
  people: readonly Introduced[],
  places: readonly Place[],
  titled: TitledAt,
): Generator<Mention> {
  const uses = new Map<Entry, number>();
  const named = new Named(people);
  let owner: Entry | undefined;
  let hasNamesake = false;
  let told: { readonly index: number; readonly bearer: Entry } | undefined;
  for (const { block, index, word } of places) {
    if (isPartOfName(block.text, word)) hasNamesake = true;
    if (!isSurnameAlone(block.text, word, surname)) continue;
    const place = { block, index, clean: trimPlural(block.text, word, surname) };
    const isAny = named.goTo(originalSpan(block, place.clean).start);
    // "Soong" in an article that has named Soong Mei-ling is not yet James Soong.
    if (!isAny && hasNamesake) continue;
    const bearer = titled(block.text, index, word.start);
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
    const surname = index.people.nameOf(mention.term)?.surname;
    if (!surname) continue;
    const known = bySurname.get(surname);
    if (known) known.push({ mention, surname });
    else bySurname.set(surname, [{ mention, surname }]);
  }
  return bySurname;
}

/** "the Satos": the mention is the name, the plural stays outside. */
function trimPlural(text: string, word: NameWord, surname: string): Span {
  const letters = word.parts.join('');
  const isPlural = letters === `${surname}s` && foldUnit(text.charCodeAt(word.end - 1)) === 0x73;
  return { start: word.start, end: isPlural ? word.end - 1 : word.end };
}

function surnameMention(
  bound: readonly Introduced[],
  { block, index, clean }: { block: Block; index: number; clean: Span },
): Mention {
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
