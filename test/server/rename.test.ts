import { afterEach, describe, expect, it } from 'vitest';
import type {
  AnnotatedTextEdit,
  CreateFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readYamlGlossary } from '../../src/formats/yamlGlossary.ts';
import { PositionConverter } from '../../src/server/convert.ts';
import { type ClientOptions, startClient, type TestClient } from './client.ts';

const uri = 'file:///work/article.en.md';
const own = 'file:///work/glossary/own.glossary.yaml';
const config = { 'file:///work/nomenclator.yaml': 'glossaries: [glossary/*, shipped]\n' };
const glossary = `# ours
entries:
  - id: lo
    kind: person # him
    en: { term: Lo Chih-cheng, surname: Lo } # his own spelling
    zh-Hant: 羅致政
  - id: party
    kind: party
    en: [Green Party, { term: GP, type: abbreviation }, { term: Greens Party, status: forbidden }]
`;
const rich = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: {
    configuration: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};

const started: TestClient[] = [];
const texts = new Map<string, string>();
let client: TestClient;
let encoding: 'utf-16' | 'utf-8' = 'utf-16';

async function start(options: ClientOptions = {}): Promise<void> {
  client = await startClient({ capabilities: rich, ...options });
  started.push(client);
  for (const [path, text] of Object.entries(options.files ?? {})) texts.set(path, text);
}
afterEach(async () => {
  for (const item of started.splice(0)) await item.stop();
  texts.clear();
  encoding = 'utf-16';
});

async function open(path: string, text: string): Promise<void> {
  texts.set(path, text);
  await client.open(path, text, path === own ? 'nomenclator-glossary' : 'markdown');
}

function at(path: string, needle: string) {
  const text = texts.get(path) ?? '';
  const document = TextDocument.create(path, '', 0, text);
  const position = new PositionConverter(encoding).position(document, text.indexOf(needle) + 1);
  return { textDocument: { uri: path }, position };
}

const rename = (needle: string, newName: string, path = uri) =>
  client.request<WorkspaceEdit>('textDocument/rename', { ...at(path, needle), newName });

const prepare = (needle: string, path = uri) =>
  client.request<object>('textDocument/prepareRename', at(path, needle));

/** The files as they are after an edit. */
function applied({ documentChanges = [], changes = {} }: WorkspaceEdit): Record<string, string> {
  const files: Record<string, string> = {};
  const edits = [
    ...documentChanges
      .filter((change): change is TextDocumentEdit => 'edits' in change)
      .map((change) => [change.textDocument.uri, change.edits] as const),
    ...Object.entries(changes),
  ];
  for (const [path, list] of edits) {
    const document = TextDocument.create(path, '', 0, texts.get(path) ?? '');
    const converter = new PositionConverter(encoding);
    const plain = list.map((edit) => {
      const { start, end } = converter.span(document, (edit as AnnotatedTextEdit).range);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      return { range, newText: (edit as AnnotatedTextEdit).newText };
    });
    files[path] = TextDocument.applyEdits(document, plain);
  }
  return files;
}

const article = `# LO CHIH-CHENG IN TOKYO

Luo Zhizheng’s friends met **Lo** Chih-cheng. Lo left; Lo
Chih-cheng's [Lo Chih-Cheng](x "Lo Chih-cheng") \`Lo Chih-cheng\` came. The Los stayed.
`;

