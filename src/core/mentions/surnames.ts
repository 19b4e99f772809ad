import { originalSpan } from '../article/block.ts';
import type { Entry } from '../glossary/entry.ts';
import { foldUnit } from './fold.ts';
import { type MentionContext, scopeOf } from './findMentions.ts';
import { groupByBlock, type Mention } from './mention.ts';
import type { NameWord } from './nameWords.ts';
import { scanBlock } from './scan.ts';
import { isSurnameAlone } from './surnameContext.ts';

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
  const added: Mention[] = [];
  const byBlock = groupByBlock(mentions);
  for (const [i, block] of context.article.blocks.entries()) {
    const taken = byBlock.get(i) ?? [];
    const { capitals } = scanBlock(block, context.index);
    for (const [surname, people] of introduced) {
      const words = [...(capitals.get(surname) ?? []), ...(capitals.get(`${surname}s`) ?? [])];
      for (const word of words) {
        const isTaken = taken.some(({ clean }) => clean.start < word.end && word.start < clean.end);
        if (isTaken || !isSurnameAlone(block.text, word, surname)) continue;
        added.push(surnameMention(context, people, i, trimPlural(block.text, word, surname)));
      }
    }
  }
  return [...mentions, ...added].sort((a, b) => a.span.start - b.span.start);
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
function trimPlural(text: string, word: NameWord, surname: string): { start: number; end: number } {
  const letters = word.parts.join('');
  const isPlural = letters === `${surname}s` && foldUnit(text.charCodeAt(word.end - 1)) === 0x73;
  return { start: word.start, end: isPlural ? word.end - 1 : word.end };
}

function surnameMention(
  { article }: MentionContext,
  people: readonly Introduced[],
  blockIndex: number,
  clean: { start: number; end: number },
): Mention {
  const block = article.blocks[blockIndex];
  if (!block) throw new RangeError(`no block ${blockIndex}`);
  const span = originalSpan(block, clean);
  const bound = bind(people, blockIndex, span.start);
  const { mention } = bound[0] as Introduced;
  const text = block.text.slice(clean.start, clean.end);
  return {
    entry: mention.entry,
    term: mention.term,
    candidates: distinct(bound.map((person) => person.mention.entry)),
    kind: 'surname',
    form: { kind: 'exact' },
    expected: text,
    span,
    text,
    block: blockIndex,
    clean,
    scope: scopeOf(block, clean.start),
  };
}

/** Those named in full before; of these the one named in the same block; before any, all. */
function bind(people: readonly Introduced[], block: number, start: number): readonly Introduced[] {
  const before = people.filter(({ mention }) => mention.span.start < start);
  const near = before.filter(({ mention }) => mention.block === block);
  if (distinct(near.map(({ mention }) => mention.entry)).length === 1) return near;
  return before.length > 0 ? before : people;
}

function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)];
}
