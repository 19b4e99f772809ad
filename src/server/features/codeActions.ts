import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { Edit, Finding } from '../../core/finding.ts';
import { isAllowed, preferredTerm } from '../../core/glossary/entry.ts';
import { isHanLanguage } from '../../core/language.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { clientCommands, type IgnoreArguments, type MoreArguments } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { acceptAction } from './accept.ts';
import { suppressionEdit } from './ignore.ts';
import { mentionAt } from './mentionAt.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.nomenclator`;

/** Quick fixes of the findings in a range, or what can be done with a correct name there. */
export async function codeActions(
  session: Session,
  checked: CheckedArticle,
  range: Range,
  diagnostics: readonly Diagnostic[],
  only: readonly string[] | undefined,
): Promise<CodeAction[]> {
  const wants = (kind: string) =>
    !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const span = session.positions.span(checked.document, range);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of findingsIn(session, checked, span)) {
      actions.push(...(await findingActions(session, checked, finding, diagnostics)));
    }
  }
  if (only && wants(fixAllKind)) actions.push(...fixAll(session, checked));
  const mention = mentionAt(checked.result.mentions, span.start);
  if (mention && actions.length === 0)
    actions.push(
      ...mentionActions(session, checked, mention).filter(({ kind }) => wants(kind ?? '')),
    );
  return actions;
}

function findingsIn(session: Session, { result }: CheckedArticle, span: Span): readonly Finding[] {
  if (!session.enabled) return [];
  const touched = { start: span.start, end: Math.max(span.end, span.start + 1) };
  const at = (finding: Finding) =>
    overlaps(finding.span, touched) || finding.span.end === span.start;
  return result.findings.filter(at);
}

/** At most five, the likeliest first. */
async function findingActions(
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
  if (fix) {
    const title =
      finding.rule === 'unused-suppression'
        ? messages.text('action.remove-suppression')
        : messages.text('action.change', { text: fix.edits[0].replacement.replace(/\s+/g, ' ') });
    actions.push({ ...base, title, isPreferred: true, edit: changes(session, checked, fix.edits) });
  }
  const same = sameFindings(checked, finding);
  if (fix && same.length > 1) {
    const edits = same.flatMap((other) => other.fixes[0]?.edits ?? []);
    actions.push({
      ...base,
      title: messages.text('action.change-all', { count: same.length }),
      edit: changes(session, checked, edits),
    });
  }
  const accept = await acceptAction(session, checked, finding);
  if (accept) actions.push({ ...base, ...accept });
  if (finding.rule !== 'unused-suppression') {
    actions.push({ ...base, ...ignoreAction(session, checked, finding) });
    if (session.options.hasCommands) actions.push({ ...base, ...moreAction(session, finding) });
  }
  return actions;
}

/** Findings of the same entry that a safe fix ends. */
function sameFindings({ result }: CheckedArticle, finding: Finding): readonly Finding[] {
  if (!finding.entry) return [];
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

function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

/** On a correct name: its renderings, and its entry. */
function mentionActions(
  session: Session,
  checked: CheckedArticle,
  mention: Mention,
): readonly CodeAction[] {
  const { messages, settings } = session;
  const { language } = checked.article;
  if (mention.candidates.length > 1) return [];
  const inserts: CodeAction[] = [];
  const replacements: CodeAction[] = [];
  for (const target of settings.targetLanguages) {
    const text = target === language ? undefined : preferredTerm(mention.entry, target)?.text;
    if (!text) continue;
    const insert = {
      span: { start: mention.span.end, end: mention.span.end },
      replacement: bracketed(text, language),
    };
    const edit = changes(session, checked, [insert]);
    inserts.push({
      kind: CodeActionKind.RefactorInline,
      title: messages.text('action.insert', { text }),
      edit,
    });
    const replace = changes(session, checked, [{ span: mention.span, replacement: text }]);
    replacements.push({
      kind: CodeActionKind.RefactorRewrite,
      title: messages.text('action.replace', { text }),
      edit: replace,
    });
  }
  return [...unique(inserts), ...openAction(session, mention), ...unique(replacements)];
}

function unique(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(
    (action, i) => actions.findIndex(({ title }) => title === action.title) === i,
  );
}

export function bracketed(text: string, language: string): string {
  return isHanLanguage(language) ? `（${text}）` : ` (${text})`;
}

function openAction({ options, messages }: Session, { entry }: Mention): readonly CodeAction[] {
  if (!options.hasCommands) return [];
  const title = messages.text('action.open-entry');
  const argument = { uri: entry.location.path, range: lineRange(entry.location.line) };
  const command = { title, command: clientCommands.openLocation, arguments: [argument] };
  return [{ kind: CodeActionKind.Refactor, title, command }];
}

function fixAll(session: Session, checked: CheckedArticle): readonly CodeAction[] {
  if (!session.enabled) return [];
  const edits = checked.result.findings.flatMap(({ fixes }) =>
    fixes[0]?.safe ? fixes[0].edits : [],
  );
  if (edits.length === 0) return [];
  const title = session.messages.text('action.fix-all');
  return [{ kind: fixAllKind, title, edit: changes(session, checked, edits) }];
}

function changes(session: Session, { document }: CheckedArticle, edits: readonly Edit[]) {
  const textEdits: TextEdit[] = edits.map(({ span, replacement }) => ({
    range: session.positions.range(document, span),
    newText: replacement,
  }));
  return { changes: { [document.uri]: textEdits } };
}

function sameRange(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}

/** Whether an entry has a form of this text that may be used. */
export function isAccepted(finding: Finding, language: string): boolean {
  const terms = finding.entry?.terms.get(language) ?? [];
  return terms.some((term) => term.text === finding.text && isAllowed(term));
}
