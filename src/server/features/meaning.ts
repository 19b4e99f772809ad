import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { type Article, formatOf } from '../../core/article/article.ts';
import { type Block, blockSpan } from '../../core/article/block.ts';
import { type Entry, preferredTerm } from '../../core/glossary/entry.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { otherName } from '../../core/rules/describe.ts';
import { addMeaning } from '../../formats/editConfig.ts';
import { configName } from '../../project/config.ts';
import { resolveUri } from '../../project/fileSystem.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { changes } from './edits.ts';
import { glossaryEdits } from './ownGlossary.ts';
import { documentChanges, type FileEdits } from './workspaceEdit.ts';

/** With "Ignore here" and "More" no more than five lines. */
const mostCandidates = 3;

/** For each who may be meant an action that says so, once for the article. */
export async function meaningActions(
  session: Session,
  checked: CheckedArticle,
  mention: Mention,
): Promise<readonly CodeAction[]> {
  const text = mention.text.replace(/\s+/g, ' ');
  const descriptions = mention.candidates.map((entry) => description(session, checked, entry));
  const made = mention.candidates.slice(0, mostCandidates).map(async (entry, i) => {
    const own = descriptions[i] ?? '';
    const isUnique = descriptions.filter((other) => other === own).length === 1;
    const who = isUnique ? own : `${own} (${entry.id})`;
    const edit = await meaningEdit(session, checked, mention, entry);
    const title = session.messages.text('action.means', { text, who });
    return edit ? [{ kind: CodeActionKind.QuickFix, title, edit }] : [];
  });
  return (await Promise.all(made)).flat();
}

/** "陳建仁, Vice President (DPP), 2016-2020" */
function description(
  { messages }: Session,
  { article: { language } }: CheckedArticle,
  entry: Entry,
): string {
  const name = otherName(entry, language) ?? preferredTerm(entry, language)?.text ?? entry.id;
  const note = entry.note?.split(';')[0]?.trim();
  return note ? `${name}${messages.text('list.separator')}${note}` : name;
}

/** A comment in the article; plain text has none that a reader would not see. */
async function meaningEdit(
  session: Session,
  checked: CheckedArticle,
  mention: Mention,
  { id }: Entry,
): Promise<WorkspaceEdit | undefined> {
  const { article, document } = checked;
  const isPlain = document.languageId === 'plaintext' || formatOf(document.uri) === 'plain';
  if (isPlain || checked.bilingual) {
    const files = await configEdits(session, checked, mention.text.replace(/\s+/g, ' '), id);
    return files.length > 0 ? { documentChanges: documentChanges(files) } : undefined;
  }
  const { offset, text } = meaningComment(article, mention.block, id);
  return changes(session, checked, [{ span: { start: offset, end: offset }, replacement: text }]);
}

/**
 * Where and how to write the comment: on a line of its own before the block, or, where that would
 * break a list, a table or a quotation, before the text that comes before it.
 */
export function meaningComment(
  { text, blocks, frontMatter }: Article,
  block: number,
  id: string,
): { readonly offset: number; readonly text: string } {
  const free = blocks
    .slice(0, block + 1)
    .filter(standsFree)
    .at(-1);
  const offset = free
    ? text.lastIndexOf('\n', blockSpan(free).start - 1) + 1
    : Math.max(frontMatter.end, text.startsWith('\ufeff') ? 1 : 0);
  const indent = free ? /^[ \t]*/.exec(text.slice(offset))?.[0] : '';
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  return { offset, text: `${indent}<!-- nomenclator-means ${id} -->${newline}` };
}

function standsFree({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'caption';
}

/** A line in `nomenclator.yaml`, which is made where there is none. */
async function configEdits(
  session: Session,
  { project, document }: CheckedArticle,
  spelling: string,
  id: string,
): Promise<readonly FileEdits[]> {
  const add = (source: string) => addMeaning(source, spelling, id);
  if (project.configUri) return glossaryEdits(session, project.configUri, add);
  const folder = session.folders.find((item) => document.uri.startsWith(`${item}/`));
  const start = { line: 0, character: 0 };
  return add('').map(({ text }) => ({
    uri: resolveUri(folder ?? project.folder, configName),
    isNew: true,
    edits: [{ range: { start, end: start }, newText: text }],
  }));
}
