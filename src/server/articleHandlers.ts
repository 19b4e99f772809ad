import { CompletionTriggerKind, type Connection } from 'vscode-languageserver';
import { codeActions } from './features/codeActions.ts';
import { completion, type Trigger } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlayHints.ts';
import { definition, highlights } from './features/navigation.ts';
import { articleSymbols, glossarySymbols } from './features/symbols.ts';
import { guarded } from './guarded.ts';
import { type CheckedArticle, isGlossaryDocument, type Session } from './session.ts';

const triggers: Readonly<Record<CompletionTriggerKind, Trigger>> = {
  [CompletionTriggerKind.Invoked]: 'asked',
  [CompletionTriggerKind.TriggerCharacter]: 'typed',
  [CompletionTriggerKind.TriggerForIncompleteCompletions]: 'continued',
};

/** The requests about a place in an open article. */
export function registerArticleHandlers(connection: Connection, session: Session): void {
  const onArticle = <P extends { textDocument: { uri: string } }, R>(
    empty: R,
    answer: (checked: CheckedArticle, params: P) => R | Promise<R>,
  ) =>
    guarded<P, R>(connection, empty, async (params) => {
      const checked = await session.checked(params.textDocument.uri);
      return checked ? answer(checked, params) : empty;
    });

  connection.onHover(
    onArticle(null, async (checked, { position }) => {
      const date = await session.dateOf(checked);
      return hover(session, checked, position, date) ?? null;
    }),
  );
  connection.onDefinition(
    onArticle([], (checked, { position }) => definition(session, checked, position)),
  );
  connection.onDocumentHighlight(
    onArticle([], (checked, { position }) => highlights(session, checked, position)),
  );
  connection.onCompletion(
    onArticle({ isIncomplete: false, items: [] }, (checked, { position, context }) => {
      return completion(session, checked, position, triggers[context?.triggerKind ?? 1]);
    }),
  );
  connection.languages.inlayHint.on(
    onArticle([], (checked, { range }) => inlayHints(session, checked, range)),
  );
  connection.onCodeAction(
    onArticle([], (checked, { range, context }) =>
      codeActions(session, checked, range, context.diagnostics, context.only),
    ),
  );
  connection.onDocumentSymbol(
    guarded(connection, [], async ({ textDocument: { uri } }) => {
      const document = session.documents.get(uri);
      if (document && isGlossaryDocument(uri))
        return glossarySymbols(session, document, await session.project(uri));
      const checked = await session.checked(uri);
      return checked ? articleSymbols(session, checked) : [];
    }),
  );
}
