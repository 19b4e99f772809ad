import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionList, Hover, InlayHint, Location } from 'vscode-languageserver';
import type {
  CheckWorkspaceResult,
  LookUpItem,
  RenderingsResult,
} from '../../src/server/protocol.ts';
import { type ClientOptions, startClient, type TestClient } from './client.ts';

const uri = 'file:///work/article.en.md';
const text = `# Talks in Tokyo

Democratic Progressive Party (DPP) lawmakers Luo Zhizheng and Tsai Shih-ying will speak.

Lo Chih-cheng and Masahisa Sato spoke for an hour. Lo left early.
`;

let client: TestClient;
const started: TestClient[] = [];
async function start(options: ClientOptions = {}): Promise<TestClient> {
  client = await startClient(options);
  started.push(client);
  return client;
}
afterEach(async () => {
  for (const item of started.splice(0)) await item.stop();
});

const textDocument = { uri };
function positionOf(needle: string, offset = 0) {
  const index = text.indexOf(needle) + offset;
  const before = text.slice(0, index).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('diagnostics', () => {
  it('are pushed with rule, link, message and the glossary line', async () => {
    await start();
    await client.open(uri, text);
    const [first, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      code: 'name-variant',
      severity: 2,
      source: 'nomenclator',
      message: '“Luo Zhizheng” is the Hanyu Pinyin spelling; the glossary writes “Lo Chih-cheng”.',
      range: { start: positionOf('Luo'), end: positionOf('Luo', 12) },
    });
    expect(first?.codeDescription?.href).toMatch(/docs\/rules\/name-variant\.md$/);
    expect(first?.relatedInformation?.[0]?.location.uri).toMatch(
      /taiwan-politics\.glossary\.yaml$/,
    );
  });

  it('follow incremental changes', async () => {
    await start();
    await client.open(uri, text);
    await client.diagnostics(uri);
    const range = { start: positionOf('Luo'), end: positionOf('Luo', 12) };
    await client.change(uri, [{ range, text: 'Lo Chih-cheng' }]);
    expect(await client.diagnostics(uri, (list) => list.length === 0)).toEqual([]);
  });

  it('are pulled by clients that pull, and then not pushed', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, text);
    const report = await client.request<{ items: unknown[] }>('textDocument/diagnostic', {
      textDocument,
    });
    expect(report.items).toHaveLength(1);
    expect(client.pushed.get(uri)).toBeUndefined();
  });

  it('speak the language of the client', async () => {
    await start({ locale: 'ja' });
    await client.open(uri, text);
    const [first] = await client.diagnostics(uri);
    expect(first?.message).toContain('「Luo Zhizheng」');
  });

  it('wait for a save or a command where the settings say so', async () => {
    await start({ settings: { check: 'onSave' } });
    await client.open(uri, 'Tsai Shih-ying spoke.');
    await client.change(uri, [{ text }]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(client.pushed.get(uri) ?? []).toEqual([]);
    await client.connection.sendNotification('textDocument/didSave', { textDocument });
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('wait for the command in open articles, and then stay', async () => {
    await start({ settings: { check: 'onCommand' } });
    await client.open(uri, text);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(client.pushed.get(uri) ?? []).toEqual([]);
    await client.request('nomenclator/checkDocument', { uri });
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('count characters as a UTF-8 client does', async () => {
    await start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-8');
    await client.open(uri, '羅致政😀 is not Luo Zhizheng.');
    const [first] = await client.diagnostics(uri);
    expect(first?.range.start.character).toBe(9 + 4 + 8);
    const start8 = { line: 0, character: 21 };
    await client.change(uri, [
      { range: { start: start8, end: { line: 0, character: 33 } }, text: 'Lo Chih-cheng' },
    ]);
    expect(await client.diagnostics(uri, (list) => list.length === 0)).toEqual([]);
  });
});

describe('hover', () => {
  const hoverAt = (needle: string) =>
    client.request<Hover | null>('textDocument/hover', {
      textDocument,
      position: positionOf(needle, 1),
    });
  const value = (hover: Hover | null) =>
    (hover?.contents as { value: string } | undefined)?.value ?? '';

  it('shows the entry, its renderings and why the mention is flagged', async () => {
    await start();
    await client.open(uri, text);
    const card = value(await hoverAt('Luo Zhizheng'));
    expect(card).toMatch(/^\*\*Lo Chih-cheng\*\* · person · /);
    expect(card).toContain('日本語\u2003羅致政（ら・ちせい）');
    expect(card).toContain('繁體中文\u2003羅致政');
    expect(card).toContain('简体中文\u2003罗致政');
    expect(card).toContain('Hanyu Pinyin of 羅致政');
    expect(card).toMatch(
      /3 mentions in this article.*taiwan\\-politics|3 mentions in this article/,
    );
  });

  it('says whose surname stands alone', async () => {
    await start();
    await client.open(uri, text);
    expect(value(await hoverAt('Lo left'))).toContain(
      `Lo → Lo Chih-cheng, full name in [line 3](${uri}#L3)`,
    );
  });

  it('links the full name, but in a document that is no file', async () => {
    await start();
    const places = { 'file:///work/a%20(1)&b.md': 'file:///work/a%20%281%29%26b.md#L3' };
    for (const [place, target] of Object.entries(places)) {
      await client.open(place, text);
      const params = { textDocument: { uri: place }, position: positionOf('Lo left', 1) };
      const card = value(await client.request<Hover>('textDocument/hover', params));
      expect(card).toContain(`full name in [line 3](${target})`);
    }
    await client.open('untitled:Untitled-1', text);
    const params = {
      textDocument: { uri: 'untitled:Untitled-1' },
      position: positionOf('Lo left', 1),
    };
    const card = value(await client.request<Hover>('textDocument/hover', params));
    expect(card).toMatch(/full name in line 3$/m);
  });

  it.each([
    ['its front matter', { uri, head: '---\ndate: 2024-05-20\n---\n' }, 'Mayor'],
    ["its file's name", { uri: 'file:///work/2024-05-20-a.md', head: '' }, 'Mayor'],
    ['the day the file was written', { uri, head: '' }, 'Governor'],
    ['today, without a file', { uri: 'untitled:Untitled-1', head: '' }, 'Senator'],
  ])('shows the office on the date of an article: %s', async (_, place, office) => {
    const glossary = `entries:
  - id: x
    kind: person
    en: Ada Quill
    offices:
      - { title: Mayor, until: 2024 }
      - { title: Governor, from: 2025, until: 2025 }
      - { title: Senator, from: 2026 }
`;
    await start({
      files: { 'file:///work/glossary/x.glossary.yaml': glossary, [uri]: '' },
      modified: new Date(2025, 5, 1),
      now: new Date(2026, 5, 1),
    });
    await client.open(place.uri, `${place.head}Ada Quill spoke.`);
    const line = place.head.split('\n').length - 1;
    const card = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: place.uri },
      position: { line, character: 1 },
    });
    expect(value(card)).toContain(`**Ada Quill** · person · ${office}\n`);
  });

  it('shows glossary text as text', async () => {
    const glossary =
      'entries:\n  - id: x\n    en: Evil Name\n    ja: "![x](http://a/b.png) <img src=x> [run](command:x)"\n';
    await start({ files: { 'file:///work/glossary/x.glossary.yaml': glossary } });
    await client.open(uri, 'Evil Name');
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 0, character: 1 },
    });
    expect(value(hover)).not.toMatch(/[^\\]!\[|[^\\]<img|[^\\]\[run/);
  });

  it('is silent elsewhere', async () => {
    await start();
    await client.open(uri, text);
    expect(await hoverAt('an hour')).toBeNull();
  });
});

