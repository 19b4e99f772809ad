import { isDate } from '../glossary/asOf.ts';

/** Year first, as `2026-11-22`, `2026/11`, `2026.11.22`, `2026年11月22日`; a time may follow. */
const stated = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?(?!\d)/;
/** A whole day in a file's name: `2026-11-22-talks.md`, `talks_20261122.md`. */
const inName = /(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/;

/** A date as text, in ISO 8601 and as exact as it is given; nothing where it is no date. */
export function readDate(text: string): string | undefined {
  return isoDate(stated.exec(text.trim())?.slice(1));
}

/**
 * The day that an article says to be of: the `date` of its front matter, else the day in its
 * file's name (a path or URI). Both travel with the file, so that every machine reads the same.
 */
export function articleDate(frontMatterDate: string | undefined, path: string): string | undefined {
  const own = frontMatterDate && readDate(frontMatterDate);
  if (own) return own;
  const [, year, , month, day] = inName.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  return isoDate(year ? [year, month, day] : undefined);
}

function isoDate(parts: readonly (string | undefined)[] | undefined): string | undefined {
  const date = parts
    ?.filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return date && isDate(date) ? date : undefined;
}
