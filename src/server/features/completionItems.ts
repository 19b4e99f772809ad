import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { written } from '../../core/article/article.ts';
import { allTerms, type Entry, preferredTerm, type Term } from '../../core/glossary/entry.ts';
import { atFirstMention } from '../../core/renderings/firstMention.ts';
import { isListed, type Rendering } from '../../core/renderings/rendering.ts';
import { renderingsOf } from '../../core/renderings/renderingsOf.ts';
import { searchKeys } from '../../core/search/searchKeys.ts';
import { optionsFor } from '../../project/project.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { withReading } from './hover.ts';
import { plain } from './markdown.ts';

/** An entry to offer, the term by which it was found, and what it replaces before the cursor. */
export interface Offer {
  readonly entry: Entry;
  readonly term: Term;
  readonly prefix: string;
  /** The source names it here, in full or in short. */
  readonly isExpected: boolean;
}

const itemKinds: Readonly<Record<Entry['kind'], CompletionItemKind>> = {
  person: CompletionItemKind.Constant,
  party: CompletionItemKind.Class,
  organization: CompletionItemKind.Class,
  office: CompletionItemKind.Interface,
  place: CompletionItemKind.Module,
  term: CompletionItemKind.Text,
};

/** What to write for an entry: the glossary's, or all that can be derived where it has none; marked as such. */
export function toItems(
  session: Session,
  checked: CheckedArticle,
  offer: Offer,
  offset: number,
): readonly CompletionItem[] {
  const { entry, prefix } = offer;
  const { article, project, document, result } = checked;
  const { profile } = optionsFor(project, document.uri);
  const [first, ...others] = renderingsOf(entry, article.language, profile);
  if (!first) return [];
  const isFirst = !result.mentions.some((mention) => mention.entry === entry);
  const offered = [first, ...others.filter((other) => isOffered(other, first, offer))];
  const start = offset - prefix.length;
  const range = session.positions.range(document, { start, end: offset });
  const filterText = prefix === '' ? typedForms(entry) : prefix;
  return offered.map((rendering) => {
    const label = isFirst
      ? atFirstMention(entry, rendering, article.language, profile)
      : rendering.text;
    const textEdit = { range, newText: written(article, label, start) };
    return { ...toItem(session, checked, offer, rendering), label, filterText, textEdit };
  });
}

/** Beside the glossary's preferred rendering only a body's short form, where the source has it. */
function isOffered({ kind }: Rendering, first: Rendering, { entry, isExpected }: Offer): boolean {
  if (!isListed(first)) return true;
  return isExpected && kind === 'short' && entry.kind !== 'person';
}

/** All that may be typed for an entry, for clients that go on by themselves. */
function typedForms(entry: Entry): string {
  const forms = [...allTerms(entry)].flatMap((term) => [
    term.text,
    term.reading ?? '',
    searchKeys(entry, term, 'hepburn')[0] ?? '',
    searchKeys(entry, term, 'pinyin')[0] ?? '',
  ]);
  return [...new Set(forms.filter((form) => form !== ''))].join(' ');
}

function toItem(
  { messages, settings }: Session,
  { article }: CheckedArticle,
  { entry, term: found }: Offer,
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
