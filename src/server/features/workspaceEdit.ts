import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** Edits of one file; `isNew`: the file is made first. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
  readonly isNew?: boolean;
}

/** Edits that are shown and confirmed together. */
export interface EditGroup {
  readonly id: string;
  readonly label: string;
  readonly needsConfirmation: boolean;
  readonly files: readonly FileEdits[];
}

/** The edits of files one by one, as every client of ours takes them. */
export function documentChanges(
  files: readonly FileEdits[],
  versionOf: (uri: string) => number | null = () => null,
  annotationId?: string,
): (CreateFile | TextDocumentEdit)[] {
  return files.flatMap(({ uri, edits, isNew }) => {
    const annotated = edits.map((edit): TextEdit | AnnotatedTextEdit =>
      annotationId ? { ...edit, annotationId } : edit,
    );
    const create: CreateFile = {
      kind: 'create',
      uri,
      options: { ignoreIfExists: true },
      ...(annotationId && { annotationId }),
    };
    const edit = { textDocument: { uri, version: versionOf(uri) }, edits: annotated };
    return isNew ? [create, edit] : [edit];
  });
}

/** Groups of edits in the richest form that the client takes: annotated, by file, or plain. */
export function workspaceEdit(session: Session, groups: readonly EditGroup[]): WorkspaceEdit {
  const { documentChanges: hasDocuments, changeAnnotationSupport } = session.editSupport;
  const used = groups.filter(({ files }) => files.length > 0);
  if (!hasDocuments) {
    const files = used.flatMap((group) => group.files);
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  const version = (uri: string) => session.documents.get(uri)?.version ?? null;
  if (!changeAnnotationSupport) {
    return { documentChanges: used.flatMap(({ files }) => documentChanges(files, version)) };
  }
  const annotations = used.map(({ id, label, needsConfirmation }): [string, ChangeAnnotation] => [
    id,
    { label, needsConfirmation },
  ]);
  return {
    documentChanges: used.flatMap(({ id, files }) => documentChanges(files, version, id)),
    changeAnnotations: Object.fromEntries(annotations),
  };
}
