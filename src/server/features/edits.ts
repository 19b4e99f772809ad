import type { Range, TextEdit } from 'vscode-languageserver';
import type { Edit } from '../../core/finding.ts';
import { isHanLanguage } from '../../core/language.ts';
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
