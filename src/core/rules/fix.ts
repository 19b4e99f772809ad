import type { Article } from '../article/article.ts';
import type { Fix } from '../finding.ts';
import type { Mention } from '../mentions/mention.ts';

const word = /[\p{L}\p{M}\p{N}'’]+/gu;

/**
 * A fix that writes `expected` where the mention stands. Markup and line wraps inside the mention
 * stay; undefined where they could not stay at their place.
 */
export function replaceMention(
  { text }: Article,
  { span, text: visible }: Mention,
  expected: string,
): Fix | undefined {
  const source = text.slice(span.start, span.end);
  const isPlain = source === visible && !/[\r\n]/.test(source);
  const replacement = isPlain ? expected : replaceWords(source, expected);
  return replacement === undefined ? undefined : { edits: [{ span, replacement }], safe: true };
}

/** Replaces word by word, so that what stands between the words is kept where it is markup. */
function replaceWords(source: string, expected: string): string | undefined {
  const wanted = expected.match(word) ?? [];
  const between = expected.split(word);
  const parts = source.split(word);
  if ((source.match(word) ?? []).length !== wanted.length) {
    return /^[\p{L}\p{M}\p{N}'’\s.-]*$/u.test(source) ? expected : undefined;
  }
  let result = '';
  for (const [i, part] of parts.entries()) {
    const separator = joinSeparators(part, between[i] ?? '');
    if (separator === undefined) return undefined;
    result += separator + (wanted[i] ?? '');
  }
  return result;
}

/** Keeps markup around, or a wrap instead of, the separator that is wanted. */
function joinSeparators(actual: string, wanted: string): string | undefined {
  if (/^\s*\n\s*$/.test(actual) && wanted === ' ') return actual;
  const visible = actual.replace(/[*_~`[\]]/g, '');
  if (visible === actual) return wanted;
  if (/^\s+$/.test(visible) && wanted === ' ') return actual;
  if (visible === wanted) return actual;
  return visible === '' && wanted === '' ? actual : undefined;
}
