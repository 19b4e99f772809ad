import * as vscode from 'vscode';
import type { DocumentSelector, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';

/** Where articles are edited; the other sides of comparisons, outputs and the like are not. */
const editedSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

const glossaryFiles = '**/*.glossary.{yaml,yml,csv,tsv}';

/** Bilingual files by language id; VS Code takes them for XML or plain text, so their names count. */
const bilingualFiles: Readonly<Record<string, string>> = {
  xliff: '**/*.{xlf,xliff}',
  po: '**/*.{po,pot}',
  tmx: '**/*.tmx',
};

/** Schemes of the workspace folders that are not on a disk. */
export function folderSchemes(): readonly string[] {
  const schemes = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set([...editedSchemes, ...schemes])].sort();
}

export function clientOptions(
  { extensionUri }: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    shipped: shippedFolder(extensionUri).toString(),
    readsFiles: true,
    hasCommands: true,
    locale: vscode.env.language,
  };
  return {
    documentSelector: [...documentSelector()],
    outputChannel,
    initializationOptions,
    diagnosticCollectionName: 'nomenclator',
  };
}

export function shippedFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'glossary');
}

/** Articles, glossaries and configurations. */
export function documentSelector(): readonly (DocumentSelector[number] & vscode.DocumentFilter)[] {
  const settings = vscode.workspace.getConfiguration('nomenclator');
  const languages = settings.get<readonly string[]>('languages', []);
  return folderSchemes().flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    ...languages.flatMap((language) => {
      const pattern = bilingualFiles[language];
      return pattern ? [{ scheme, pattern }] : [];
    }),
    { scheme, language: 'nomenclator-glossary' },
    { scheme, pattern: glossaryFiles },
    { scheme, pattern: '**/nomenclator.yaml' },
  ]);
}
