import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceOf, targetOf } from '../../core/align/alignment.ts';
import type { Article } from '../../core/article/article.ts';
import { blockSpan } from '../../core/article/block.ts';
import type { Pair } from '../../core/compare/pair.ts';
import type { Language } from '../../core/language.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import type { Span } from '../../core/span.ts';
import type { Messages } from '../../messages/index.ts';
import type { AlignedParams, AlignedResult, CounterpartItem, OpenLocation } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { type AlignedLines, alignedLine, type Lines } from './alignedLine.ts';
import { mentionAt } from './mentionAt.ts';
import { checkArticle } from './workspaceCheck.ts';

/** The other versions of an article, its source first. */
export function counterpartItems(
  { messages }: Session,
  { counterparts = [], source }: CheckedArticle,
): CounterpartItem[] {
  const items = counterparts.map(({ uri, language }) => ({
    uri,
    language,
    languageName: languageName(messages, language),
  }));
  const rank = ({ uri }: CounterpartItem) => (uri === source?.uri ? 0 : 1);
  return items.sort((a, b) => rank(a) - rank(b));
}

/** The language's own name; the tag where it is not known. */
export function languageName(messages: Messages, language: Language): string {
  const key = `language.${language}`;
  const name = messages.text(key);
  return name === key ? language : name;
}

/** A translation with its source, and how they are aligned. */
interface CheckedPair {
  readonly translation: CheckedArticle;
  readonly source: TextDocument;
  readonly pair: Pair;
}

function pairOf(translation: CheckedArticle | undefined): CheckedPair | undefined {
  const pair = translation?.result.pair;
  const source = translation?.source?.document;
  return translation && pair && source ? { translation, source, pair } : undefined;
}

/** The line of a counterpart that belongs to a line; from one translation to another by their source. */
export async function alignedPlace(
  session: Session,
  { uri, line, counterpart }: AlignedParams,
): Promise<AlignedResult | null> {
  const here = await checkArticle(session, uri);
  const there = await checkArticle(session, counterpart);
  if (!here || !there) return null;
  const [own, other] = [pairOf(here), pairOf(there)];
  if (own?.source.uri === counterpart) return { uri: counterpart, line: toSourceLine(own, line) };
  if (other?.source.uri === uri) return { uri: counterpart, line: toTargetLine(other, line) };
  if (!own || !other || own.source.uri !== other.source.uri) return null;
  return { uri: counterpart, line: toTargetLine(other, toSourceLine(own, line)) };
}

function toSourceLine({ translation, source, pair }: CheckedPair, line: number): number {
  const aligned = alignedLines(translation, source, pair).map(({ from, to }) => ({
    from: to,
    to: from,
  }));
  return alignedLine(aligned, line, {
    from: lastLine(translation.document),
    to: lastLine(source),
  });
}

function toTargetLine({ translation, source, pair }: CheckedPair, line: number): number {
  return alignedLine(alignedLines(translation, source, pair), line, {
    from: lastLine(source),
    to: lastLine(translation.document),
  });
}

/** From the source to the translation. */
function alignedLines(
  { document, article }: CheckedArticle,
  source: TextDocument,
  pair: Pair,
): readonly AlignedLines[] {
  return pair.alignment.pairs.flatMap((blocks) => {
    const from = linesOf(source, pair.source, blocks.source);
    const to = linesOf(document, article, blocks.target);
    return from && to ? [{ from, to }] : [];
  });
}

function linesOf(
  document: TextDocument,
  { blocks }: Article,
  indices: readonly number[],
): Lines | undefined {
  const [first, last] = [blocks[indices[0] ?? -1], blocks[indices.at(-1) ?? -1]];
  if (!first || !last) return undefined;
  return {
    first: document.positionAt(blockSpan(first).start).line,
    last: document.positionAt(blockSpan(last).end).line,
  };
}

function lastLine(document: TextDocument): number {
  return document.lineCount - 1;
}

/**
 * Where the counterparts have the name at a position: of a translation its source, of a source each
 * translation. Where the paragraph lacks the name, the paragraph itself.
 */
export async function alignedLocations(
  session: Session,
  checked: CheckedArticle,
  position: Position,
): Promise<OpenLocation[]> {
  const offset = session.positions.offset(checked.document, position);
  const mention = mentionAt(checked.result.mentions, offset);
  const block = mention?.block ?? blockAt(checked.article, offset);
  const sought = { block, ...(mention && { mention }) };
  const own = pairOf(checked);
  if (own) return placeInSource(session, own, sought);
  const translations = await Promise.all(
    (checked.counterparts ?? []).map(({ uri }) => checkArticle(session, uri)),
  );
  return translations
    .flatMap((one) => pairOf(one) ?? [])
    .filter(({ source }) => source.uri === checked.document.uri)
    .flatMap((pair) => placeInTranslation(session, pair, sought));
}

function placeInSource(
  session: Session,
  { translation, source, pair }: CheckedPair,
  place: SoughtPlace,
): OpenLocation[] {
  const { mentions } = translation.result;
  const aligned = (block: number) => sourceOf(pair.alignment, block);
  const span = placeIn(pair.source, pair.sourceMentions, { ...place, mentions, aligned });
  return span ? [location(session, source, span)] : [];
}

function placeInTranslation(
  session: Session,
  { translation: { article, document, result }, pair }: CheckedPair,
  place: SoughtPlace,
): OpenLocation[] {
  const mentions = pair.sourceMentions;
  const aligned = (block: number) => targetOf(pair.alignment, block);
  const span = placeIn(article, result.mentions, { ...place, mentions, aligned });
  return span ? [location(session, document, span)] : [];
}

interface SoughtPlace {
  /** Absent where no name stands at the cursor. */
  readonly mention?: Mention;
  readonly block: number;
}

interface Sought extends SoughtPlace {
  /** All mentions of the article that the name stands in. */
  readonly mentions: readonly Mention[];
  readonly aligned: (block: number) => readonly number[];
}

/** The mention of the same entry in the aligned paragraph that comes as the sought one does. */
function placeIn(
  other: Article,
  otherMentions: readonly Mention[],
  { mention, mentions, block, aligned }: Sought,
): Span | undefined {
  const blocks = aligned(block);
  const [first] = blocks.flatMap((index) => other.blocks[index] ?? []);
  const start = first && blockSpan(first).start;
  const paragraph = start === undefined ? undefined : { start, end: start };
  if (!mention) return paragraph;
  const isSame = ({ candidates }: Mention) => candidates.includes(mention.entry);
  const own = mentions.filter((one) => isSame(one) && aligned(one.block).join() === blocks.join());
  const nth = own.findIndex(({ span }) => span.start === mention.span.start);
  const found = otherMentions.filter((one) => isSame(one) && blocks.includes(one.block));
  return found[Math.min(Math.max(0, nth), found.length - 1)]?.span ?? paragraph;
}

/** The block at an offset, else the one before it. */
function blockAt({ blocks }: Article, offset: number): number {
  const after = blocks.findIndex((block) => blockSpan(block).start > offset);
  return Math.max(0, (after < 0 ? blocks.length : after) - 1);
}

function location(session: Session, document: TextDocument, span: Span): OpenLocation {
  return { uri: document.uri, range: session.positions.range(document, span) };
}
