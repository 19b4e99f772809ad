import { entryId } from '../formats/entryId.ts';
import { configName } from '../project/config.ts';
import { type FileSystem, resolveUri } from '../project/fileSystem.ts';

export interface NewFiles {
  /** Files that do not exist yet; the glossary is the last. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly glossary: string;
}

/**
 * The files of a folder's first glossary: the glossary itself, and a `nomenclator.yaml` that keeps
 * the shipped glossaries loaded beside it. Nothing that exists is touched.
 */
export async function newGlossaryFiles(
  files: FileSystem,
  folder: string,
  title: string,
  entries: string,
): Promise<NewFiles> {
  const glossary = await freeUri(files, folder, entryId(title) || 'names');
  const config = resolveUri(folder, configName);
  const list: { uri: string; text: string }[] = [];
  if (!(await exists(files, config))) list.push({ uri: config, text: configText });
  list.push({ uri: glossary, text: `glossary: ${JSON.stringify(title)}\nentries:\n${entries}` });
  return { files: list, glossary };
}

const configText = `# What changes findings stands here, so that editor and CI agree.
glossaries:
  - glossary/*.glossary.yaml
  - shipped
`;

/** The entry that a new glossary starts with, to be overwritten. */
export const firstEntry = `  - id: example-person
    kind: person
    en: { term: Example Person, surname: Person }
    ja: ""
    zh-Hant: ""
    note: ""
`;

async function freeUri(files: FileSystem, folder: string, name: string): Promise<string> {
  for (let i = 1; ; i++) {
    const uri = resolveUri(folder, `glossary/${name}${i > 1 ? `-${i}` : ''}.glossary.yaml`);
    if (!(await exists(files, uri))) return uri;
  }
}

function exists(files: FileSystem, uri: string): Promise<boolean> {
  return files.read(uri).then(
    () => true,
    () => false,
  );
}
