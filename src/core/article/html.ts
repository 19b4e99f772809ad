import type { Span } from '../span.ts';
import { type Block, BlockBuilder, type BlockKind, gap } from './block.ts';

/** Characters that stand for themselves in names; any other entity parts words. */
export const entities: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&rsquo;': '\u2019',
  '&ndash;': '\u2013',
  '&middot;': '\u00b7',
  '&shy;': '\u00ad',
};

const part =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][a-z0-9-]*)\b[^>]*(?:>|$)|&[a-z]+;/gi;

/** Elements whose text a name goes across; all others part blocks. */
const inline = new Set(
  'a abbr b bdi bdo cite del dfn em font i ins kbd mark q s small span strong sub sup time u wbr'.split(
    ' ',
  ),
);

const kinds: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  li: 'item',
  td: 'cell',
  th: 'cell',
};

/** Blocks and comments of an HTML block in Markdown, such as a `<figure>` with its caption. */
export function htmlBlocks(
  text: string,
  { start, end }: Span,
): { readonly blocks: readonly Block[]; readonly comments: readonly Span[] } {
  const blocks: Block[] = [];
  const comments: Span[] = [];
  let builder = new BlockBuilder(text);
  let kind: BlockKind = 'paragraph';
  let position = start;
  const flush = (next: BlockKind) => {
    const block = builder.build(kind);
    if (block) blocks.push(block);
    builder = new BlockBuilder(text);
    kind = next;
  };
  for (const match of text.slice(start, end).matchAll(part)) {
    const [source, hidden, name = ''] = match;
    const at = start + match.index;
    builder.copy(position, at);
    position = at + source.length;
    if (source.startsWith('<!--')) comments.push({ start: at, end: position });
    else if (source.startsWith('&')) builder.insert(entities[source] ?? gap, at);
    else if (hidden) builder.insert(gap, at);
    else if (!inline.has(name.toLowerCase())) flush(kindOf(source, name.toLowerCase()));
  }
  builder.copy(position, end);
  flush('paragraph');
  return { blocks, comments };
}

function kindOf(tag: string, name: string): BlockKind {
  if (tag.startsWith('</')) return 'paragraph';
  return /^h[1-6]$/.test(name) ? 'heading' : (kinds[name] ?? 'paragraph');
}
