import type { Range, TextEdit } from 'vscode-languageserver';
import { type Article, written } from '../../core/article/article.ts';
import type { Edit } from '../../core/finding.ts';
import { isHanLanguage } from '../../core/language.ts';
import { replaceRuns } from '../../core/rules/replaceRuns.ts';
import type { Span } from '../../core/span.ts';
import type { CheckedArticle, Session } from '../session.ts';

/** Edits of the article as the protocol has them. */
export function changes(session: Session, { document }: CheckedArticle, edits: readonly Edit[]) {
  const textEdits: TextEdit[] = edits.map(({ span, replacement }) => ({
    range: session.positions.range(document, span),
    newText: replacement,
  }));
  return { changes: { [document.uri]: textEdits } };
}

export function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

/** A rendering as it stands behind a name. */
export function bracketed(text: string, language: string): string {
  return isHanLanguage(language) ? `（${text}）` : ` (${text})`;
}

/** Another wording at a span; in XML and PO it is escaped, and nothing where inline tags could not stay. */
export function replacing(article: Article, span: Span, text: string): readonly Edit[] {
  const replacement = article.escape ? replaceRuns(article, span, text) : text;
  return replacement === undefined ? [] : [{ span, replacement }];
}

/** A text at an offset, as the article's file writes it. */
export function inserting(article: Article, offset: number, text: string): readonly Edit[] {
  return [{ span: { start: offset, end: offset }, replacement: written(article, text, offset) }];
}
