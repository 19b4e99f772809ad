import {
  type Connection,
  FileChangeType,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checker } from './checker.ts';
import type { Settings } from './protocol.ts';
import { articleFile, isGlossaryDocument, type Session } from './session.ts';

/** Keeps the session's documents, settings and files in step with the client. */
export function registerSync(connection: Connection, session: Session, checker: Checker): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.documents.set(uri, TextDocument.create(uri, languageId, version, text));
    checker.opened(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = session.documents.get(uri);
    if (!document) return;
    session.documents.set(uri, update(session, document, contentChanges, version));
    checker.changed(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => checker.saved(textDocument.uri));
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session.closed(textDocument.uri);
    checker.closed(textDocument.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // Open files count as they stand in the editor, whatever happens on the disk.
    const unopened = changes.filter(({ uri }) => !session.documents.has(uri));
    const isArticle = ({ uri }: { uri: string }) =>
      articleFile.test(uri) && !isGlossaryDocument(uri);
    for (const { uri, type } of changes.filter(isArticle))
      if (type === FileChangeType.Deleted) checker.deleted(uri);
    if (unopened.some((change) => !isArticle(change))) checker.reload();
    else if (changes.some(isArticle)) checker.articlesChanged();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const sent = (settings as { nomenclator?: Partial<Settings> } | null)?.nomenclator;
    return checker.settingsChanged(sent);
  });
}

/** Applies changes one after the other; each range counts in the text that the one before left. */
function update(
  session: Session,
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  let current = document;
  for (const change of changes) {
    const event =
      'range' in change
        ? { text: change.text, range: utf16Range(session, current, change.range) }
        : change;
    current = TextDocument.update(current, [event], version);
  }
  return current;
}

function utf16Range(
  session: Session,
  document: TextDocument,
  range: { start: { line: number; character: number }; end: { line: number; character: number } },
) {
  if (session.positions.encoding === 'utf-16') return range;
  const { start, end } = session.positions.span(document, range);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
