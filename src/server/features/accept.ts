import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/finding.ts';
import { addAdmittedTerm } from '../../formats/editYaml.ts';
import { newGlossaryFiles } from '../newGlossary.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { ownGlossary } from './ownGlossary.ts';

const acceptable = new Set(['name-variant', 'name-order', 'term-case', 'deprecated-term']);

/** Adds the wording as an admitted form of the entry, in the nearest glossary that is the user's own. */
export async function acceptAction(
  session: Session,
  checked: CheckedArticle,
  { entry, rule, text: wording }: Finding,
): Promise<Pick<CodeAction, 'title' | 'edit'> | undefined> {
  if (!entry || !acceptable.has(rule)) return undefined;
  const text = wording.replace(/\s+/g, ' ');
  const title = session.messages.text('action.accept', { text });
  const { language } = checked.article;
  const target = ownGlossary(checked.project, entry);
  const documentChanges = target
    ? await editOf(session, target, (source) => addAdmittedTerm(source, entry.id, language, text))
    : await creation(session, checked, (source) =>
        addAdmittedTerm(source, entry.id, language, text),
      );
  return documentChanges.length > 0 ? { title, edit: { documentChanges } } : undefined;
}

type Change = (source: string) => ReturnType<typeof addAdmittedTerm>;

async function editOf(session: Session, uri: string, change: Change): Promise<TextDocumentEdit[]> {
  const bytes = await session.files.read(uri).catch(() => undefined);
  if (!bytes) return [];
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const document = TextDocument.create(uri, 'yaml', 0, source);
  const edits = change(source).map(({ start, end, text }) => ({
    range: session.positions.range(document, { start, end }),
    newText: text,
  }));
  return [{ textDocument: { uri, version: null }, edits }];
}

/** The user's first glossary, with the one entry. */
async function creation(
  session: Session,
  { project, document }: CheckedArticle,
  change: Change,
): Promise<(CreateFile | TextDocumentEdit)[]> {
  const folder = session.folders.find((item) => document.uri.startsWith(item)) ?? project.folder;
  const entry = change('entries:\n')[0]?.text ?? '';
  const { files } = await newGlossaryFiles(session.files, folder, 'Our names', entry);
  const start = { line: 0, character: 0 };
  return files.flatMap(({ uri, text }) => [
    { kind: 'create' as const, uri, options: { ignoreIfExists: true } },
    {
      textDocument: { uri, version: null },
      edits: [{ range: { start, end: start }, newText: text }],
    },
  ]);
}
