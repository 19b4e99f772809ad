import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { allTerms, type Entry, type Term } from '../../core/glossary/entry.ts';
import { type Rename, renameEdits, renameTo, shownForm, termToRename } from '../../core/rename.ts';
import { addTerms, renameTerm } from '../../formats/editYaml.ts';
import { baseName } from '../../project/fileSystem.ts';
import { optionsFor, type Project } from '../../project/project.ts';
import { type CheckedArticle, isGlossaryDocument, type Session } from '../session.ts';
import { changes } from './edits.ts';
import { mentionAt } from './mentionAt.ts';
import { firstGlossary, glossaryEdits, isShipped, ownGlossary } from './ownGlossary.ts';
import { checkArticles } from './workspaceCheck.ts';
import { type EditGroup, type FileEdits, workspaceEdit } from './workspaceEdit.ts';

/** What a rename at a place changes, and how the name stands there. */
interface Target {
  readonly project: Project;
  readonly entry: Entry;
  readonly term: Term;
  readonly range: Range;
  readonly name: string;
  /** A glossary has its own form of a name, an article that of its profile. */
  readonly isGlossary: boolean;
}

/** What can be renamed at a place; else an error that says why nothing can. */
export async function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string }> {
  const { range, name } = await targetAt(session, textDocument.uri, position);
  return { range, placeholder: name };
}

/**
 * Writes a name anew in its glossary and in all articles of its language. All but the file at hand
 * is to be confirmed.
 */
export async function rename(
  session: Session,
  { textDocument: { uri }, position, newName }: RenameParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<WorkspaceEdit> {
  const target = await targetAt(session, uri, position);
  const { entry, term } = target;
  const wanted = renameOf(session, uri, target, newName);
  const glossary = await glossaryFiles(session, uri, target, wanted);
  const owner = glossary.at(-1);
  progress.begin(session.messages.text('rename.progress', { text: target.name }), 0, '', true);
  const articles: FileEdits[] = [];
  try {
    for await (const checked of articlesOf(session, token, progress)) {
      if (!isConcerned(checked, entry, term, owner)) continue;
      const { article, result, project } = checked;
      const { profile } = optionsFor(project, checked.document.uri);
      const context = { article, mentions: result.mentions, glossary: project.index, profile };
      const edits = renameEdits(context, wanted);
      const file = { uri: checked.document.uri, edits: textEdits(session, checked, edits) };
      if (edits.length > 0) articles.push(file);
    }
  } finally {
    progress.done();
  }
  return workspaceEdit(session, groupsOf(session, uri, articles, glossary));
}

function targetAt(session: Session, uri: string, position: Range['start']): Promise<Target> {
  return isGlossaryDocument(uri)
    ? termTarget(session, uri, position)
    : mentionTarget(session, uri, position);
}

async function mentionTarget(
  session: Session,
  uri: string,
  position: Range['start'],
): Promise<Target> {
  const checked = await session.checked(uri);
  if (!checked || checked.bilingual) throw refusal(session, 'no-name');
  const offset = session.positions.offset(checked.document, position);
  const mention = mentionAt(checked.result.mentions, offset);
  const term = mention && termToRename(mention);
  if (!mention || !term) throw refusal(session, 'no-name');
  const { entry, text, span } = mention;
  if (mention.candidates.length > 1)
    throw refusal(session, 'ambiguous', { text: text.replace(/\s+/g, ' ') });
  const { project, document } = checked;
  const name = shownForm(entry, term, optionsFor(project, uri).profile);
  const range = session.positions.range(document, span);
  return { project, entry, term, range, name, isGlossary: false };
}

async function termTarget(
  session: Session,
  uri: string,
  position: Range['start'],
): Promise<Target> {
  const document = session.documents.get(uri);
  const project = await session.project(uri);
  const offset = document ? session.positions.offset(document, position) : 0;
  for (const entry of document ? project.glossary.entries : []) {
    for (const term of allTerms(entry)) {
      const { path, start, end } = term.location;
      if (path !== uri || offset < start || offset > end) continue;
      const range = await session.locationRange(term.location);
      return { project, entry, term, range, name: term.text, isGlossary: true };
    }
  }
  throw refusal(session, 'no-name');
}

function renameOf(
  session: Session,
  uri: string,
  { project, entry, term, name, isGlossary }: Target,
  newName: string,
): Rename {
  const text = newName.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(text)) throw refusal(session, 'empty');
  if (text === name) throw refusal(session, 'unchanged', { text });
  const { profile } = optionsFor(project, uri);
  return renameTo(entry, term, text, isGlossary ? { ...profile, nameOrder: 'glossary' } : profile);
}