describe('a rename', () => {
  it('is announced with its preparation to clients that prepare', async () => {
    await start();
    const { renameProvider } = client.initialized.capabilities;
    expect(renameProvider).toEqual({ prepareProvider: true, workDoneProgress: true });
    await start({ capabilities: {} });
    expect(client.initialized.capabilities.renameProvider).toBe(true);
  });

  it('begins with the name as the glossary has it', async () => {
    await start({ files: { [own]: glossary } });
    await open(uri, article);
    expect(await prepare('Luo')).toEqual({
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } },
      placeholder: 'Lo Chih-cheng',
    });
    expect(await prepare('Lo left')).toMatchObject({ placeholder: 'Lo Chih-cheng' });
  });

  it('changes every spelling and the surname, with all that is around them', async () => {
    await start({ files: { [own]: glossary } });
    await open(uri, article);
    const files = applied(await rename('Luo', 'Loh Chi-chen'));
    expect(files[uri]).toBe(`# LOH CHI-CHEN IN TOKYO

Loh Chi-chen’s friends met **Loh** Chi-chen. Loh left; Loh
Chi-chen's [Loh Chi-chen](x "Lo Chih-cheng") \`Lo Chih-cheng\` came. The Lohs stayed.
`);
  });

  it('changes the term and the surname in the glossary of the user, and nothing else', async () => {
    await start({ files: { [own]: glossary } });
    await open(uri, article);
    const files = applied(await rename('Luo', 'Loh Chi-chen'));
    expect(files[own]).toBe(
      glossary.replace('Lo Chih-cheng, surname: Lo', 'Loh Chi-chen, surname: Loh'),
    );
  });

  it('leaves surnames where the surname stays', async () => {
    await start({ files: { [own]: glossary } });
    await open(uri, 'Lo Chih-cheng came. Lo left.');
    expect(applied(await rename('Lo', 'Lo Chi-chen'))[uri]).toBe('Lo Chi-chen came. Lo left.');
  });

  it('reaches open and unopened articles of the language, in the folders of the glossary', async () => {
    const files = {
      [own]: glossary,
      'file:///work/closed.en.md': 'Luo Zhizheng spoke. Lo left.',
      'file:///work/deep/closed.txt': 'Then Lo Chih-cheng spoke.',
      'file:///work/none.en.md': 'Nobody spoke.',
      'file:///work/other.zh-Hant.md': '羅致政到了。Lo Chih-cheng 來了。',
      'file:///work/apart/nomenclator.yaml': 'glossaries: [shipped]\n',
      'file:///work/apart/far.en.md': 'Lo Chih-cheng spoke.',
    };
    await start({ files });
    await open(uri, 'Lo Chih-cheng spoke.');
    await open('file:///work/open.en.md', 'Tsai met Lo Chih-cheng.');
    await open('untitled:Untitled-1', 'Lo Chih-cheng met Tsai in English words.');
    const edit = await rename('Lo', 'Loh Chi-chen');
    expect(applied(edit)).toMatchObject({
      [uri]: 'Loh Chi-chen spoke.',
      'file:///work/open.en.md': 'Tsai met Loh Chi-chen.',
      'untitled:Untitled-1': 'Loh Chi-chen met Tsai in English words.',
      'file:///work/closed.en.md': 'Loh Chi-chen spoke. Loh left.',
      'file:///work/deep/closed.txt': 'Then Loh Chi-chen spoke.',
    });
    expect(Object.keys(applied(edit))).toHaveLength(6);
  });

  it('is confirmed but for the article at hand, and holds for the version seen', async () => {
    const files = { [own]: glossary, 'file:///work/b.en.md': 'Lo Chih-cheng spoke.' };
    await start({ files, locale: 'ja' });
    await open(uri, 'Lo Chih-cheng spoke.');
    const { documentChanges = [], changeAnnotations } = await rename('Lo', 'Loh Chi-chen');
    const list = documentChanges as TextDocumentEdit[];
    expect(
      list.map(({ textDocument, edits }) => [
        textDocument.uri,
        textDocument.version,
        [...new Set(edits.map((edit) => (edit as AnnotatedTextEdit).annotationId))].join(),
      ]),
    ).toEqual([
      [uri, 1, 'here'],
      ['file:///work/b.en.md', null, 'articles'],
      [own, null, 'glossary'],
    ]);
    expect(changeAnnotations).toEqual({
      here: { label: 'この記事', needsConfirmation: false },
      articles: { label: 'ほかの記事', needsConfirmation: true },
      glossary: { label: '用語集', needsConfirmation: true },
    });
  });

  it('is plain for clients that know no annotations, or no edits by document', async () => {
    const workspaceEdit = { documentChanges: true };
    await start({ files: { [own]: glossary }, capabilities: { workspace: { workspaceEdit } } });
    await open(uri, 'Lo Chih-cheng spoke.');
    const byDocument = await rename('Lo', 'Loh Chi-chen');
    expect(JSON.stringify(byDocument)).not.toContain('nnotation');
    expect(byDocument.documentChanges).toHaveLength(2);
    await start({ files: { [own]: glossary }, capabilities: {} });
    await open(uri, 'Lo Chih-cheng spoke.');
    const plain = await rename('Lo', 'Loh Chi-chen');
    expect(Object.keys(plain)).toEqual(['changes']);
    expect(applied(plain)).toEqual(applied(byDocument));
  });

  it('counts characters as a UTF-8 client does', async () => {
    encoding = 'utf-8';
    const general = { positionEncodings: ['utf-8'] };
    const line = '    en: { term: Lo Chih-cheng, surname: Lo }';
    const source = glossary.replace(
      / {4}en: .*/,
      `    ja: 羅致政\n${line.replace('{', '{ note: 羅😀,')}`,
    );
    await start({ files: { [own]: source }, capabilities: { ...rich, general } });
    await open(uri, '羅😀 Lo Chih-cheng 羅 spoke. 羅 Lo left.');
    const files = applied(await rename('Lo', 'Loh Chi-chen'));
    expect(files[uri]).toBe('羅😀 Loh Chi-chen 羅 spoke. 羅 Loh left.');
    expect(files[own]).toContain('note: 羅😀, term: Loh Chi-chen, surname: Loh }');
  });

  it('takes names in the order of the articles and keeps that of the glossary', async () => {
    const files = {
      'file:///work/nomenclator.yaml':
        'glossaries: [glossary/*]\nprofile: { nameOrder: given-first }\n',
      [own]:
        'entries:\n  - id: sato\n    kind: person\n    country: JP\n    en: { term: Sato Masahisa, surname: Sato }\n    ja: { term: 佐藤正久, reading: さとう・まさひさ }\n',
    };
    await start({ files });
    await open(uri, 'Masahisa Sato came. Sato Masahisa spoke. Sato left.');
    expect(await prepare('Masahisa')).toMatchObject({ placeholder: 'Masahisa Sato' });
    const result = applied(await rename('Masahisa', 'Masahiro Satou'));
    expect(result[uri]).toBe('Masahiro Satou came. Masahiro Satou spoke. Satou left.');
    expect(result[own]).toContain('{ term: Satou Masahiro, surname: Satou }');
  });
});