describe('code actions', () => {
  const actionsAt = async (needle: string, only?: string[]) => {
    const diagnostics = await client.diagnostics(uri);
    const range = { start: positionOf(needle, 1), end: positionOf(needle, 1) };
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics, ...(only && { only }) },
    });
  };

  it('on a finding come in the order of their use', async () => {
    await start({ initializationOptions: { hasCommands: true } });
    await client.open(uri, text);
    const actions = await actionsAt('Luo');
    expect(actions.map(({ title }) => title)).toEqual([
      'Change to “Lo Chih-cheng”',
      'Accept “Luo Zhizheng” in the glossary',
      'Ignore here…',
      'More…',
    ]);
    expect(actions[0]).toMatchObject({ isPreferred: true, kind: 'quickfix' });
    expect(actions[0]?.edit?.changes?.[uri]?.[0]?.newText).toBe('Lo Chih-cheng');
  });

  it('change all of one entry', async () => {
    await start();
    await client.open(uri, text.replace('Lo Chih-cheng', 'Lo Chih-Cheng'));
    const actions = await actionsAt('Luo');
    const all = actions.find(({ title }) => title === 'Change all 2 in this article');
    expect(all?.edit?.changes?.[uri]).toHaveLength(2);
  });

  it('accept a wording into a new glossary of the user beside the shipped ones', async () => {
    await start();
    await client.open(uri, text);
    const accept = (await actionsAt('Luo')).find(({ title }) => title.startsWith('Accept'));
    const texts = JSON.stringify(accept?.edit?.documentChanges);
    expect(texts).toContain('file:///work/glossary/our-names.glossary.yaml');
    expect(texts).toContain('- shipped');
    expect(texts).toContain('id: lo-chih-cheng');
  });

  it('accept a wording into a new glossary that the configuration then names', async () => {
    const config = 'file:///work/nomenclator.yaml';
    await start({ files: { [config]: 'rules: { term-case: off }\n' } });
    await client.open(uri, text);
    const accept = (await actionsAt('Luo')).find(({ title }) => title.startsWith('Accept'));
    const changes = (accept?.edit?.documentChanges ?? []) as {
      textDocument?: { uri: string };
      edits?: { newText: string }[];
    }[];
    const named = changes.find(({ textDocument }) => textDocument?.uri === config);
    expect(named?.edits?.[0]?.newText).toBe(
      'glossaries:\n  - glossary/our-names.glossary.yaml\n  - shipped\n',
    );
  });

  it('add what is derived to the user’s own glossary', async () => {
    const own = 'file:///work/glossary/own.glossary.yaml';
    const glossary =
      'entries:\n  - { id: a, kind: person, country: TW, en: Tsai Shih-yin, zh-Hant: 蔡適殷 }\n  - id: b\n    kind: person\n    country: TW\n    en: Lin Shih-yin\n    zh-Hant: 林適應\n';
    await start({ files: { [own]: glossary } });
    await client.open(uri, 'Lin Shih-yin spoke.');
    const position = { line: 0, character: 1 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const added = actions.filter(({ title }) => title.startsWith('Add'));
    expect(added.map(({ title }) => title)).toEqual([
      'Add 林適応 (derived) to the glossary',
      'Add 林适应 (derived) to the glossary',
    ]);
    const texts = added.map(({ edit }) => JSON.stringify(edit?.documentChanges));
    expect(texts[0]).toContain('ja: { term: 林適応, reading: りん・てきおう }');
    expect(texts[1]).toContain('zh-Hans: 林适应');
  });

  it('accept a wording in the line of the user’s own glossary', async () => {
    const own = 'file:///work/glossary/own.glossary.yaml';
    const glossary =
      '# ours\nentries:\n  - id: lo\n    kind: person # him\n    en: { term: Lo Chih-cheng, surname: Lo }\n    zh-Hant: 羅致政\n';
    await start({ files: { [own]: glossary } });
    await client.open(uri, text);
    const accept = (await actionsAt('Luo')).find(({ title }) => title.startsWith('Accept'));
    const [change] = (accept?.edit?.documentChanges ?? []) as {
      textDocument: { uri: string };
      edits: { newText: string }[];
    }[];
    expect(change?.textDocument.uri).toBe(own);
    expect(change?.edits.map(({ newText }) => newText)).toEqual([
      '[',
      ', { term: "Luo Zhizheng", status: admitted }]',
    ]);
  });

  it('add a person whom no glossary has', async () => {
    const own = 'file:///work/glossary/own.glossary.yaml';
    await start({ files: { [own]: 'entries:\n  - id: a\n    en: Aye\n' } });
    await client.open(uri, '**Ji Lin-lian** (季麟連) spoke. Chi Lin-lien left. Ji Lin-lian slept.');
    const [diagnostic] = await client.diagnostics(uri, (list) => list.length > 0);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    const add = actions.find(({ title }) => title === 'Add “Ji Lin-lian” to the glossary');
    expect(JSON.stringify(add?.edit)).toContain(
      JSON.stringify(
        '  - id: ji-lin-lian\n    kind: person\n    en: { term: Ji Lin-lian, surname: Ji }\n    zh-Hant: 季麟連\n',
      ),
    );
  });

  it('ignore with a comment where the client cannot ask for a reason', async () => {
    await start();
    await client.open(uri, text);
    const ignore = (await actionsAt('Luo')).find(({ title }) => title.startsWith('Ignore'));
    expect(ignore?.edit?.changes?.[uri]?.[0]).toEqual({
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      newText: '<!-- nomenclator-disable-next-line name-variant lo-chih-cheng -->\n',
    });
  });

  it('on a correct name insert and replace renderings', async () => {
    await start();
    await client.open(uri, text);
    const actions = await actionsAt('Tsai Shih-ying');
    const titles = actions.map(({ title }) => title);
    expect(titles).toContain('Insert 蔡適應 after the name');
    expect(titles).toContain('Insert 蔡适应 after the name');
    expect(titles).toContain('Replace with 蔡適應');
    const insert = actions.find(({ title }) => title === 'Insert 蔡適應 after the name');
    expect(insert?.edit?.changes?.[uri]?.[0]?.newText).toBe(' (蔡適應)');
  });

  it('fix all that is safe at once', async () => {
    await start();
    await client.open(uri, text);
    const [action] = await actionsAt('Luo', ['source.fixAll']);
    expect(action).toMatchObject({ kind: 'source.fixAll.nomenclator' });
  });
});

