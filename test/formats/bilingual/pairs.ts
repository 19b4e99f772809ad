import { type Block, blockSpan } from '../../../src/core/article/block.ts';
import {
  type BilingualFile,
  bilingualFormatOf,
  type LanguagePair,
  readBilingual,
} from '../../../src/formats/bilingual/bilingual.ts';
import { createMessages } from '../../../src/messages/index.ts';

export function read(text: string, path: string): BilingualFile {
  const format = bilingualFormatOf(path);
  if (!format) throw new Error(`${path} is not bilingual`);
  return readBilingual(text, path, format);
}

/** `source > target` for each aligned row, with ` | ` between several blocks. */
export function rowsOf({ source, target, alignment }: LanguagePair): readonly string[] {
  const texts = (blocks: readonly Block[], indices: readonly number[]) =>
    indices.map((index) => blocks[index]?.text).join(' | ');
  return alignment.pairs.map(
    (pair) => `${texts(source.blocks, pair.source)} > ${texts(target.blocks, pair.target)}`,
  );
}

/** What stands in the file for each block of the target. */
export function targetSources({ target }: LanguagePair): readonly string[] {
  return target.blocks.map((block) => {
    const { start, end } = blockSpan(block);
    return target.text.slice(start, end);
  });
}

export function first({ pairs }: BilingualFile): LanguagePair {
  const [pair] = pairs;
  if (!pair) throw new Error('no pair of languages');
  return pair;
}

/** `line:column message` for each problem, counted from 1. */
export function problemsOf({ problems }: BilingualFile): readonly string[] {
  const messages = createMessages('en');
  return problems.map((problem) => {
    const { line, character } = problem.location;
    return `${line + 1}:${character + 1} ${messages.problem(problem)}`;
  });
}
