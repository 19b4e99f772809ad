import type { CompletionList, Position } from 'vscode-languageserver';
import { type NextNames, nextNames } from '../../core/compare/nextNames.ts';
import { allTerms, type Entry } from '../../core/glossary/entry.ts';
import { isHanLanguage, type Language } from '../../core/language.ts';
import { renderingsOf } from '../../core/renderings/renderingsOf.ts';
import { queriesOf } from '../../core/search/queries.ts';
import { type SearchHit, type SearchIndex, searchKey } from '../../core/search/searchIndex.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { type Offer, toItems } from './completionItems.ts';

const maxItems = 40;
/** Who is named in the source may be far down the list of what begins so. */
const maxHits = 500;
const maxWords = 4;

/**
 * Editors offer nothing by themselves in prose, so every letter asks; `isLikely` then keeps ordinary
 * words quiet.
 */
export const triggerCharacters: string[] = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-・ー',
  ...Array.from({ length: 86 }, (_, i) => String.fromCharCode(0x3041 + i)),
  ...Array.from({ length: 86 }, (_, i) => String.fromCharCode(0x30a1 + i)),
  ...Array.from({ length: 37 }, (_, i) => String.fromCharCode(0x3105 + i)),
];

/** `asked`: by a key; `typed`: by a letter; `continued`: letters are added while the list is open. */
export type Trigger = 'asked' | 'typed' | 'continued';

/** Who is likely to be meant beside what is typed. */
interface Context extends NextNames {
  readonly language: Language;
  readonly present: ReadonlySet<Entry>;
  readonly trigger: Trigger;
}

/**
 * Names and terms in the article's language for what is typed in any script; in a translation those
 * of the aligned paragraph first, and without anything typed. Where the user did not ask, only people
 * and parties are offered, and only for more than a few letters.
 */
export function completion(
  session: Session,
  checked: CheckedArticle,
  position: Position,
  trigger: Trigger = 'asked',
): CompletionList {
  const offset = session.positions.offset(checked.document, position);
  const line = lineBefore(checked.document.getText(), offset);
  const context = contextAt(checked, offset, trigger);
  const typed = typedOffers(session.search(checked.project.index), line, context);
  const isInWord = /[\p{Script=Latin}\p{Script=Bopomofo}\p{N}]$/u.test(line);
  const untyped = trigger === 'asked' && !isInWord ? expectedOffers(context, typed) : [];
  const items = [...typed, ...untyped]
    .flatMap((offer) => toItems(session, checked, offer, offset))
    .slice(0, maxItems)
    .map((item, i) => ({ ...item, sortText: String(i).padStart(4, '0') }));
  return { isIncomplete: true, items };
}

function contextAt(
  { article, result: { pair, mentions } }: CheckedArticle,
  offset: number,
  trigger: Trigger,
): Context {
  const names = pair ? nextNames(pair, article, mentions, offset) : { unused: [], near: [] };
  const present = new Set<Entry>(mentions.map(({ entry }) => entry));
  return { ...names, language: article.language, present, trigger };
}

/** What fits the longest beginning that anything fits. */
function typedOffers(index: SearchIndex, line: string, context: Context): readonly Offer[] {
  for (const start of prefixStarts(line, context.language)) {
    const prefix = line.slice(start);
    const hits = find(index, prefix)
      .filter((hit) => isWanted(hit, prefix, context))
      .filter((hit) => context.trigger !== 'typed' || isLikely(hit, prefix, context.language));
    if (hits.length > 0)
      return ranked(context, hits).map(({ entry, term }) => {
        return { entry, term, prefix, isExpected: context.unused.includes(entry) };
      });
  }
  return [];
}

/** As it is typed, as pinyin with tone digits, and as bopomofo. */
function find(index: SearchIndex, prefix: string): readonly SearchHit[] {
  const queries = queriesOf(prefix).filter(({ isOrder }) => !isOrder);
  const hits = queries.flatMap(({ query }) => index.find(query, maxHits));
  return [...new Map(hits.map((hit) => [hit.entry, hit])).values()];
}

/** Without anything typed: whom the source names here, then who is in the article or named nearby. */
function expectedOffers(
  { unused, near, present, language }: Context,
  typed: readonly Offer[],
): readonly Offer[] {
  if (unused.length + near.length === 0) return [];
  const offered = new Set(typed.map(({ entry }) => entry));
  return [...new Set([...unused, ...present, ...near])]
    .filter((entry) => !offered.has(entry) && renderingsOf(entry, language).length > 0)
    .flatMap((entry) => {
      const [term] = allTerms(entry);
      return term ? [{ entry, term, prefix: '', isExpected: unused.includes(entry) }] : [];
    });
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Where what is being typed may have begun: longest first. Ordinary lower-case words never count. */
function prefixStarts(line: string, language: Language): readonly number[] {
  const latin = [
    ...line
      .slice(-80)
      .matchAll(/[\p{Script=Latin}\p{M}\p{N}'’]+(?=[\p{Script=Latin}\p{M}\p{N}'’ -]*$)/gu),
  ]
    .map((match) => line.length - Math.min(line.length, 80) + match.index)
    .filter((start) => isHanLanguage(language) || /^\p{Lu}/u.test(line.slice(start)))
    .slice(-maxWords)
    .filter((start) => searchKey(line.slice(start)).length >= 2);
  if (latin.length > 0) return latin;
  const han =
    /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,12}|[ㄅ-ㄩˉˊˇˋ˙]{2,16})$/u.exec(
      line,
    )?.[0] ?? '';
  return [...han].map((_, i) => line.length - han.length + i);
}

/**
 * One Han character is enough, of kana two are needed, but for whom the source names here; the whole
 * form typed out needs no offer.
 */
function isWanted(
  { entry, language }: SearchHit,
  prefix: string,
  { language: own, unused }: Context,
): boolean {
  const [term] = renderingsOf(entry, own);
  if (!term || term.text === prefix) return false;
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(prefix)) return unused.includes(entry);
  return language === own || searchKey(prefix).length >= 1;
}

/** The start of a person's name, or two words of a person's or party's. */
function isLikely({ entry, match, via }: SearchHit, prefix: string, language: Language): boolean {
  // The Sino-Japanese reading of a Chinese name means nothing in an English article.
  if (via === 'hepburn' && !isHanLanguage(language)) return false;
  const isTwoWords = /[ ・-]./u.test(prefix);
  if (entry.kind === 'party' ? !isTwoWords : entry.kind !== 'person') return false;
  if (match === 'word' && !isTwoWords) return false;
  const least = /^\p{Script=Latin}/u.test(prefix) && !isHanLanguage(language) ? 4 : 3;
  return searchKey(prefix).length >= least;
}

/** Whom the source names here, in its order; then who is in the article, then who is named nearby. */
function ranked(
  { unused, near, present }: Context,
  hits: readonly SearchHit[],
): readonly SearchHit[] {
  const nearby = new Set(near);
  const rank = ({ entry }: SearchHit): number => {
    const place = unused.indexOf(entry);
    if (place >= 0) return place - unused.length;
    return present.has(entry) ? 0 : nearby.has(entry) ? 1 : 2;
  };
  return [...hits].sort((a, b) => rank(a) - rank(b));
}