describe('completion', () => {
  const complete = async (typed: string, language = 'en') => {
    const document = `file:///work/typed.${language}.md`;
    await client.open(document, typed);
    return client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: document },
      position: { line: 0, character: typed.length },
    });
  };
  const labels = (list: CompletionList) => list.items.map(({ label }) => label);

  for (const [typed, language, label] of [
    ['He met Lo Chih', 'en', 'Lo Chih-cheng'],
    ['He met Luo Zhi', 'en', 'Lo Chih-cheng'],
    ['He met 羅致', 'en', 'Lo Chih-cheng'],
    ['He met ら・ち', 'en', 'Lo Chih-cheng'],
    ['Lo Chih', 'ja', '羅致政'],
    ['きのう、らち', 'ja', '羅致政'],
    ['luozhi', 'zh-Hans', '罗致政'],
    ['さとう・まさ', 'ja', '佐藤正久'],
  ] as const) {
    it(`offers ${label} for “${typed}” in ${language}`, async () => {
      await start();
      expect(labels(await complete(typed, language))).toContain(label);
    });
  }

  it('offers nothing unasked for a few letters, nor for places', async () => {
    await start();
    const typed = async (text: string) => {
      const document = `file:///work/${text.length}.en.md`;
      await client.open(document, text);
      const params = { textDocument: { uri: document }, context: { triggerKind: 2 } };
      const position = { line: 0, character: text.length };
      return labels(await client.request('textDocument/completion', { ...params, position }));
    };
    expect(await typed('The Lo')).toEqual([]);
    expect(await typed('In Chin')).toEqual([]);
    expect(await typed('We met Lo Chih')).toContain('Lo Chih-cheng');
  });

  it('does not offer names for ordinary words', async () => {
    await start();
    expect(labels(await complete('they said that the lo'))).toEqual([]);
  });
});

