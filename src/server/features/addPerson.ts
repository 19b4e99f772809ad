import type { CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../core/finding.ts';
import { guessPerson } from '../../core/unlisted/guessPerson.ts';
import { addEntry } from '../../formats/editYaml.ts';
import { entryId } from '../../formats/entryId.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { ownGlossaryEdits } from './ownGlossary.ts';
import { documentChanges } from './workspaceEdit.ts';

/** Adds a person whom no entry names, as the article mostly spells the name. */
export async function addPersonAction(
  session: Session,
  { project, article, document }: CheckedArticle,
  { rule, data, text: written }: Finding,
): Promise<Pick<CodeAction, 'title' | 'edit'> | undefined> {
  if (rule !== 'inconsistent-name') return undefined;
  const found = [data.expected, data.text].flatMap((name) => {
    const person = guessPerson(article, project.index, String(name));
    return person ? [{ name: String(name), person }] : [];
  });
  const [{ name, person } = { name: written, person: undefined }] = found;
  if (!person) return undefined;
  const entry = { ...person, id: entryId(name) };
  const files = await ownGlossaryEdits(session, project, document.uri, (source) =>
    addEntry(source, entry),
  );
  if (files.length === 0) return undefined;
  const title = session.messages.text('action.add-person', { text: name });
  return { title, edit: { documentChanges: documentChanges(files) } };
}
