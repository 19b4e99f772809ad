import type { Article } from '../article/article.ts';
import type { Fix } from '../finding.ts';
import { normalizeSigns } from '../mentions/fold.ts';
import { isAllCaps } from '../mentions/form.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../span.ts';
import { replaceRuns } from './replaceRuns.ts';

const word = /[\p{L}\p{M}\p{N}'’]+/gu;
const hyphenatedWord = /[\p{L}\p{M}\p{N}'’\u00ad\u2010-\u2013-]+/gu;

/**
 * A fix that writes `expected` where the mention stands. Markup and line wraps inside the mention
 * stay; undefined where they could not stay at their place.
 */
export function replaceMention(
  article: Article,
  { span, text: visible, term }: Mention,
  wanted: string,
): Fix | undefined {
  const expected = term.type === 'abbreviation' ? wanted : inCapitalsOf(visible, wanted);
  return replaceVisible(article, span, visible, expected);
}

/** The same for any words of an article, given as a reader sees them. */
export function replaceVisible(
  article: Article,
  span: Span,
  visible: string,
  expected: string,
): Fix | undefined {
  const source = article.text.slice(span.start, span.end);
  const replacement = article.escape
    ? replaceRuns(article, span, expected)
    : replaceSource(source, visible, expected);
  return replacement === undefined ? undefined : { edits: [{ span, replacement }], safe: true };
}

function replaceSource(source: string, visible: string, expected: string): string | undefined {
  const isPlain = source === visible && !/[\r\n]/.test(source);
  return isPlain ? expected : replaceWords(source, expected);
}

/** In a headline of capitals the replacement is in capitals too. */
function inCapitalsOf(visible: string, wanted: string): string {
  const capitals = wanted.toUpperCase();
  return isAllCaps(visible) && capitals !== normalizeSigns(visible) ? capitals : wanted;
}

/**
 * Replaces word by word, so that what stands between the words is kept where it is markup. A word
 * is taken with its hyphens first, then without: "Luo **Zhizheng**" and "**Chih**-Cheng".
 */
function replaceWords(source: string, expected: string): string | undefined {
  for (const pattern of [hyphenatedWord, word]) {
    const replaced = replaceEach(source, expected, pattern);
    if (replaced !== undefined) return replaced;
  }
  return /^[\p{L}\p{M}\p{N}'’\s.-]*$/u.test(source) ? expected : undefined;
}

function replaceEach(source: string, expected: string, pattern: RegExp): string | undefined {
  const wanted = expected.match(pattern) ?? [];
  if ((source.match(pattern) ?? []).length !== wanted.length) return undefined;
  const between = expected.split(pattern);
  let result = '';
  for (const [i, part] of source.split(pattern).entries()) {
    const separator = joinSeparators(part, between[i] ?? '');
    if (separator === undefined) return undefined;
    result += separator + (wanted[i] ?? '');
  }
  return result;
}

/** Keeps markup around, or a wrap instead of, the separator that is wanted. */
function joinSeparators(actual: string, wanted: string): string | undefined {
  if (/^[ \t]*\r?\n[\s>]*$/.test(actual) && wanted === ' ') return actual;
  const visible = actual.replace(/[*_~`[\]]/g, '');
  if (visible === actual) return wanted;
  if (/^\s+$/.test(visible) && wanted === ' ') return actual;
  if (visible === wanted) return actual;
  return visible === '' && wanted === '' ? actual : undefined;
}
