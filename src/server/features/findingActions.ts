import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/finding.ts';
import { preferredTerm } from '../../core/glossary/entry.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { clientCommands, type IgnoreArguments, type MoreArguments } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { acceptAction } from './accept.ts';
import { addPersonAction } from './addPerson.ts';
import { changes, lineRange, replacing } from './edits.ts';
import { suppressionEdit } from './ignore.ts';
import { meaningActions } from './meaning.ts';

/** At most five, the likeliest first. */
export async function findingActions(
  session: Session,
  checked: CheckedArticle,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): Promise<readonly CodeAction[]> {
  const { messages } = session;
  const range = session.positions.range(checked.document, finding.span);
  const own = diagnostics.filter(
    (diagnostic) => diagnostic.code === finding.rule && sameRange(diagnostic.range, range),
  );
  const base = { kind: CodeActionKind.QuickFix, ...(own.length > 0 && { diagnostics: own }) };
  const actions: CodeAction[] = [];
  const [fix] = finding.fixes;
  if (finding.rule.startsWith('ambiguous-')) {
    actions.push(...(await choices(session, checked, finding)).map((one) => ({ ...one, ...base })));
  } else if (fix) {
    const title = fixTitle(session, finding, fix);
    actions.push({ ...base, title, isPreferred: true, edit: changes(session, checked, fix.edits) });
  }
  if (finding.rule === 'missing-rendering' && session.options.hasCommands)
    actions.push({ ...base, ...insertMissingAction(session) });
  const same = sameFindings(checked, finding);
  if (fix && same.length > 1 && finding.candidates.length < 2) {
    const edits = same.flatMap((other) => other.fixes[0]?.edits ?? []);
    actions.push({
      ...base,
      title: messages.text('action.change-all', { count: same.length }),
      edit: changes(session, checked, edits),
    });
  }
  const accept =
    (await acceptAction(session, checked, finding)) ??
    (await addPersonAction(session, checked, finding));
  if (accept) actions.push({ ...base, ...accept });
  if (finding.rule !== 'unused-suppression') {
    // In a bilingual file a comment in the line would stand in the midst of a text.
    if (!checked.bilingual) actions.push({ ...base, ...ignoreAction(session, checked, finding) });
    if (session.options.hasCommands) actions.push({ ...base, ...moreAction(session, finding) });
  }
  return actions;
}

/** Who of several is meant: the full name for a surname, else a comment that says so. */
async function choices(
  session: Session,
  checked: CheckedArticle,
  finding: Finding,
): Promise<readonly CodeAction[]> {
  const mention = checked.result.mentions.find(({ span }) => span.start === finding.span.start);
  if (finding.rule === 'ambiguous-name')
    return mention
      ? [
          ...(await meaningActions(session, checked, mention)),
          ...changesToOthers(session, checked, finding, mention),
        ]
      : [];
  return finding.fixes.slice(0, 3).map((fix) => ({
    title: fixTitle(session, finding, fix),
    edit: changes(session, checked, fix.edits),
  }));
}

/** Who is not a candidate of the mention itself has another spelling in the glossary. */
function changesToOthers(
  session: Session,
  checked: CheckedArticle,
  { candidates, span }: Finding,
  mention: Mention,
): readonly CodeAction[] {
  return candidates.slice(0, 2).flatMap((entry) => {
    const text = preferredTerm(entry, checked.article.language)?.text;
    if (!text || mention.candidates.includes(entry)) return [];
    const edits = replacing(checked.article, span, text);
    if (edits.length === 0) return [];
    const title = session.messages.text('action.change', { text });
    return [{ title, edit: changes(session, checked, edits) }];
  });
}

function fixTitle({ messages }: Session, { rule }: Finding, { edits: [edit] }: Fix): string {
  return rule === 'unused-suppression'
    ? messages.text('action.remove-suppression')
    : messages.text('action.change', { text: edit.replacement.replace(/\s+/g, ' ') });
}

/** Findings of the same entry that a safe fix ends; of a name without an entry those of its spelling. */
function sameFindings({ result }: CheckedArticle, finding: Finding): readonly Finding[] {
  if (!finding.entry)
    return result.findings.filter(
      ({ rule, data }) => rule === finding.rule && data.text && data.text === finding.data.text,
    );
  return result.findings.filter(({ entry, fixes }) => entry === finding.entry && fixes[0]?.safe);
}

function ignoreAction(
  session: Session,
  { document, article }: CheckedArticle,
  finding: Finding,
): Pick<CodeAction, 'title' | 'command' | 'edit'> {
  const title = session.messages.text('action.ignore');
  const { offset, text } = suppressionEdit(article, document.languageId, finding);
  const position = session.positions.position(document, offset);
  if (session.options.hasCommands) {
    const argument: IgnoreArguments = { uri: document.uri, position, text };
    return { title, command: { title, command: clientCommands.ignoreHere, arguments: [argument] } };
  }
  const newText = text.replace('{reason}', '');
  return {
    title,
    edit: { changes: { [document.uri]: [{ range: { start: position, end: position }, newText }] } },
  };
}

/** Where in the paragraph a name belongs only the writer knows: it is inserted at the cursor. */
function insertMissingAction({ messages }: Session): Pick<CodeAction, 'title' | 'command'> {
  const title = messages.text('action.insert-missing');
  return { title, command: { title, command: clientCommands.insertMissing } };
}

function moreAction(
  { messages }: Session,
  finding: Finding,
): Pick<CodeAction, 'title' | 'command'> {
  const title = messages.text('action.more');
  const { entry } = finding;
  const argument: MoreArguments = {
    text: finding.text.replace(/\s+/g, ' '),
    ...(entry && { entry: { uri: entry.location.path, range: lineRange(entry.location.line) } }),
  };
  return { title, command: { title, command: clientCommands.more, arguments: [argument] } };
}

function sameRange(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
