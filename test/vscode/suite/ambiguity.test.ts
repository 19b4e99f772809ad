import { equal, match } from 'node:assert/strict';
import { describe } from 'mocha';
import * as vscode from 'vscode';
import { applyQuickFix, hoverAt, itInWindow, moveTo, undo, waitForDiagnostics } from './helpers.ts';

const article = `Chen Wei-hua won the prize in Taipei.

Nobody had expected that Chen Wei-hua would come.
`;

describe('A name of two people', () => {
  itInWindow('is decided once for the article', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: article,
    });
    await vscode.window.showTextDocument(document, { preview: false });
    await waitForDiagnostics(2);
    await moveTo(3, 28);
    await applyQuickFix('“Chen Wei-hua” is 陳偉華, Judge');
    const comment = '<!-- nomenclator-means chen-wei-hua-judge -->\n';
    equal(document.getText(), article.replace('Nobody', `${comment}Nobody`));
    await waitForDiagnostics(0);
    const card = await hoverAt(1, 3);
    match(card, /陳偉華/);
    await undo();
    equal(document.getText(), article);
    await waitForDiagnostics(2);
  });
});