describe('navigation', () => {
  const at = (needle: string) => ({ textDocument, position: positionOf(needle, 1) });

  it('goes from a mention to the glossary line', async () => {
    await start();
    await client.open(uri, text);
    const [location] = await client.request<Location[]>('textDocument/definition', at('Luo'));
    expect(location?.uri).toMatch(/taiwan-politics\.glossary\.yaml$/);
  });

  it('highlights the person, not the string', async () => {
    await start();
    await client.open(uri, text);
    expect(await client.request('textDocument/documentHighlight', at('Luo'))).toHaveLength(3);
  });

  it('finds mentions in files that are not open', async () => {
    await start({ files: { 'file:///work/other.en.md': 'Lo Chih-cheng was here.' } });
    await client.open(uri, text);
    const params = { ...at('Luo'), context: { includeDeclaration: true } };
    const uris = (await client.request<Location[]>('textDocument/references', params)).map(
      (place) => place.uri,
    );
    expect(uris.filter((item) => item === uri)).toHaveLength(3);
    expect(uris).toContain('file:///work/other.en.md');
    expect(uris.some((item) => item.endsWith('taiwan-politics.glossary.yaml'))).toBe(true);
  });

  it('lists the people and parties of the article', async () => {
    await start();
    await client.open(uri, text);
    const symbols = await client.request<{ name: string; children: unknown[] }[]>(
      'textDocument/documentSymbol',
      { textDocument },
    );
    expect(symbols.map(({ name, children }) => `${name} ${children.length}`)).toEqual([
      'Democratic Progressive Party 2',
      'Lo Chih-cheng 3',
      'Tsai Shih-ying 1',
      'Masahisa Sato 1',
    ]);
  });

  it('finds entries of the glossaries as workspace symbols', async () => {
    await start();
    const symbols = await client.request<{ name: string }[]>('workspace/symbol', {
      query: 'luozhi',
    });
    expect(symbols.map(({ name }) => name)).toContain('羅致政');
  });

  it('shows renderings as inlay hints when they are on', async () => {
    await start({ settings: { inlayHints: 'first', targetLanguages: ['zh-Hans'] } });
    await client.open(uri, text);
    await client.diagnostics(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument,
      range,
    });
    expect(hints.map(({ label }) => label)).toContain('(罗致政)');
    expect(hints.filter(({ label }) => label === '(罗致政)')).toHaveLength(1);
  });
});

