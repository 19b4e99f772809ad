import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver';
import type { Entry } from '../../core/glossary/entry.ts';
import { preferredTerm } from '../../core/glossary/entry.ts';
import { isHanLanguage, type Language } from '../../core/language.ts';
import { atFirstMention } from '../../core/renderings/firstMention.ts';
import { isListed, type Rendering } from '../../core/renderings/rendering.ts';
import { renderingsOf } from '../../core/renderings/renderingsOf.ts';
import { type SearchHit, searchKey } from '../../core/search/searchIndex.ts';
import { optionsFor } from '../../project/project.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { withReading } from './hover.ts';
import { plain } from './markdown.ts';

const maxItems = 40;
const maxWords = 4;

/**
 * Editors offer nothing by themselves in prose, so every letter asks; `isTyped` then keeps ordinary
 * words quiet.
 */
export const triggerCharacters: string[] = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-・ー',
  ...Array.from({ length: 86 }, (_, i) => String.fromCharCode(0x3041 + i)),
  ...Array.from({ length: 86 }, (_, i) => String.fromCharCode(0x30a1 + i)),
];

/**
 * Names and terms in the article's language for what is typed in any script. `isTyped`: the user
 * did not ask, so only people and parties are offered, and only for more than a few letters.
 */
export function completion(
  session: Session,
  checked: CheckedArticle,
  position: Position,
  isTyped = false,
): CompletionList {
  const offset = session.positions.offset(checked.document, position);
  const line = lineBefore(checked.document.getText(), offset);
  const index = session.search(checked.project.index);
  for (const start of prefixStarts(line, checked.article.language)) {
    const prefix = line.slice(start);
    const hits = index
      .find(prefix, maxItems * 2)
      .filter((hit) => isWanted(hit, prefix, checked.article.language))
      .filter((hit) => !isTyped || isLikely(hit, prefix, checked.article.language));
    if (hits.length === 0) continue;
    const range = session.positions.range(checked.document, {
      start: offset - prefix.length,
      end: offset,
    });
    const items = ranked(checked, hits)
      .flatMap((hit) => toItems(session, checked, hit, prefix, range))
      .map((item, i) => ({ ...item, sortText: String(i).padStart(4, '0') }));
    if (items.length > 0) return { isIncomplete: true, items: items.slice(0, maxItems) };
  }
  return { isIncomplete: true, items: [] };
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
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,12}$/u.exec(line)?.[0] ?? '';
  return [...han].map((_, i) => line.length - han.length + i);
}

/** One Han character is enough, of kana two are needed; the whole form typed out needs no offer. */
function isWanted({ entry, language }: SearchHit, prefix: string, own: Language): boolean {
  const [term] = renderingsOf(entry, own);
  if (!term || term.text === prefix) return false;
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(prefix)) return false;
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

/** Names already in the article come first. */
function ranked({ result }: CheckedArticle, hits: readonly SearchHit[]): readonly SearchHit[] {
  const present = new Set<Entry>(result.mentions.map(({ entry }) => entry));
  return [
    ...hits.filter(({ entry }) => present.has(entry)),
    ...hits.filter(({ entry }) => !present.has(entry)),
  ];
}

const itemKinds: Readonly<Record<Entry['kind'], CompletionItemKind>> = {
  person: CompletionItemKind.Constant,
  party: CompletionItemKind.Class,
  organization: CompletionItemKind.Class,
  office: CompletionItemKind.Interface,
  place: CompletionItemKind.Module,
  term: CompletionItemKind.Text,
};

/** The glossary's term, or all that can be derived where it has none; marked as such. */
function toItems(
  session: Session,
  checked: CheckedArticle,
  hit: SearchHit,
  prefix: string,
  range: { start: Position; end: Position },
): readonly CompletionItem[] {
  const { entry } = hit;
  const { article, project, document, result } = checked;
  const { profile } = optionsFor(project, document.uri);
  const [first, ...others] = renderingsOf(entry, article.language, profile);
  if (!first) return [];
  const isFirst = !result.mentions.some((mention) => mention.entry === entry);
  const offered = isListed(first) ? [first] : [first, ...others];
  return offered.map((rendering) => {
    const newText = isFirst
      ? atFirstMention(entry, rendering, article.language, profile)
      : rendering.text;
    const item = toItem(session, checked, hit, rendering);
    return { ...item, label: newText, filterText: prefix, textEdit: { range, newText } };
  });
}

function toItem(
  { messages, settings }: Session,
  { article }: CheckedArticle,
  { entry, term: found }: SearchHit,
  rendering: Rendering,
): CompletionItem {
  const others = settings.targetLanguages.flatMap((language) =>
    language === article.language ? [] : (preferredTerm(entry, language) ?? []),
  );
  const details = new Set([
    ...(rendering.reading && (!isListed(rendering) || !rendering.how) ? [rendering.reading] : []),
    ...others.map(withReading),
    ...(isListed(rendering) ? [] : [messages.text(`rendering.${rendering.kind}`)]),
  ]);
  return {
    label: rendering.text,
    kind: itemKinds[entry.kind],
    detail: [...details].join(' · '),
    ...(entry.note && {
      documentation: {
        kind: 'markdown',
        value: `${plain(found.text)} · ${messages.text(`kind.${entry.kind}`)} · ${plain(entry.note)}`,
      },
    }),
  };
}
