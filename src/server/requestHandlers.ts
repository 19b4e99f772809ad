import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  type Location,
  type ReferenceParams,
  type RenameParams,
  type WorkDoneProgressReporter,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Project } from '../project/project.ts';
import type { Checker } from './checker.ts';
import { alignedLocations, alignedPlace, counterpartItems } from './features/counterpart.ts';
import { lookUp, renderings } from './features/lookUp.ts';
import { missingAt } from './features/missing.ts';
import { declarations, entryAt, mentionsOf } from './features/navigation.ts';
import { prepareRename, rename } from './features/rename.ts';
import { summaryLine } from './features/summary.ts';
import { workspaceSymbols } from './features/symbols.ts';
import { checkArticles, checkWorkspace } from './features/workspaceCheck.ts';
import { guarded } from './guarded.ts';
import { firstEntry, newGlossaryFiles } from './newGlossary.ts';
import * as protocol from './protocol.ts';
import type { Session } from './session.ts';

/** The requests that are not about one place: workspace, glossary, and the protocol's own. */
export function registerRequestHandlers(
  connection: Connection,
  session: Session,
  checker: Checker,
): void {
  if (session.usesPull) {
    connection.languages.diagnostics.on(
      guarded(
        connection,
        { kind: DocumentDiagnosticReportKind.Full, items: [] },
        async ({ textDocument }) => ({
          kind: DocumentDiagnosticReportKind.Full,
          items: [...(await checker.diagnostics(textDocument.uri))],
        }),
      ),
    );
  }
  connection.onWorkspaceSymbol(
    guarded(connection, [], async ({ query }) =>
      workspaceSymbols(session, await anyProject(session), query),
    ),
  );
  connection.onReferences(async (params, token, progress) =>
    guarded<ReferenceParams, Location[]>(connection, [], (request) =>
      references(session, request, token, progress),
    )(params, token),
  );
  connection.onPrepareRename(guarded(connection, null, (params) => prepareRename(session, params)));
  connection.onRenameRequest(async (params, token, progress) =>
    guarded<RenameParams, WorkspaceEdit | null>(connection, null, (request) =>
      rename(session, request, token, progress),
    )(params, token),
  );
  registerOwnRequests(connection, session, checker);
  registerCounterpartRequests(connection, session);
}

function registerOwnRequests(connection: Connection, session: Session, checker: Checker): void {
  connection.onRequest(protocol.checkDocument, async ({ uri }: protocol.CheckDocumentParams) => {
    const findings = (await checker.checkNow(uri))?.result.findings.length ?? 0;
    const text = summaryLine(session.messages, 1, findings, 1);
    return { findings, text } satisfies protocol.CheckDocumentResult;
  });
  connection.onRequest(
    protocol.checkWorkspace,
    async (params: { workDoneToken?: string | number }, token) => {
      const progress = await connection.window.attachWorkDoneProgress(params.workDoneToken);
      progress.begin(session.messages.text('progress.check'), 0, undefined, true);
      try {
        return await checkWorkspace(session, token, progress, (checked) =>
          checker.publish(checked),
        );
      } finally {
        progress.done();
      }
    },
  );
  connection.onRequest(
    protocol.toggleFindings,
    async (): Promise<protocol.ToggleFindingsResult> => ({
      enabled: await checker.toggle(),
    }),
  );
  connection.onRequest(
    protocol.lookUp,
    guarded(connection, [], async ({ query, uri }: protocol.LookUpParams) =>
      lookUp(session, uri ? await session.project(uri) : await anyProject(session), query),
    ),
  );
  connection.onRequest(
    protocol.renderings,
    guarded(connection, null, async ({ uri, position }: protocol.RenderingsParams) => {
      const checked = await session.checked(uri);
      return checked ? renderings(session, checked, position) : null;
    }),
  );
  connection.onRequest(
    protocol.missing,
    guarded(connection, [], async ({ uri, position }: protocol.MissingParams) => {
      const checked = await session.checked(uri);
      return checked ? missingAt(session, checked, position) : [];
    }),
  );
  connection.onRequest(
    protocol.newGlossary,
    ({ folder, title }: protocol.NewGlossaryParams) =>
      newGlossaryFiles(
        session.files,
        folder,
        title,
        firstEntry,
      ) satisfies Promise<protocol.NewGlossaryResult>,
  );
}

function registerCounterpartRequests(connection: Connection, session: Session): void {
  connection.onRequest(
    protocol.counterparts,
    guarded(connection, [], async ({ uri }: protocol.CounterpartsParams) => {
      const checked = await session.checked(uri);
      return checked ? counterpartItems(session, checked) : [];
    }),
  );
  connection.onRequest(
    protocol.aligned,
    guarded<protocol.AlignedParams, protocol.AlignedResult | null>(connection, null, (params) =>
      alignedPlace(session, params),
    ),
  );
  connection.onRequest(
    protocol.alignedMentions,
    guarded(connection, [], async ({ uri, position }: protocol.AlignedMentionsParams) => {
      const checked = await session.checked(uri);
      return checked ? alignedLocations(session, checked, position) : [];
    }),
  );
}

/** The project of the first workspace folder, or the one loaded for an open article. */
async function anyProject(session: Session): Promise<Project> {
  const [folder] = session.folders;
  const [open] = session.documents.keys();
  return session.project(folder ? `${folder}/x` : (open ?? 'untitled:x'));
}

/** Mentions in all articles of the workspace, and the entry's lines in the glossary. */
async function references(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<Location[]> {
  const found = await entryAt(session, textDocument.uri, position);
  if (!found) return [];
  const { entry } = found;
  const locations = context.includeDeclaration ? await declarations(session, entry) : [];
  const seen = new Set<string>();
  for (const uri of session.documents.keys()) {
    const checked = await session.checked(uri);
    if (!checked) continue;
    seen.add(uri);
    locations.push(...mentionsOf(session, checked, entry.id));
  }
  progress.begin(session.messages.text('progress.check'), 0, undefined, true);
  for await (const checked of checkArticles(session, token, progress)) {
    if (!seen.has(checked.document.uri)) locations.push(...mentionsOf(session, checked, entry.id));
  }
  progress.done();
  return locations;
}
