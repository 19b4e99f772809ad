import { readArticle } from '../src/core/article/article.ts';
import { check } from '../src/core/check.ts';
import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';
import { cpu } from './measure.ts';
import { seeded } from './random.ts';
import { syntheticNames } from './synthetic.ts';

const warmUps = 60;
const runs = 40;
/** Names in no glossary: one in each paragraph, that no check has seen before. */
let next = 0;
const strangers = syntheticNames(20_000, seeded(11));

/**
 * CPU milliseconds of checking an article of which no paragraph was seen before, with a warm engine
 * and an index that is built: the median and the worst.
 */
export function firstCheck(text: string, index: GlossaryIndex): readonly [number, number] {
  const fresh = () =>
    text.replace(/\n\n|$/g, () => ` Reporters met ${strangers[next++ % strangers.length]}.\n\n`);
  const checkOne = (article: string) => void check(readArticle(article, 'en', 'plain'), index);
  for (let i = 0; i < warmUps; i++) checkOne(fresh());
  const times = Array.from({ length: runs }, () => {
    const article = fresh();
    return cpu(() => checkOne(article));
  }).sort((a, b) => a - b);
  return [times[runs >> 1] ?? 0, times.at(-1) ?? 0];
}
