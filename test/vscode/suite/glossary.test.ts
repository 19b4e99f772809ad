import { equal, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { press, type, waitFor } from '../bridge.ts';
import { eventually, itInWindow, openArticle, runCommand, waitForDiagnostics } from './helpers.ts';

async function replaceIn(editor: vscode.TextEditor, old: string, now: string): Promise<void> {
  const { document } = editor;
  const start = document.positionAt(document.getText().indexOf(old));
  const end = start.translate(0, old.length);
  await editor.edit((edit) => edit.replace(new vscode.Range(start, end), now));
}

const findingsOf = (uri: vscode.Uri) => () => vscode.languages.getDiagnostics(uri);

describe('A glossary', () => {
  it('counts as it stands in the editor, without a restart', async () => {
    const { document } = await openArticle('quiet.en.md');
    const glossary = await openArticle('glossary/desk.glossary.yaml');
    await replaceIn(glossary, 'Lo Chih-cheng, surname: Lo', 'Luo Zhizheng, surname: Luo');
    const found = findingsOf(document.uri);
    const changed = await eventually(found, (list) => list.length > 0, 'no finding');
    match(String(changed[0]?.message), /write.? “Luo Zhizheng”/);
    await vscode.commands.executeCommand('undo');
    await eventually(found, (list) => list.length === 0, 'still findings');
  });

  it('has its own faults underlined', async () => {
    const glossary = await openArticle('glossary/desk.glossary.yaml');
    await replaceIn(glossary, 'kind: person', 'kinds: person');
    const [problem] = await waitForDiagnostics(1);
    match(String(problem?.message), /“kinds” is not known here; did you mean “kind”\?/);
    equal(glossary.document.languageId, 'nomenclator-glossary');
  });

  itInWindow('is created after its title was asked for', async () => {
    await openArticle('quiet.en.md');
    await runCommand('Nomenclator: Create Glossary…');
    await waitFor('.quick-input-box input');
    await type('Harbour desk');
    await press('Enter');
    const editor = await eventually(
      () => vscode.window.activeTextEditor,
      (now) => /harbour-desk\.glossary\.yaml$/.test(now?.document.fileName ?? ''),
      'no new glossary',
    );
    match(editor?.document.getText() ?? '', /^glossary: "?Harbour desk"?\nentries:/);
    const { line = 0 } = editor?.selection.active ?? {};
    match(editor?.document.lineAt(line).text ?? '', /- id:/);
    await vscode.workspace.fs.delete(editor?.document.uri ?? vscode.Uri.file('/none'));
  });
});