describe('a rename of a party', () => {
  const text = 'The Green Party (GP) won. Greens Party wins; the GP won. Green party won.';

  it('leaves its abbreviation', async () => {
    await start({ files: { [own]: glossary } });
    await open(uri, text);
    const files = applied(await rename('Green', 'Blue Party'));
    expect(files[uri]).toBe(
      'The Blue Party (GP) won. Blue Party wins; the GP won. Blue Party won.',
    );
    expect(files[own]).toBe(glossary.replace('[Green Party', '[Blue Party'));
  });

  it('changes only the abbreviation at one', async () => {
    await start({ files: { [own]: glossary } });
    await open(uri, text);
    const files = applied(await rename('GP', 'GRN'));
    expect(files[uri]).toBe(text.replaceAll('GP', 'GRN'));
    expect(files[own]).toBe(glossary.replace('GP', 'GRN'));
  });
});

describe('a rename in an open glossary', () => {
  it('changes the term at hand and all articles', async () => {
    await start({ files: { [own]: glossary, 'file:///work/b.en.md': 'Luo Zhizheng. Lo left.' } });
    await open(own, glossary);
    expect(await prepare('Lo Chih', own)).toMatchObject({ placeholder: 'Lo Chih-cheng' });
    const edit = await rename('Lo Chih', 'Loh Chi-chen', own);
    expect(applied(edit)['file:///work/b.en.md']).toBe('Loh Chi-chen. Loh left.');
    expect(applied(edit)[own]).toContain('term: Loh Chi-chen, surname: Loh }');
    expect(edit.changeAnnotations?.glossary?.needsConfirmation).toBe(false);
    expect(edit.changeAnnotations?.articles?.needsConfirmation).toBe(true);
  });

  it('changes a form to avoid in the glossary only', async () => {
    await start({ files: { [own]: glossary, 'file:///work/b.en.md': 'Greens Party.' } });
    await open(own, glossary);
    const files = applied(await rename('Greens', 'Greenish Party', own));
    expect(files).toEqual({ [own]: glossary.replace('Greens Party', 'Greenish Party') });
  });

  it('changes names in characters in their articles', async () => {
    await start({ files: { [own]: glossary, 'file:///work/b.zh-Hant.md': '羅致政先生。' } });
    await open(own, glossary);
    const files = applied(await rename('羅致政', '羅志正', own));
    expect(files['file:///work/b.zh-Hant.md']).toBe('羅志正先生。');
    expect(files[own]).toBe(glossary.replace('羅致政', '羅志正'));
  });
});

