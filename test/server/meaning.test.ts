import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { readArticle } from '../../src/core/article/article.ts';
import { meaningComment } from '../../src/server/features/meaning.ts';
import { startClient, type TestClient } from './client.ts';

const glossary = `entries:
  - { id: writer, kind: person, country: TW, en: { term: Chen Wei-hua, surname: Chen }, zh-Hant: 陳維華, note: Novelist }
  - { id: judge, kind: person, country: TW, en: { term: Chen Wei-hua, surname: Chen }, zh-Hant: 陳偉華, note: Judge }
`;
const files = { 'file:///work/glossary/desk.glossary.yaml': glossary };

let client: TestClient;

/** The actions on the first name of an article. */
async function actionsOn(uri: string, text: string, languageId?: string): Promise<CodeAction[]> {
  await client.open(uri, text, languageId);
  const diagnostics = await client.diagnostics(uri);
  const [range] = diagnostics.map((item) => item.range);
  const params = { textDocument: { uri }, range, context: { diagnostics } };
  return client.request<CodeAction[]>('textDocument/codeAction', params);
}

function newText({ edits }: TextDocumentEdit): string | undefined {
  return (edits?.[0] as TextEdit | undefined)?.newText;
}

describe('who is meant', () => {
  afterEach(() => client.stop());

  it('is picked once: no finding is left and the hover shows one person', async () => {
    client = await startClient({ files });
    const uri = 'file:///work/article.en.md';
    const text =
      '# Prize\n\nChen Wei-hua spoke, and\nChen Wei-hua left.\n\nThen Chen Weihua slept.\n';
    const [, second] = await actionsOn(uri, text);
    expect(second?.title).toBe('“Chen Wei-hua” is 陳偉華, Judge');
    const [edit, ...others] = second?.edit?.changes?.[uri] ?? [];
    expect(others).toEqual([]);
    const { range, newText: added = '' } = edit ?? {};
    expect(range?.start).toEqual({ line: 2, character: 0 });
    expect(added).toBe('<!-- nomenclator-means judge -->\n');
    await client.change(uri, [{ range, text: added }]);
    await client.diagnostics(uri, (list) => list.every(({ code }) => code === 'name-variant'));
    const position = { line: 3, character: 2 };
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(JSON.stringify(hover.contents)).toMatch(/陳偉華/);
    expect(JSON.stringify(hover.contents)).not.toMatch(/陳維華/);
  });

  it('of plain text stands in a new nomenclator.yaml', async () => {
    client = await startClient({ files });
    const uri = 'file:///work/article.txt';
    const [first] = await actionsOn(uri, 'Chen Wei-hua spoke, and then he left.', 'plaintext');
    const changes = first?.edit?.documentChanges as TextDocumentEdit[];
    expect(changes.map(newText)).toEqual([undefined, 'means:\n  "Chen Wei-hua": writer\n']);
    expect(changes[1]?.textDocument.uri).toBe('file:///work/nomenclator.yaml');
  });

  it('of plain text is added to the nomenclator.yaml that is there', async () => {
    const config = 'file:///work/nomenclator.yaml';
    const settings = 'rules: { term-case: off }\n';
    client = await startClient({ files: { ...files, [config]: settings } });
    const actions = await actionsOn('file:///work/a.txt', 'Chen Wei-hua spoke, and he left.');
    const [change] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument.uri).toBe(config);
    expect(change && newText(change)).toBe('means:\n  "Chen Wei-hua": writer\n');
  });
});

describe('the comment that says who is meant', () => {
  const name = 'Chen Wei-hua';
  const comment = '<!-- nomenclator-means writer -->';
  it.each([
    [`${name} spoke.`, `${comment}\n${name} spoke.`],
    [`A\nlong **${name}**.`, `${comment}\nA\nlong **${name}**.`],
    [`Lead.\n\n- ${name}\n- B`, `${comment}\nLead.\n\n- ${name}\n- B`],
    [`> ${name}`, `${comment}\n> ${name}`],
    [`---\nlang: en\n---\n- ${name}`, `---\nlang: en\n---\n${comment}\n- ${name}`],
    [`# T\r\n\r\n  *${name}* left`, `# T\r\n\r\n  ${comment}\r\n  *${name}* left`],
  ])('in %j', (text, expected) => {
    const article = readArticle(text, 'en', 'markdown');
    const block = article.blocks.findIndex((item) => item.text.includes(name));
    const { offset, text: added } = meaningComment(article, block, 'writer');
    const edited = text.slice(0, offset) + added + text.slice(offset);
    expect(edited).toBe(expected);
    const read = readArticle(edited, 'en', 'markdown');
    expect(read.meanings.map(({ entry }) => entry)).toEqual(['writer']);
    expect(read.blocks.map(({ text: visible }) => visible)).toEqual(
      article.blocks.map(({ text: visible }) => visible),
    );
  });
});
