import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { preferredTerm } from '../../core/glossary/entry.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { clientCommands, type OpenLocation } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { bracketed, changes, lineRange } from './edits.ts';

/** On a correct name: its renderings, its entry, and another name. */
export function mentionActions(
  session: Session,
  checked: CheckedArticle,
  mention: Mention,
): readonly CodeAction[] {
  const { messages, settings } = session;
  const { language } = checked.article;
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
  return [
    ...unique(inserts),
    ...openAction(session, mention),
    ...renameAction(session, checked, mention),
    ...lookUpAction(session, mention),
    ...unique(replacements),
  ];
}

function unique(actions: readonly CodeAction[]): readonly CodeAction[] {
  return actions.filter(
    (action, i) => actions.findIndex(({ title }) => title === action.title) === i,
  );
}

function openAction({ options, messages }: Session, { entry }: Mention): readonly CodeAction[] {
  if (!options.hasCommands) return [];
  const title = messages.text('action.open-entry');
  const argument = { uri: entry.location.path, range: lineRange(entry.location.line) };
  const command = { title, command: clientCommands.openLocation, arguments: [argument] };
  return [{ kind: CodeActionKind.Refactor, title, command }];
}

function renameAction(
  { options, messages, positions }: Session,
  { document }: CheckedArticle,
  { span }: Mention,
): readonly CodeAction[] {
  if (!options.hasCommands) return [];
  const title = messages.text('action.rename');
  const argument: OpenLocation = { uri: document.uri, range: positions.range(document, span) };
  const command = { title, command: clientCommands.rename, arguments: [argument] };
  return [{ kind: CodeActionKind.Refactor, title, command }];
}

/** Who else may be meant: the entries that fit what stands here. */
function lookUpAction({ options, messages }: Session, mention: Mention): readonly CodeAction[] {
  if (!options.hasCommands) return [];
  const text = mention.text.replace(/\s+/g, ' ');
  const title = messages.text('action.look-up', { text });
  const command = { title, command: clientCommands.lookUp, arguments: [text] };
  return [{ kind: CodeActionKind.Refactor, title, command }];
}
