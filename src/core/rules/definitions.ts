import { originalSpan } from '../article/block.ts';
import type { Mention } from '../mentions/mention.ts';
import { isBracketed, opensBracket } from '../mentions/resolve.ts';
import type { Span } from '../span.ts';
import type { RuleContext } from './rule.ts';

/** "Liberal Democratic Party (LDP)" or "LDP (Liberal Democratic Party)" in an article. */
export interface Definition {
  readonly full: Mention;
  readonly abbreviation: Mention;
  /** From the first word to the closing bracket. */
  readonly span: Span;
  /** "Liberal Democratic Party's (LDP)" */
  readonly possessive: string;
}

/** All definitions in reading order, whether or not both parts belong to one entry. */
export function definitions({ article, mentions }: RuleContext): readonly Definition[] {
  const found: Definition[] = [];
  for (const [i, first] of mentions.entries()) {
    const second = mentions[i + 1];
    const block = article.blocks[first.block];
    if (!second || !block || second.block !== first.block) continue;
    if (!opensBracket(block.text, first, second) || !isBracketed(block.text, second)) continue;
    const [full, abbreviation] = first.kind === 'abbreviation' ? [second, first] : [first, second];
    if (abbreviation.kind !== 'abbreviation' || full.kind === 'abbreviation') continue;
    const end = block.text.slice(second.clean.end).search(/[)）]/) + second.clean.end + 1;
    const span = originalSpan(block, { start: first.clean.start, end });
    const possessive = /^['’]s?/.exec(block.text.slice(first.clean.end))?.[0] ?? '';
    found.push({ full, abbreviation, span, possessive });
  }
  return found;
}
