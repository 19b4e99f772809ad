import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  activeEditor,
  eventually,
  findings,
  itInWindow,
  moveTo,
  openArticle,
  runCommand,
} from './helpers.ts';

const months = 'January February March April May June July August September October'.split(' ');
const days = Array.from({ length: 60 }, (_, i) => i + 1);
const place = (i: number) => `${1900 + i}`;

/** A paragraph for each day; the translation begins with a note that the source does not have. */
const english = [
  'Lo Chih-cheng will speak in Tokyo.',
  ...days.map((i) => `In ${months[i % 10]} ${place(i)} they counted ${i * 7} ships in the port.`),
  'Masahisa Sato left on Friday.',
];
const japanese = [
  '訳注',
  'この記事は英語の原文から訳したもので、\n数字は原文のまま、\n日付も原文のまま、\nすべて編集部が確認した。',
  '羅至政氏は東京で話す。',
  ...days.map((i) => `${place(i)}年${(i % 10) + 1}月、港では${i * 7}隻の船が数えられた。`),
  '佐藤正久氏は金曜日に帰国した。',
];

function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests want a workspace.');
  return vscode.Uri.joinPath(folder.uri, name);
}

function editorOf(name: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(name));
}

/** The year of the first paragraph in sight. */
function topOf(name: string): string {
  const editor = editorOf(name);
  const line = editor?.visibleRanges[0]?.start.line ?? 0;
  const below = editor?.document.getText(new vscode.Range(line, 0, line + 10, 0)) ?? '';
  return /19\d\d/.exec(below)?.[0] ?? '';
}

const tops = () => {
  const [source, translation] = [topOf('ships.en.md'), topOf('ships.ja.md')];
  return { source, translation };
};

function scroll(name: string, text: string): void {
  const editor = editorOf(name);
  const line =
    editor?.document
      .getText()
      .split('\n')
      .findIndex((item) => item.includes(text)) ?? 0;
  editor?.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
}

describe('A counterpart', () => {
  before(async () => {
    const write = (name: string, paragraphs: readonly string[]) =>
      vscode.workspace.fs.writeFile(
        fileUri(name),
        new TextEncoder().encode(`${paragraphs.join('\n\n')}\n`),
      );
    await write('ships.en.md', english);
    await write('ships.ja.md', japanese);
  });
  after(async () => {
    for (const name of ['ships.en.md', 'ships.ja.md'])
      await vscode.workspace.fs.delete(fileUri(name));
  });

  itInWindow('opens beside its source', async () => {
    await openArticle('ships.en.md');
    await runCommand('Nomenclator: Open Counterpart');
    await eventually(() => editorOf('ships.ja.md') !== undefined, Boolean, 'no counterpart');
    equal(vscode.window.visibleTextEditors.length, 2);
    ok(activeEditor().document.uri.path.endsWith('ships.ja.md'));
  });

  it('is compared with its source', async () => {
    await openArticle('ships.ja.md');
    await eventually(findings, (all) => all.some((one) => /rendering-variant/.test(one)), 'none');
    const variant = vscode.languages
      .getDiagnostics(activeEditor().document.uri)
      .find(({ message }) => message.includes('羅至政'));
    const [related] = variant?.relatedInformation ?? [];
    ok(related?.location.uri.path.endsWith('ships.en.md'));
    equal(related?.location.range.start.line, 0);
  });

  it('is checked anew when its source is edited', async () => {
    const source = await openArticle('ships.en.md');
    await openArticle('ships.ja.md');
    const has = (rule: RegExp) => () => findings().some((one) => rule.test(one));
    await eventually(has(/rendering-variant/), Boolean, 'no finding');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(source.document.uri, new vscode.Range(0, 0, 0, 13), 'Somebody');
    await vscode.workspace.applyEdit(edit);
    await eventually(has(/rendering-variant/), (found) => !found, 'the finding stays');
  });

  it('scrolls in step with its source, both ways', async () => {
    await openArticle('ships.en.md');
    await vscode.commands.executeCommand('nomenclator.openCounterpart');
    await eventually(() => editorOf('ships.ja.md') !== undefined, Boolean, 'no counterpart');
    const inStep = (from: number, to: number) =>
      eventually(
        tops,
        ({ source, translation }) =>
          source === translation && place(from) <= source && source <= place(to),
        'not in step',
      );
    scroll('ships.en.md', place(30));
    await inStep(25, 30);
    await new Promise((resolve) => setTimeout(resolve, 500));
    scroll('ships.ja.md', place(12));
    await inStep(7, 12);
  });

  it('shows the name at the cursor of the other', async () => {
    const { document: translation } = await openArticle('ships.ja.md');
    await moveTo(translation.lineCount - 1, 2);
    await vscode.commands.executeCommand('nomenclator.goToCounterpart');
    const selected = () => {
      const { document, selection } = activeEditor();
      return [document.uri.path.split('/').pop(), document.getText(selection)];
    };
    await eventually(selected, ([name]) => name === 'ships.en.md', 'still in the translation');
    deepEqual(selected(), ['ships.en.md', 'Masahisa Sato']);
  });
});
