import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Entry } from '../../core/glossary/entry.ts';
import type { Language } from '../../core/language.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { isListed, type Rendering } from '../../core/renderings/rendering.ts';
import { clientCommands, type OpenLocation } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { bracketed, changes, inserting, lineRange, replacing } from './edits.ts';
import { surestRendering } from './surestRendering.ts';

/** On a correct name: its renderings, its entry, and another name. */
export function mentionActions(
  session: Session,
  checked: CheckedArticle,
  mention: Mention,
): readonly CodeAction[] {
  const { article } = checked;
  const inserts: CodeAction[] = [];
  const replacements: CodeAction[] = [];
  for (const rendering of targetRenderings(session, article.language, mention.entry)) {
    const { text } = rendering;
    const after = inserting(article, mention.span.end, bracketed(text, article.language));
    inserts.push({
      kind: CodeActionKind.RefactorInline,
      title: titleOf(session, 'action.insert', rendering),
      edit: changes(session, checked, after),
    });
    const edits = replacing(article, mention.span, text);
    if (edits.length === 0) continue;
    replacements.push({
      kind: CodeActionKind.RefactorRewrite,
      title: titleOf(session, 'action.replace', rendering),
      edit: changes(session, checked, edits),
    });
  }
  return [
    ...inserts,
    ...openAction(session, mention),
    ...renameAction(session, checked, mention),
    ...lookUpAction(session, mention),
    ...replacements,
  ];
}

/** Says so where the glossary does not have the rendering. */
function titleOf({ messages }: Session, key: string, rendering: Rendering): string {
  const title = messages.text(key, { text: rendering.text });
  return isListed(rendering) ? title : `${title} · ${messages.text(`rendering.${rendering.kind}`)}`;
}

/** One of each wording; what the glossary has is not derived, whichever language comes first. */
function targetRenderings(
  { settings }: Session,
  own: Language,
  entry: Entry,
): readonly Rendering[] {
  const all = settings.targetLanguages
    .filter((target) => target !== own)
    .flatMap((target) => surestRendering(entry, target) ?? []);
  const texts = [...new Set(all.map(({ text }) => text))];
  return texts.flatMap((text) => {
    const same = all.filter((rendering) => rendering.text === text);
    return same.find(isListed) ?? same.slice(0, 1);
  });
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
