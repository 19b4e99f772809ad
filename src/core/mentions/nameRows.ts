import type { NameRun, NameWord } from './nameWords.ts';
import { isCalendarWord, isFunctionWord, isTitle } from './surnameContext.ts';

/** What days and months leave of a run, each without what stands before a name. */
export function nameRows(text: string, run: NameRun): readonly NameRun[] {
  const rows: NameWord[][] = [[]];
  for (const word of run) {
    const written = text.slice(word.start, word.end);
    if (isCalendarWord(written)) rows.push([]);
    else if (isTitle(written) || isFunctionWord(written)) rows[rows.length - 1] = [];
    else rows.at(-1)?.push(word);
  }
  return rows;
}
