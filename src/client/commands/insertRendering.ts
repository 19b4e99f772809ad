import * as vscode from 'vscode';
import type { Rendering } from '../../server/protocol.ts';
import { bracketed } from '../bracketed.ts';
import { replaceText, toRange } from '../edits.ts';
import type { Session } from '../session.ts';
import { type NameAtCursor, nameAtCursor } from './nameAtCursor.ts';

const lastLanguage = 'nomenclator.targetLanguage';

interface Item extends vscode.QuickPickItem {
  readonly rendering: Rendering;
}

interface Choice {
  readonly rendering: Rendering;
  readonly replaces: boolean;
}

/** Puts a rendering of the name at the cursor after it, or in its place. */
export async function insertRendering(session: Session): Promise<void> {
  const found = await nameAtCursor(session);
  if (!found) return;
  const { texts, context } = session;
  if (found.name.renderings.length === 0) {
    const name = found.name.label;
    void vscode.window.showInformationMessage(texts('rendering.none', { name }));
    return;
  }
  const choice = await choose(session, found);
  if (!choice) return;
  await context.workspaceState.update(lastLanguage, choice.rendering.language);
  await apply(session, found, choice);
}

async function apply(
  session: Session,
  { editor: { document }, name }: NameAtCursor,
  { rendering: { text }, replaces }: Choice,
): Promise<void> {
  const range = toRange(name.range);
  if (replaces) return replaceText(document.uri, range, text);
  const after = new vscode.Range(range.end, range.end);
  const language = session.status(document.uri)?.language;
  await replaceText(document.uri, after, bracketed(text, document.getText(range), language));
}

function choose(session: Session, { name }: NameAtCursor): Promise<Choice | undefined> {
  const { texts } = session;
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = texts('rendering.title', { name: name.label });
  pick.placeholder = texts('rendering.placeholder');
  pick.matchOnDescription = true;
  pick.items = lastFirst(session, name.renderings).map((rendering) => toItem(rendering, session));
  return new Promise((resolve) => {
    const end = (choice?: Choice) => {
      resolve(choice);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const rendering = pick.activeItems[0]?.rendering;
      end(rendering && { rendering, replaces: false });
    });
    pick.onDidTriggerItemButton(({ item: { rendering } }) => end({ rendering, replaces: true }));
    pick.onDidHide(() => end());
    pick.show();
  });
}

/** The language that was chosen last comes first. */
function lastFirst({ context }: Session, renderings: readonly Rendering[]): readonly Rendering[] {
  const last = context.workspaceState.get<string>(lastLanguage);
  const isLast = ({ language }: Rendering) => language === last;
  return [...renderings.filter(isLast), ...renderings.filter((rendering) => !isLast(rendering))];
}

function toItem(rendering: Rendering, { texts }: Session): Item {
  const { text, languageName, reading, derived } = rendering;
  const tooltip = texts('rendering.replace-with', { text });
  return {
    rendering,
    label: text,
    description: [languageName, reading, derived].filter(Boolean).join(' · '),
    buttons: [{ iconPath: new vscode.ThemeIcon('replace'), tooltip }],
  };
}