describe('a rename of a shipped name', () => {
  it('makes a first glossary', async () => {
    await start();
    await open(uri, 'Lo Chih-cheng came. Lo left.');
    const edit = await rename('Lo', 'Loh Chi-chen');
    const created = (edit.documentChanges ?? []).filter((item) => 'kind' in item) as CreateFile[];
    expect(created.map((item) => [item.uri, item.annotationId])).toEqual([
      ['file:///work/nomenclator.yaml', 'glossary'],
      ['file:///work/glossary/our-names.glossary.yaml', 'glossary'],
    ]);
    const files = applied(edit);
    expect(files[uri]).toBe('Loh Chi-chen came. Loh left.');
    const made = files['file:///work/glossary/our-names.glossary.yaml'] ?? '';
    expect(made).toContain('  - id: lo-chih-cheng\n    en: { term: Loh Chi-chen, surname: Loh');
    expect(readYamlGlossary(made, 'x').problems).toEqual([]);
  });

  it('stands over it in the glossary of the user, with its other forms', async () => {
    await start({ files: { ...config, [own]: '# ours\nentries:\n  - id: b\n    en: B\n' } });
    await open(uri, 'The Democratic Progressive Party (DPP) won.');
    const files = applied(await rename('Democratic', 'Democratic Party'));
    expect(files[uri]).toBe('The Democratic Party (DPP) won.');
    const [, entry] = readYamlGlossary(files[own] ?? '', own).entries;
    const terms = entry?.terms.get('en')?.map(({ text, type, status }) => [text, type, status]);
    expect(terms?.[0]).toEqual(['Democratic Party', 'full', 'preferred']);
    expect(terms).toContainEqual(['DPP', 'abbreviation', 'preferred']);
    expect(JSON.stringify(terms)).not.toContain('"Democratic Progressive Party","full","pref');
  });

  it('joins what the user’s entry has already', async () => {
    const source =
      'entries:\n  - id: lo-chih-cheng\n    en: { term: Luo Zhizheng, status: admitted } # ok\n';
    await start({ files: { ...config, [own]: source } });
    await open(uri, 'Lo Chih-cheng spoke.');
    const files = applied(await rename('Lo', 'Loh Chi-chen'));
    expect(files[own]).toMatch(
      /en: \[\{ term: Luo Zhizheng, status: admitted \}, \{ term: Loh Chi-chen, surname: Loh, status: preferred.*\] # ok/,
    );
  });
});

describe('a rename is refused', () => {
  const people = `${glossary}  - id: lo2\n    kind: person\n    en: { term: Lo Wen-jia, surname: Lo }\n    zh-Hant: 羅文嘉\n`;
  const text = 'Lo Chih-cheng and Lo Wen-jia came.\n\nThen Lo left the hall.';

  it.each([
    ['where no name stands', 'hall', 'X Y', 'There is no name from the glossary here.'],
    ['where two people may be meant', 'Lo left', 'X Y', /“Lo” may be more than one person/],
    ['to nothing', 'Lo Chih', ' \t', 'The new name is empty.'],
    ['to what it is', 'Lo Chih', ' Lo  Chih-cheng ', '“Lo Chih-cheng” is the name already.'],
  ])('%s', async (_, needle, newName, message) => {
    await start({ files: { [own]: people } });
    await open(uri, text);
    await expect(rename(needle, newName)).rejects.toThrow(message);
    if (newName === 'X Y') await expect(prepare(needle)).rejects.toThrow(message);
  });

  it('in the language of the client', async () => {
    await start({ files: { [own]: people }, locale: 'zh-tw' });
    await open(uri, text);
    await expect(prepare('hall')).rejects.toThrow('此處沒有詞彙表中的名稱。');
  });

  it('in a glossary beside its terms, and where a table holds the name', async () => {
    const table = 'id,kind,en,zh-Hant\nlo,person,Lo Chih-cheng,羅致政\n';
    const path = 'file:///work/glossary/t.csv';
    const files = { 'file:///work/nomenclator.yaml': 'glossaries: [glossary/*]\n', [path]: table };
    await start({ files });
    await open(uri, text);
    await expect(rename('Lo Chih', 'X Y')).rejects.toThrow('change it in t.csv');
    await start({ files: { [own]: people } });
    await open(own, people);
    await expect(prepare('kind', own)).rejects.toThrow('There is no name');
  });

  it('for the people whom a surname may mean, not in the others’ full names', async () => {
    await start({ files: { [own]: people } });
    await open(uri, text);
    expect(applied(await rename('Lo Chih', 'Loh Chi-chen'))[uri]).toBe(
      text.replace('Lo Chih-cheng', 'Loh Chi-chen'),
    );
  });

  it('when it is cancelled', async () => {
    const many = Array.from({ length: 200 }, (_, i) => [`file:///work/${i}.md`, 'Lo Chih-cheng']);
    await start({ files: { [own]: glossary, ...Object.fromEntries(many) } });
    await open(uri, text);
    const seen: string[] = [];
    client.connection.onNotification('$/progress', ({ value }) => {
      seen.push(value.kind);
    });
    const params = { ...at(uri, 'Lo Chih'), newName: 'X Y', workDoneToken: 'token' };
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/rename', params, source.token);
    setTimeout(() => source.cancel(), 50);
    await expect(answer).rejects.toThrow('cancelled');
    expect(seen).toContain('begin');
    expect(seen.at(-1)).toBe('end');
  });
});
