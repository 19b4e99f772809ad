import { type Block, BlockBuilder, gap } from '../../core/article/block.ts';
import { addresses } from '../../core/article/plain.ts';
import type { Span } from '../../core/span.ts';

/** What is wrong with a bilingual file, at a span; the message is `problem.<code>`. */
export interface Fault extends Span {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Texts that say the same; one side may be empty. */
export interface Row {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
}

/** A unit of translation with its rows in the file's order. */
export interface Unit {
  readonly span: Span;
  /** As the file writes them; undefined where it does not say. */
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  readonly rows: readonly Row[];
}

/** What the reader of one format finds; spans are UTF-16 offsets in the file. */
export interface UnitFile {
  readonly units: readonly Unit[];
  readonly comments: readonly Span[];
  readonly fault?: Fault;
  /** How the file writes a text down at an offset. */
  readonly escape: (text: string, offset: number) => string;
}

const addressOrTag = new RegExp(`<\\/?[a-z][^<>]*>|${addresses.source}`, 'gi');

/** A block of a unit, unless it is empty. URLs, addresses and tags written out hold no names. */
export function unitBlock(source: string, fill: (builder: BlockBuilder) => void): readonly Block[] {
  const builder = new BlockBuilder(source);
  fill(builder);
  const block = builder.build('paragraph');
  if (!block) return [];
  const text = block.text.replace(addressOrTag, (hidden) => gap.repeat(hidden.length));
  return text.replaceAll(gap, '').trim() === '' ? [] : [{ ...block, kind: 'paragraph', text }];
}

/** Whether two sides are the same text, as in a unit that nobody has translated yet. */
export function isCopy({ source, target }: Row): boolean {
  return source.map(({ text }) => text).join() === target.map(({ text }) => text).join();
}
