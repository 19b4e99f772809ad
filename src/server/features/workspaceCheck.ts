import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { NameCensus } from '../../core/unlisted/census.ts';
import { decode } from '../../formats/decode.ts';
import { baseName, filesBelow } from '../../project/fileSystem.ts';
import type { CheckWorkspaceResult } from '../protocol.ts';
import { articleFile, type CheckedArticle, isGlossaryDocument, type Session } from '../session.ts';
import { fileDocument } from './diagnostics.ts';
import { summaryLine, workspaceSummary } from './summary.ts';

/** XLIFF and PO files; a TMX file is a memory of many articles, checked only when it is opened. */
const bilingualFile = /\.(?:xlf|xliff|po)$/i;

const isArticle = (uri: string) => articleFile.test(uri) && !isGlossaryDocument(uri);

/** Files of the workspace folders, in alphabetical order; articles unless something else is asked for. */
export async function articleUris(
  { files, folders }: Session,
  accepts: (uri: string) => boolean = isArticle,
): Promise<readonly string[]> {
  const uris: string[] = [];
  for (const folder of folders) {
    for await (const uri of filesBelow(files, folder)) if (accepts(uri)) uris.push(uri);
  }
  return [...new Set(uris)];
}

/** Checks an article of the workspace as it stands in the editor, else as it stands on the disk. */
export async function checkArticle(
  session: Session,
  uri: string,
): Promise<CheckedArticle | undefined> {
  const open = await session.checked(uri);
  if (open) return open;
  const bytes = await session.files.read(uri).catch(() => undefined);
  const decoded = bytes && decode(bytes);
  if (!decoded || decoded.fault === 'binary') return undefined;
  return session.checkedFile(fileDocument(uri, decoded.text));
}

/** Checks every article; gives way between two, so that a cancellation is heard. */
export async function* checkArticles(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  accepts = isArticle,
): AsyncGenerator<CheckedArticle> {
  const uris = await articleUris(session, accepts);
  for (const [i, uri] of uris.entries()) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return;
    progress.report(Math.round((i / uris.length) * 100), baseName(uri));
    const checked = await checkArticle(session, uri);
    if (checked) yield checked;
  }
}

/** Checks the workspace and sums up; `publish` gets each article as it is done. */
export async function checkWorkspace(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  publish: (checked: CheckedArticle) => Promise<void>,
): Promise<CheckWorkspaceResult> {
  const articles = new Map<string, CheckedArticle>();
  session.compareNames(new NameCensus());
  // The disk may have changed where nobody told.
  session.counterparts.filesChanged();
  const accepts = (uri: string) => isArticle(uri) || bilingualFile.test(uri);
  for await (const checked of checkArticles(session, token, progress, accepts)) {
    articles.set(checked.document.uri, checked);
    await publish(checked);
  }
  // What was checked early did not know the names of what came later.
  for (const uri of token.isCancellationRequested ? [] : (session.names?.divided() ?? [])) {
    session.forget(uri);
    const checked = await checkArticle(session, uri);
    if (checked) articles.set(uri, checked);
    if (checked) await publish(checked);
  }
  const all = [...articles.values()];
  const counts = all.map(({ result }) => result.findings.length);
  const findings = counts.reduce((sum, count) => sum + count, 0);
  const files = counts.filter((count) => count > 0).length;
  return {
    articles: all.length,
    findings,
    files,
    text: summaryLine(session.messages, all.length, findings, files),
    summary: workspaceSummary(session, all),
    cancelled: token.isCancellationRequested,
  };
}