describe('the workspace', () => {
  const files = {
    'file:///work/a.en.md': 'Luo Zhizheng spoke.',
    'file:///work/b.en.md': 'Lo Chih-cheng spoke.',
    'file:///work/note.png': 'Luo Zhizheng',
  };

  it('is checked with a summary', async () => {
    await start({ files });
    const result = await client.request<CheckWorkspaceResult>('nomenclator/checkWorkspace', {});
    expect(result).toMatchObject({ articles: 2, findings: 1, files: 1, cancelled: false });
    expect(result.text).toBe('2 articles, 1 finding in 1');
    expect(result.summary).toContain('Lo Chih-cheng 羅致政 | 2 | 1');
    expect(await client.diagnostics('file:///work/a.en.md')).toHaveLength(1);
  });

  it('is compared in the spelling of names that no glossary has', async () => {
    const [one, two] = ['file:///work/one.md', 'file:///work/two.md'];
    await start({
      files: { [one]: 'Ji Lin-lian spoke. Ji Lin-lian left.', [two]: 'Chi Lin-lien slept.' },
    });
    const result = await client.request<CheckWorkspaceResult>('nomenclator/checkWorkspace', {});
    expect(result.text).toBe('2 articles, 1 finding in 1');
    const [finding] = await client.diagnostics(two);
    expect(finding).toMatchObject({ code: 'inconsistent-name' });
    expect(finding?.relatedInformation?.[0]?.location).toEqual({
      uri: one,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } },
    });
    await client.open(two, 'Ji Lin-lian slept.');
    expect(await client.diagnostics(two, (list) => list.length === 0)).toEqual([]);
    await client.change(two, [{ text: 'Then Lin-lien Chi slept.' }]);
    expect(await client.diagnostics(two, (list) => list.length === 1)).toHaveLength(1);
  });

  it('looks names up and gives renderings', async () => {
    await start({ files });
    const [item] = await client.request<LookUpItem[]>('nomenclator/lookUp', { query: '羅致政' });
    expect(item?.label).toBe('Lo Chih-cheng');
    expect(item?.why).toBe('exact');
    expect(item?.detail).toMatch(/ · “羅致政” is this term\.$/);
    await client.open(uri, text);
    const result = await client.request<RenderingsResult>('nomenclator/renderings', {
      uri,
      position: positionOf('Lo left'),
    });
    expect(result.renderings.map(({ language }) => language)).toEqual(['ja', 'zh-Hant', 'zh-Hans']);
  });

  it('reloads an edited glossary before it is saved', async () => {
    const own = 'file:///work/glossary/own.glossary.yaml';
    const glossary =
      'entries:\n  - id: a\n    kind: person\n    en: { term: Lo Chih-cheng, surname: Lo }\n    zh-Hant: 羅致政\n';
    await start({ files: { [own]: glossary } });
    await client.open(uri, text);
    await client.diagnostics(uri);
    await client.open(own, glossary, 'nomenclator-glossary');
    await client.change(own, [
      {
        text: glossary
          .replace('Lo Chih-cheng', 'Luo Zhizheng')
          .replace('surname: Lo', 'surname: Luo'),
      },
    ]);
    const list = await client.diagnostics(uri, (items) =>
      items.some(({ message }) => String(message).includes('writes “Luo Zhizheng”')),
    );
    expect(list).toHaveLength(1);
  });

  it('shows a broken glossary line while the rest works', async () => {
    const own = 'file:///work/glossary/own.glossary.yaml';
    const glossary =
      'entries:\n  - id: a\n    en: [Broken\n  - id: b\n    kind: person\n    en: { term: Lo Chih-cheng, surname: Lo }\n    zh-Hant: 羅致政\n';
    await start({ files: { [own]: glossary } });
    await client.open(uri, text);
    expect((await client.diagnostics(own))[0]).toMatchObject({
      code: 'glossary-syntax',
      severity: 1,
    });
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('hides findings on demand and shows them again', async () => {
    await start();
    await client.open(uri, text);
    await client.diagnostics(uri);
    expect(await client.request('nomenclator/toggleFindings', {})).toEqual({ enabled: false });
    await client.diagnostics(uri, (list) => list.length === 0);
    expect(await client.request('nomenclator/toggleFindings', {})).toEqual({ enabled: true });
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });
});
