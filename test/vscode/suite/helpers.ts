import { join } from 'node:path';
import { it } from 'mocha';
import * as vscode from 'vscode';
import { click, hasWindow, press, text, texts, type, waitFor } from '../bridge.ts';

const hoverCard = '.monaco-hover:not(.hidden) .monaco-hover-content';
const menu = '.action-widget';
const suggestions = '.suggest-widget.visible .monaco-list-row';

/** A test that acts as a person: skipped in a desktop VS Code. */
export function itInWindow(title: string, body: () => Promise<void>): void {
  if (hasWindow) it(title, body);
  else it.skip(title);
}

/** Asks until the answer passes, then gives it; says the last answer when it never does. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  passes: (answer: T) => boolean,
  what: string,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}; at last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a file of the workspace with the keyboard's focus in it. */
export async function openArticle(path: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests want a workspace.');
  const document = await vscode.workspace.openTextDocument(join(folder.uri.fsPath, path));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** Closes all editors without saving, the panel and what pops up: each test starts the same. */
export async function tidyWindow(): Promise<void> {
  if (hasWindow) await press('Escape');
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty) await vscode.window.showTextDocument(document);
    if (document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const command of ['closeAllEditors', 'closePanel', 'closeQuickOpen']) {
    await vscode.commands.executeCommand(`workbench.action.${command}`);
  }
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Waits until the open article has so many findings. */
export function waitForDiagnostics(count: number): Promise<vscode.Diagnostic[]> {
  const { uri } = activeEditor().document;
  return eventually(
    () => vscode.languages.getDiagnostics(uri),
    (found) => found.length === count,
    `${count} diagnostics expected`,
  );
}

/** Puts the cursor there; lines and columns count from 1, as the status bar shows them. */
export async function moveTo(line: number, column: number): Promise<void> {
  const editor = activeEditor();
  const position = new vscode.Position(line - 1, column - 1);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** The hover card's text, asked for by keyboard; left open, for a picture. */
export async function hoverAt(line: number, column: number): Promise<string> {
  await moveTo(line, column);
  await press('Control+K Control+I');
  await waitFor(hoverCard);
  return settled(() => text(hoverCard));
}

/** What no longer changes: VS Code shows the first answer and adds slower ones. */
async function settled(ask: () => Promise<string>): Promise<string> {
  let last = '';
  let since = Date.now();
  return eventually(
    async () => {
      const answer = await ask();
      if (answer !== last) since = Date.now();
      return (last = answer);
    },
    (answer) => answer.trim() !== '' && Date.now() - since > 400,
    'no hover that stays',
  );
}

/** The lines of the `Ctrl+.` menu at the cursor. */
export async function quickFixTitles(): Promise<readonly string[]> {
  const titles = await openQuickFixes();
  await press('Escape');
  await waitFor(menu, { state: 'hidden' });
  return titles;
}

/**
 * Opens the menu and leaves it open, for a picture. The window may know of a finding a little
 * later than the extension host, so keys are pressed again when nothing comes, or not this title.
 */
export async function openQuickFixes(title = ''): Promise<readonly string[]> {
  const titles = `${menu} .monaco-list-row.action .title`;
  const pressAndLook = async () => {
    await press('Control+.');
    await waitFor(titles, { timeout: 2000 }).catch(() => press('Escape'));
    const rows = await texts(titles);
    const hasTitle = rows.some((row) => row.startsWith(title));
    if (rows.length > 0 && !hasTitle) await press('Escape');
    return hasTitle ? rows : [];
  };
  return eventually(pressAndLook, (rows) => rows.length > 0, `no quick fix “${title}”`);
}

/** Picks a line of the menu with the mouse, and waits for the document to change, or another one. */
export async function applyQuickFix(
  title: string,
  versionOf = () => activeEditor().document.version,
): Promise<void> {
  const before = versionOf();
  await openQuickFixes(title);
  await click(`${menu} .monaco-list-row.action:has(.title:text-is(${JSON.stringify(title)}))`);
  await eventually(versionOf, (version) => version > before, `“${title}” changed nothing`);
}

/** The completion list's labels at the cursor, as many as are in sight. */
export async function completionLabels(): Promise<readonly string[]> {
  const labels = await openCompletions();
  await press('Escape');
  return labels;
}

/** Opens the list, unless typing did, and leaves it open, for a picture. */
export async function openCompletions(): Promise<readonly string[]> {
  const labels = `${suggestions} .label-name`;
  if ((await texts(labels)).length === 0) await press('Control+Space');
  await waitFor(labels);
  return texts(labels);
}

/** Inlay hints of the open article, as the editor gets them. */
export async function inlayHintLabels(): Promise<readonly string[]> {
  const { document } = activeEditor();
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map((part) => part.value).join(''),
  );
}

/** The Problems view's rows: files and findings. */
export async function problemsPanelRows(): Promise<readonly string[]> {
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  return eventually(
    () => texts('.markers-panel .monaco-list-row'),
    (rows) => rows.length > 0,
    'the Problems view is empty',
  );
}

/** What the card behind `{}` in the status bar says. */
export async function languageStatus(): Promise<string> {
  await click('#status\\.languageStatus');
  await waitFor('.hover-language-status');
  const card = await text('.monaco-hover:has(.hover-language-status)');
  await press('Escape');
  return card;
}

/** Runs a command by its title, as a person does. */
export async function runCommand(title: string): Promise<void> {
  await press('F1');
  await type(title);
  await waitFor(`.quick-input-list .monaco-list-row.focused:has-text(${JSON.stringify(title)})`);
  await press('Enter');
}

/** Waits until a quick pick or input box with this title can be typed into. */
export async function waitForInput(title: string): Promise<void> {
  await waitFor(`.quick-input-title:has-text(${JSON.stringify(title)})`);
}

/** The labels of a quick pick. */
export async function pickLabels(): Promise<readonly string[]> {
  const labels = '.quick-input-list .quick-input-list-row:first-child .label-name';
  await waitFor(labels);
  return texts(labels);
}

/** Waits for a notification; while tests run none comes up by itself. */
export async function waitForNotification(line: RegExp): Promise<void> {
  const list = async () => {
    await vscode.commands.executeCommand('notifications.showList');
    return texts('.notifications-center .notification-list-item-message');
  };
  await eventually(list, (all) => all.some((item) => line.test(item)), `no ${line}`);
}

/** Findings of the active document as `line:column rule`, both from 1. */
export function findings(): readonly string[] {
  return vscode.languages
    .getDiagnostics(activeEditor().document.uri)
    .filter(({ source }) => source === 'nomenclator')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range: { start }, code }) => {
      const rule = typeof code === 'object' ? code.value : code;
      return `${start.line + 1}:${start.character + 1} ${rule}`;
    });
}

/** Waits until the text of the active document passes. */
export function waitForText(passes: (text: string) => boolean): Promise<string> {
  const { document } = activeEditor();
  return eventually(() => document.getText(), passes, 'another text expected');
}

/** Takes back one step. */
export async function undo(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await vscode.commands.executeCommand('undo');
}

/** Sets a setting of the user; `undefined` gives it back its default. */
export async function set(name: string, value: unknown): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration().update(name, value, Global);
}

export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('No article is open.');
  return editor;
}
