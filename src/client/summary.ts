import * as vscode from 'vscode';

/** Not among the schemes of articles, so a summary is never checked itself. */
const scheme = 'nomenclator-summary';

const summaries = new Map<string, string>();

export function registerSummaries(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => summaries.get(path) ?? '',
  });
}

/** Opens a summary in Markdown as a page; as text where no Markdown preview is at hand. */
export async function openSummary(markdown: string, title: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${summaries.size + 1}/${title}.md` });
  summaries.set(uri.path, markdown);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri);
  }
}