/** The term's own line where it is the user's, else the whole list of terms in a glossary of theirs. */
async function glossaryFiles(
  session: Session,
  uri: string,
  { project, entry, term }: Target,
  { to }: Rename,
): Promise<readonly FileEdits[]> {
  const { path } = term.location;
  if (!isShipped(project, path)) {
    if (!/\.ya?ml$/i.test(path))
      throw refusal(session, 'table', { text: term.text, file: baseName(path) });
    const edits = await glossaryEdits(session, path, (source) =>
      renameTerm(source, entry.id, term, to),
    );
    if (edits.length > 0) return edits;
  }
  const target = ownGlossary(project, entry);
  const terms = overriding(entry, term, to, target);
  const change = (source: string) => addTerms(source, entry.id, term.language, terms);
  return target
    ? glossaryEdits(session, target, change)
    : firstGlossary(session, project, uri, change);
}

/**
 * The new term and the others that stand elsewhere: a nearer entry with a preferred term replaces
 * all that a farther one has in the language. What was said of the old wording is left out.
 */
function overriding(
  { terms }: Entry,
  from: Term,
  to: Term,
  target: string | undefined,
): readonly Term[] {
  const { note, source, decidedBy, decidedOn, ...kept } = to;
  const others = (terms.get(from.language) ?? []).filter(
    (term) => term !== from && term.location.path !== target,
  );
  return [kept, ...others];
}

/** Open articles first, then those of the workspace. */
async function* articlesOf(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): AsyncGenerator<CheckedArticle> {
  const seen = new Set<string>();
  for (const uri of session.documents.keys()) {
    const checked = await session.checked(uri);
    if (!checked || checked.bilingual) continue;
    seen.add(uri);
    yield checked;
  }
  for await (const checked of checkArticles(session, token, progress)) {
    if (!seen.has(checked.document.uri)) yield checked;
  }
}

/** Whether an article is of the term's language, and measured against the glossary that changes. */
function isConcerned(
  { article, project }: CheckedArticle,
  { id }: Entry,
  { language, text, location }: Term,
  owner: FileEdits | undefined,
): boolean {
  if (article.language !== language) return false;
  const entry = project.glossary.byId.get(id);
  const terms = entry?.terms.get(language) ?? [];
  const isSame = (term: Term) => term.text === text && term.location.path === location.path;
  if (!entry || !terms.some(isSame)) return false;
  if (!owner || owner.isNew) return ownGlossary(project, entry) === undefined;
  return project.glossary.files.some(({ path }) => path === owner.uri);
}

function textEdits(
  session: Session,
  checked: CheckedArticle,
  edits: Parameters<typeof changes>[2],
): FileEdits['edits'] {
  return changes(session, checked, edits).changes[checked.document.uri] ?? [];
}

function groupsOf(
  { messages }: Session,
  uri: string,
  articles: readonly FileEdits[],
  glossary: readonly FileEdits[],
): readonly EditGroup[] {
  const isHere = (file: FileEdits) => file.uri === uri;
  const group = (id: string, files: readonly FileEdits[], needsConfirmation: boolean) => ({
    id,
    label: messages.text(`rename.${id}`),
    needsConfirmation,
    files,
  });
  return [
    group('here', articles.filter(isHere), false),
    group(
      'articles',
      articles.filter((file) => !isHere(file)),
      true,
    ),
    group('glossary', glossary, !glossary.some(isHere)),
  ];
}

function refusal(
  { messages }: Session,
  reason: string,
  data: Readonly<Record<string, string>> = {},
): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, messages.text(`rename.${reason}`, data));
}
