import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry } from '../../core/glossary/entry.ts';
import { addGlossaryPath } from '../../formats/editConfig.ts';
import type { TextChange } from '../../formats/editYaml.ts';
import { relativePath } from '../../project/fileSystem.ts';
import type { Project } from '../../project/project.ts';
import { newGlossaryFiles } from '../newGlossary.ts';
import type { Session } from '../session.ts';
import type { FileEdits } from './workspaceEdit.ts';

/**
 * The glossary file that an edit of an entry, or a new one, goes to: the one that holds it, if it is
 * the user's own YAML file, else the nearest own one; undefined when only the shipped glossaries are loaded.
 */
export function ownGlossary(project: Project, entry?: Entry): string | undefined {
  const own = project.glossary.files
    .map(({ path }) => path)
    .filter((path) => /\.ya?ml$/.test(path) && !isShipped(project, path));
  const holder = entry?.location.path ?? '';
  return own.includes(holder) ? holder : own[0];
}

export function isShipped({ shipped }: Project, path: string): boolean {
  return path.startsWith(shipped);
}

type Change = (source: string) => readonly TextChange[];

/** A change of one of the user's glossary files, as it stands in the editor or else on the disk. */
export async function glossaryEdits(
  session: Session,
  uri: string,
  change: Change,
): Promise<readonly FileEdits[]> {
  const bytes = await session.files.read(uri).catch(() => undefined);
  if (!bytes) return [];
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const document = TextDocument.create(uri, 'yaml', 0, source);
  const edits = change(source).map(({ start, end, text }) => ({
    range: session.positions.range(document, { start, end }),
    newText: text,
  }));
  return edits.length > 0 ? [{ uri, edits }] : [];
}

/** A change of the user's own glossary for an entry, else of a first one that is made for it. */
export async function ownGlossaryEdits(
  session: Session,
  project: Project,
  uri: string,
  change: Change,
  entry?: Entry,
): Promise<readonly FileEdits[]> {
  const target = ownGlossary(project, entry);
  if (target) return glossaryEdits(session, target, change);
  return firstGlossary(session, project, uri, change);
}

/** The user's first glossary, with the one entry; a configuration that there is names it too. */
export async function firstGlossary(
  session: Session,
  project: Project,
  uri: string,
  change: Change,
): Promise<readonly FileEdits[]> {
  const workspace = session.folders.find((item) => uri.startsWith(item));
  const folder = project.configUri ? project.folder : (workspace ?? project.folder);
  const entry = change('entries:\n')[0]?.text ?? '';
  const { files, glossary } = await newGlossaryFiles(session.files, folder, 'Our names', entry);
  const start = { line: 0, character: 0 };
  const created = files.map((file) => ({
    uri: file.uri,
    isNew: true,
    edits: [{ range: { start, end: start }, newText: file.text }],
  }));
  if (!project.configUri) return created;
  const path = relativePath(folder, glossary) ?? glossary;
  const named = await glossaryEdits(session, project.configUri, (text) =>
    addGlossaryPath(text, path),
  );
  return [...created, ...named];
}
