/** First and last line of something. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Lines of two articles that say the same. */
export interface AlignedLines {
  readonly from: Lines;
  readonly to: Lines;
}

/**
 * The line of the other article that belongs to a line of this one: inside aligned paragraphs as far
 * down as here, between them as far from one to the next. Lines count from 0.
 */
export function alignedLine(aligned: readonly AlignedLines[], line: number, lines: Ends): number {
  const ordered = [...aligned].sort((a, b) => a.from.first - b.from.first);
  const inside = ordered.find(({ from }) => from.first <= line && line <= from.last);
  if (inside) return between(line, inside.from, inside.to);
  const before = ordered.filter(({ from }) => from.last < line).at(-1);
  const after = ordered.find(({ from }) => from.first > line);
  const first = before?.to.last ?? 0;
  const last = after?.to.first ?? lines.to;
  // Paragraphs that changed places have nothing between them.
  if (last < first) return first;
  const from = { first: before?.from.last ?? 0, last: after?.from.first ?? lines.from };
  return between(line, from, { first, last });
}

/** The last lines of both articles. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

function between(line: number, from: Lines, to: Lines): number {
  const share = (line - from.first) / Math.max(1, from.last - from.first);
  return to.first + Math.round(Math.min(1, share) * (to.last - to.first));
}
