import { type Block, originalSpan } from '../article/block.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Span } from '../span.ts';
import { type MentionContext, scopeOf } from './findMentions.ts';
import { foldUnit } from './fold.ts';
import { groupByBlock, type Mention } from './mention.ts';
import type { NameWord } from './nameWords.ts';
import { scanBlock } from './scan.ts';
import { isPartOfName, isSurnameAlone } from './surnameContext.ts';

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
  const { blocks } = context.article;
  const taken = groupByBlock(mentions);
  const scanned = blocks.map((block, i) => ({
    block,
    taken: taken.get(i) ?? [],
    capitals: scanBlock(block, context.index).capitals,
  }));
  const added = [...introduced].flatMap(([surname, people]) => [
    ...mentionsOf(surname, people, scanned),
  ]);
  return [...mentions, ...added].sort((a, b) => a.span.start - b.span.start);
}

interface ScannedBlock {
  readonly block: Block;
  readonly taken: readonly Mention[];
  readonly capitals: ReadonlyMap<string, readonly NameWord[]>;
}

/** How often a surname must have stood for one person to stay that person's from then on. */
const usesOfOwner = 3;

function* mentionsOf(
  surname: string,
  people: readonly Introduced[],
  blocks: readonly ScannedBlock[],
): Generator<Mention> {
  const uses = new Map<Entry, number>();
  let owner: Entry | undefined;
  let hasNamesake = false;
  for (const [i, scanned] of blocks.entries()) {
    for (const word of freeWords(scanned, surname)) {
      const { block } = scanned;
      if (isPartOfName(block.text, word)) hasNamesake = true;
      if (!isSurnameAlone(block.text, word, surname)) continue;
      const place = { block, index: i, clean: trimPlural(block.text, word, surname) };
      const start = originalSpan(block, place.clean).start;
      const before = people.filter(({ mention }) => mention.span.start < start);
      // "Soong" in an article that has named Soong Mei-ling is not yet James Soong.
      if (before.length === 0 && hasNamesake) continue;
      const mention = surnameMention(bind(before.length > 0 ? before : people, i, owner), place);
      yield mention;
      if (mention.candidates.length > 1) continue;
      const count = (uses.get(mention.entry) ?? 0) + 1;
      uses.set(mention.entry, count);
      if (count >= usesOfOwner) owner ??= mention.entry;
    }
  }
}

/** Where the surname or its plural stands outside of the mentions found before, in reading order. */
function freeWords({ capitals, taken }: ScannedBlock, surname: string): readonly NameWord[] {
  const words = [...(capitals.get(surname) ?? []), ...(capitals.get(`${surname}s`) ?? [])];
  const isTaken = (word: NameWord) =>
    taken.some(({ clean }) => clean.start < word.end && word.start < clean.end);
  return words.filter((word) => !isTaken(word)).sort((a, b) => a.start - b.start);
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
  const { mention } = bound[0] as Introduced;
  const text = block.text.slice(clean.start, clean.end);
  return {
    entry: mention.entry,
    term: mention.term,
    candidates: distinct(bound.map((person) => person.mention.entry)),
    kind: 'surname',
    form: { kind: 'exact' },
    expected: text,
    span: originalSpan(block, clean),
    text,
    block: index,
    clean,
    scope: scopeOf(block, clean.start),
  };
}

/**
 * Of the people with a surname the one named in the same block; else its owner, unless somebody
 * else was named last in this block or the one before; else all.
 */
function bind(
  people: readonly Introduced[],
  block: number,
  owner: Entry | undefined,
): readonly Introduced[] {
  const near = people.filter(({ mention }) => mention.block === block);
  if (distinct(near.map(({ mention }) => mention.entry)).length === 1) return near;
  const last = people.filter(({ mention }) => mention.block >= block - 1).at(-1)?.mention.entry;
  const isOwners = last === undefined || last === owner;
  const own = isOwners ? people.filter(({ mention }) => mention.entry === owner) : [];
  return own.length > 0 ? own : people;
}

function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)];
}
