import { type Cell, cells, printable } from './width.ts';

/** A part of a line, and the columns at which the marked characters stand in it. */
export interface Excerpt {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
}

/**
 * The part of a line around the offsets start..end that fits `limit` columns; what is cut away
 * shows as `…`. A span that goes on in the next line is marked up to the end of this one.
 */
export function excerpt(line: string, start: number, end: number, limit: number): Excerpt {
  const from = Math.max(0, start - limit);
  const all = cells(printable(line.slice(from, end + limit)));
  const first = all.findIndex((cell) => cell.offset + cell.text.length > start - from);
  const behind = all.findIndex((cell) => cell.offset >= Math.max(end, start + 1) - from);
  const range = widen(all, Math.max(first, 0), behind < 0 ? all.length : behind, limit - 2);
  const before = from > 0 || range.start > 0 ? '…' : '';
  const after = range.end < all.length || end + limit < line.length ? '…' : '';
  const shown = all.slice(range.start, range.end);
  const text = before + shown.map((cell) => cell.text).join('') + after;
  const lead = before.length + sum(all.slice(range.start, Math.max(first, 0)));
  const marked = sum(
    all.slice(Math.max(first, 0), Math.min(range.end, behind < 0 ? all.length : behind)),
  );
  return { text: text.trimEnd(), column: lead, columns: Math.max(1, marked) };
}

/** Grows the marked cells by as much as fits on either side, half of it before them. */
function widen(
  all: readonly Cell[],
  first: number,
  behind: number,
  limit: number,
): { readonly start: number; readonly end: number } {
  let end = first;
  let room = limit;
  const takeRight = (bound: number, leave: number) => {
    while (end < bound && room - (all[end]?.width ?? 0) >= leave) room -= all[end++]?.width ?? 0;
  };
  takeRight(behind, 0);
  let start = first;
  const takeLeft = (leave: number) => {
    while (start > 0 && room - (all[start - 1]?.width ?? 0) >= leave)
      room -= all[--start]?.width ?? 0;
  };
  takeLeft(Math.floor(room / 2));
  takeRight(all.length, 0);
  takeLeft(0);
  return { start, end };
}

function sum(some: readonly Cell[]): number {
  return some.reduce((total, cell) => total + cell.width, 0);
}
