import type { Block } from '../article/block.ts';
import { isHanLanguage } from '../language.ts';
import { capitalWords, findNames, type NameHit } from './findNames.ts';
import { findTerms, type TermHit } from './findTerms.ts';
import type { LanguageIndex } from './glossaryIndex.ts';
import { type NameWord, nameRuns } from './nameWords.ts';
import { tokenize } from './tokens.ts';

/** All that one block says by itself, whatever stands in the other blocks. */
export interface BlockScan {
  readonly termHits: readonly TermHit[];
  readonly nameHits: readonly NameHit[];
  /** Capitalised words by their folded letters. */
  readonly capitals: ReadonlyMap<string, readonly NameWord[]>;
}

/** More blocks than an article of 10 MB has: the blocks of the article being checked must stay. */
const cacheLimit = 100_000;

/** Scans a block; a block seen before with the same text costs one look-up. */
export function scanBlock(block: Block, index: LanguageIndex): BlockScan {
  const key = `${block.kind === 'heading' ? 'h' : 'b'}${block.text}`;
  const known = index.blocks.get(key);
  if (known) return known;
  const scan = scanText(block, index);
  if (index.blocks.size >= cacheLimit) index.blocks.clear();
  index.blocks.set(key, scan);
  return scan;
}

function scanText(block: Block, index: LanguageIndex): BlockScan {
  const tokens = tokenize(block.text);
  const hits = findTerms(block, tokens, index);
  if (isHanLanguage(index.language)) {
    return { termHits: hits, nameHits: [], capitals: new Map() };
  }
  const runs = nameRuns(block.text, tokens);
  const names = findNames(block.text, tokens, runs, hits, index.people);
  return { ...names, capitals: capitalWords(runs) };
}
