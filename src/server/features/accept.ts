import type { CodeAction } from 'vscode-languageserver';
import type { Finding } from '../../core/finding.ts';
import { addAdmittedTerm } from '../../formats/editYaml.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { ownGlossaryEdits } from './ownGlossary.ts';
import { documentChanges } from './workspaceEdit.ts';

const acceptable = new Set([
  'name-variant',
  'name-order',
  'possible-misspelling',
  'term-case',
  'deprecated-term',
  'rendering-variant',
]);

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
  const { project, document } = checked;
  const change = (source: string) => addAdmittedTerm(source, entry.id, language, text);
  const files = await ownGlossaryEdits(session, project, document.uri, change, entry);
  if (files.length === 0) return undefined;
  return { title, edit: { documentChanges: documentChanges(files) } };
}
