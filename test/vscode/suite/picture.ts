import * as vscode from 'vscode';
import { box, hover, press, type Region, resize, screenshot, waitFor } from '../bridge.ts';
import { openArticle, set } from './helpers.ts';

export const card = '.monaco-hover:not(.hidden)';
export const menu = '.action-widget';

/** The window is small, so that pictures can be read where they are shown smaller still. */
const size = { width: 880, height: 640 };

/** Width of the marks at the right edge, which are left out. */
const ruler = 6;

const editor = '.editor-group-container.active';

const quiet = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.lineHeight': 23,
  'editor.lightbulb.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
  'editor.scrollbar.vertical': 'hidden',
  'editor.scrollBeyondLastLine': false,
  'markdown.occurrencesHighlight.enabled': false,
  'remote.autoForwardPorts': false,
};

/** Leaves only the editor in the window. */
export async function clearWindow(): Promise<void> {
  await resize(size.width, size.height);
  for (const [name, value] of Object.entries(quiet)) await set(name, value);
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
}

export async function inDark(body: () => Promise<void>): Promise<void> {
  const theme = vscode.workspace.getConfiguration('workbench').get('colorTheme');
  await set('workbench.colorTheme', 'Default Dark Modern');
  await body().finally(() => set('workbench.colorTheme', theme));
}

/** Lets what fades in come to rest. */
export function rest(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 800));
}

/** Takes the editor from its tab to somewhat below the lowest of the elements. */
export async function picture(
  name: string,
  selectors: readonly string[],
  below = 14,
): Promise<void> {
  await rest();
  await screenshot(name, { clip: await regionTo(selectors, below) });
}

/** Takes both editors from their tabs to somewhat below the lowest of the elements. */
export async function pictureOfBoth(name: string, selectors: readonly string[]): Promise<void> {
  await rest();
  const region = await regionTo(selectors, 14);
  const { x, width } = await box('.part.editor');
  await screenshot(name, { clip: { ...region, x, width: width - ruler } });
}

async function regionTo(selectors: readonly string[], below: number): Promise<Region> {
  const { x, y, width } = await box(editor);
  const boxes = await Promise.all(selectors.map(box));
  const bottom = Math.max(...boxes.map((item) => item.y + item.height));
  return { x, y, width: width - ruler, height: bottom + below - y };
}

/** Takes the mouse off what it would highlight. */
export function moveMouseAway(): Promise<void> {
  return hover(editor, { x: size.width - 160, y: size.height - 40 });
}

/** Only the panel, in a window that is wide enough for its sentences. */
export async function pictureOfProblems(name: string): Promise<void> {
  await resize(1080, 480);
  await openArticle('visit.en.md');
  await vscode.commands.executeCommand('nomenclator.checkWorkspace');
  await vscode.commands.executeCommand('notifications.clearAll');
  await waitFor('.markers-panel .monaco-list-row');
  await vscode.commands.executeCommand('workbench.action.toggleMaximizedPanel');
  await press('Home');
  await rest();
  const { x, y, width } = await box('.part.panel');
  const last = await box('.markers-panel .monaco-list-row:has-text("Wang Wenbin") >> nth=-1');
  await screenshot(name, { clip: { x, y, width, height: last.y + last.height + 10 - y } });
  await vscode.commands.executeCommand('workbench.action.toggleMaximizedPanel');
}
