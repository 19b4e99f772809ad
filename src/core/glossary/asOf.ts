/** Something that is so for a time. Dates are ISO 8601, whole or partial: `2004`, `2004-05`, `2004-05-20`. */
export interface Dated {
  readonly from?: string;
  readonly until?: string;
}

export type Tense = 'past' | 'present' | 'future';

const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is an ISO 8601 date, whole or partial. */
export function isDate(text: string): boolean {
  return datePattern.test(text);
}

/**
 * Whether something is over, so, or yet to come on a date. Both ends count: `from: 2004` begins with
 * the year and `until: 2004` ends with it. Where one date says less than the other, only what both
 * say is compared, so that nothing is called wrong that may be right.
 */
export function tense({ from, until }: Dated, date: string): Tense {
  if (from && compared(date, from) < 0) return 'future';
  if (until && compared(date, until) > 0) return 'past';
  return 'present';
}

/** Whether something is so on a date; without a date, whether it has no end that is known. */
export function isInForce(dated: Dated, date: string | undefined): boolean {
  return date ? tense(dated, date) === 'present' : !dated.until;
}

function compared(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [one, two] = [a.slice(0, length), b.slice(0, length)];
  return one < two ? -1 : one > two ? 1 : 0;
}
