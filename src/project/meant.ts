import type { Glossary } from '../core/glossary/glossary.ts';
import { foldWord } from '../core/mentions/fold.ts';
import type { Meant } from '../core/mentions/meant.ts';
import type { Problem } from '../core/problem.ts';
import { nearestWord } from '../formats/nearestWord.ts';
import type { Config } from './config.ts';

/** Who is meant by a spelling, as a check wants it. */
export function meantOf({ means }: Config): Meant {
  return new Map(means.map(({ spelling, id }) => [foldWord(spelling), id]));
}

/** Ids that no entry has. */
export function meantProblems({ means }: Config, { byId }: Glossary): readonly Problem[] {
  return means
    .filter(({ id }) => !byId.has(id))
    .map(({ id, location }) => {
      const near = nearestWord(id, [...byId.keys()]);
      return {
        rule: 'glossary-syntax',
        code: near ? 'unknown-entry-near' : 'unknown-entry',
        data: { id, ...(near && { near }) },
        location,
      };
    });
}
