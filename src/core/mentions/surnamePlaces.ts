import type { Block } from '../article/block.ts';
import { isHanLanguage } from '../language.ts';
import { overlaps, type Span } from '../span.ts';
import type { MentionContext } from './findMentions.ts';
import { foldUnit } from './fold.ts';
import { hanSurnamePlaces, hanSurnames } from './hanSurnamePlaces.ts';
import type { Mention } from './mention.ts';
import type { NameWord } from './nameWords.ts';
import { scanBlock } from './scan.ts';
import { compoundHead, isPartOfName, isSurnameAlone } from './surnameContext.ts';

/** A person whom the article names in full somewhere. */
export interface Introduced {
  readonly mention: Mention;
  readonly surname: string;
}

/** Where a surname may stand alone. */
export interface Place {
  readonly block: Block;
  readonly index: number;
  readonly clean: Span;
  /** Beside another word that makes a name with it. */
  readonly isPart: boolean;
  readonly isAlone: boolean;
  /** Only the full name before it tells that it is a surname. */
  readonly isBare?: boolean;
}

/** Where each surname stands outside of the mentions found before, in reading order. */
export function placesOf(
  context: MentionContext,
  taken: ReadonlyMap<number, readonly Mention[]>,
  introduced: ReadonlyMap<string, readonly Introduced[]>,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  const placesIn = isHanLanguage(context.index.language) ? hanPlaces : latinPlaces;
  const isTaken: IsTaken = (i, span) => taken.get(i)?.some((one) => overlaps(one.clean, span));
  for (const { surname, place } of placesIn(context, introduced, isTaken)) {
    const known = places.get(surname);
    if (known) known.push(place);
    else places.set(surname, [place]);
  }
  for (const list of places.values())
    list.sort((a, b) => a.index - b.index || a.clean.start - b.clean.start);
  return places;
}

/** Whether a mention found before stands at a clean span of a block. */
type IsTaken = (block: number, span: Span) => boolean | undefined;

interface PlaceOf {
  readonly surname: string;
  readonly place: Place;
}

function* hanPlaces(
  { article, index }: MentionContext,
  introduced: ReadonlyMap<string, readonly Introduced[]>,
  isTaken: IsTaken,
): Generator<PlaceOf> {
  const surnames = hanSurnames(introduced.keys());
  for (const [i, block] of article.blocks.entries()) {
    for (const { surname, start, end, isBare } of hanSurnamePlaces(block, index, surnames)) {
      const clean = { start, end };
      if (isTaken(i, clean)) continue;
      yield { surname, place: { block, index: i, clean, isPart: false, isAlone: true, isBare } };
    }
  }
}

function* latinPlaces(
  { article, index }: MentionContext,
  introduced: ReadonlyMap<string, readonly Introduced[]>,
  isTaken: IsTaken,
): Generator<PlaceOf> {
  for (const [i, block] of article.blocks.entries()) {
    for (const [letters, words] of scanBlock(block, index).capitals) {
      const head = words[0]?.parts.length === 2 ? words[0].parts[0] : undefined;
      const people = head === undefined ? undefined : introduced.get(head);
      if (head !== undefined && people) {
        const free = words.filter((word) => !isTaken(i, word));
        yield* compoundPlaces(block, i, free, head, people);
      }
      for (const surname of singulars(letters)) {
        if (!introduced.has(surname)) continue;
        for (const word of words)
          if (!isTaken(i, word)) yield { surname, place: latinPlace(block, i, word, surname) };
      }
    }
  }
}

/** "Lai-led", "Sato-san" */
function* compoundPlaces(
  block: Block,
  index: number,
  words: readonly NameWord[],
  surname: string,
  people: readonly Introduced[],
): Generator<PlaceOf> {
  const isJapanese = people.some(({ mention }) => mention.entry.country === 'JP');
  for (const word of words) {
    const end = compoundHead(block.text, word, isJapanese);
    if (end === undefined || isPartOfName(block.text, word)) continue;
    const clean = { start: word.start, end };
    yield { surname, place: { block, index, clean, isPart: false, isAlone: true } };
  }
}

function latinPlace(block: Block, index: number, word: NameWord, surname: string): Place {
  const { text } = block;
  return {
    block,
    index,
    clean: trimPlural(text, word, surname),
    isPart: isPartOfName(text, word),
    isAlone: isSurnameAlone(text, word, surname),
  };
}

/** A word itself, and without the s of "the Satos". */
function singulars(letters: string): readonly string[] {
  return letters.endsWith('s') ? [letters, letters.slice(0, -1)] : [letters];
}

/** "the Satos": the mention is the name, the plural stays outside. */
function trimPlural(text: string, word: NameWord, surname: string): Span {
  const letters = word.parts.join('');
  const isPlural = letters === `${surname}s` && foldUnit(text.charCodeAt(word.end - 1)) === 0x73;
  return { start: word.start, end: isPlural ? word.end - 1 : word.end };
}
