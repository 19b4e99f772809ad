import { afterEach, describe, expect, it } from 'vitest';
import type {
  CheckWorkspaceResult,
  CounterpartItem,
  OpenLocation,
} from '../../src/server/protocol.ts';
import { type ClientOptions, startClient, type TestClient } from './client.ts';

const en = 'file:///work/talks.en.md';
const ja = 'file:///work/talks.ja.md';
const zh = 'file:///work/talks.zh-TW.md';

const source = `# Talks in Tokyo

Legislator Lo Chih-cheng of the Democratic Progressive Party will fly to Tokyo in May.

They meet Masahisa Sato of the Liberal Democratic Party on the first day.

“We come to listen,” Lo Chih-cheng said on Friday, 3 May.
`;

const translation = `# 東京で会談

民主進歩党の羅致政立法委員は五月に東京を訪れる。



初日には自由民主党の佐藤正久氏と会う。

「話を聞きに来る」と羅至政氏は5月3日の金曜日に述べた。
`;

const started: TestClient[] = [];
async function start(options: ClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  started.push(client);
  return client;
}
afterEach(async () => {
  for (const item of started.splice(0)) await item.stop();
});

const rules = (list: readonly { code?: unknown }[]) => list.map(({ code }) => code);

describe('a translation', () => {
  it('is compared with its source on the disk, and names the place there', async () => {
    const client = await start({ files: { [en]: source } });
    await client.open(ja, translation);
    const [finding, ...others] = await client.diagnostics(ja);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'rendering-variant',
      range: { start: { line: 8, character: 10 }, end: { line: 8, character: 13 } },
    });
    expect(finding?.relatedInformation?.[0]).toEqual({
      location: {
        uri: en,
        range: { start: { line: 6, character: 21 }, end: { line: 6, character: 34 } },
      },
      message: 'The source: Lo Chih-cheng',
    });
  });

  it('shows nothing any more when its file is deleted, until it is edited', async () => {
    const client = await start({ files: { [en]: source } });
    await client.open(ja, translation);
    expect(await client.diagnostics(ja, (list) => list.length > 0)).toHaveLength(1);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: ja, type: 3 }],
    });
    expect(await client.diagnostics(ja, (list) => list.length === 0)).toEqual([]);
    await client.change(ja, [{ text: `${translation}\n` }]);
    expect(await client.diagnostics(ja, (list) => list.length > 0)).toHaveLength(1);
  });

  it('counts its source as it stands in the editor, and is checked anew when that changes', async () => {
    const client = await start({ files: { [en]: source } });
    await client.open(en, source);
    await client.open(ja, translation.replace('羅至政', '羅致政'));
    expect(await client.diagnostics(ja, (list) => list.length === 0)).toEqual([]);
    await client.change(en, [{ text: source.replaceAll('Lo Chih-cheng', 'Tsai Shih-ying') }]);
    const found = await client.diagnostics(ja);
    expect(new Set(rules(found))).toEqual(new Set(['wrong-person']));
  });

  it('is checked anew when its source appears on the disk, or changes there', async () => {
    const client = await start();
    const changed = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: en, type }],
      });
    await client.open(ja, translation);
    const has = (rule: string) => client.diagnostics(ja, (list) => rules(list).includes(rule));
    await has('possible-misspelling');
    client.files.set(en, source);
    await changed(1);
    await has('rendering-variant');
    client.files.delete(en);
    await changed(3);
    await has('possible-misspelling');
  });

  it('tells who is meant in its source', async () => {
    const glossary = 'file:///work/glossary/own.glossary.yaml';
    const people = ['維華', '偉華'].map(
      (name, i) =>
        `  - { id: p${i}, kind: person, country: TW, en: { term: Chen Wei-hua, surname: Chen }, zh-Hant: 陳${name} }\n`,
    );
    const files = { [glossary]: `entries:\n${people.join('')}` };
    const text = 'Chen Wei-hua spoke on Friday.\n';
    const alone = await start({ files });
    await alone.open(en, text);
    expect(rules(await alone.diagnostics(en))).toEqual(['ambiguous-name']);
    const client = await start({ files: { ...files, [zh]: '陳偉華週五發言。\n' } });
    await client.open(en, text);
    expect(await client.diagnostics(en, () => true)).toEqual([]);
  });
});

describe('a bilingual file', () => {
  const xlf = 'file:///work/talks.xlf';
  const unit = (target: string) => `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" target-language="ja" datatype="plaintext" original="x"><body>
    <trans-unit id="1">
      <source>Lo Chih-cheng said so.</source>
      <target>${target}</target>
    </trans-unit>
  </body></file>
</xliff>
`;

  it('is compared unit by unit, and the source place is in it', async () => {
    const client = await start();
    await client.open(xlf, unit('羅至政氏はそう述べた。'), 'xml');
    const [finding, ...others] = await client.diagnostics(xlf);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'rendering-variant',
      range: { start: { line: 5, character: 14 }, end: { line: 5, character: 17 } },
    });
    expect(finding?.relatedInformation?.[0]?.location).toEqual({
      uri: xlf,
      range: { start: { line: 4, character: 14 }, end: { line: 4, character: 27 } },
    });
  });

  it('says what is malformed in it', async () => {
    const client = await start();
    await client.open(xlf, unit('羅致政氏は</b>そう述べた。'), 'xml');
    expect(rules(await client.diagnostics(xlf))).toContain('bilingual-syntax');
  });
});

describe('counterparts', () => {
  const files = { [en]: source, [ja]: translation, [zh]: '# 東京會談\n\n羅致政五月訪問東京。\n' };

  it('are listed with the source first', async () => {
    const client = await start({ files });
    await client.open(ja, translation);
    const items = await client.request<CounterpartItem[]>('nomenclator/counterparts', { uri: ja });
    expect(items).toEqual([
      { uri: en, language: 'en', languageName: 'English' },
      { uri: zh, language: 'zh-Hant', languageName: '繁體中文' },
    ]);
  });

  it('have aligned lines, from one translation to another as well', async () => {
    const client = await start({ files });
    const line = (uri: string, from: number, counterpart: string) =>
      client.request('nomenclator/aligned', { uri, line: from, counterpart });
    expect(await line(en, 4, ja)).toEqual({ uri: ja, line: 6 });
    expect(await line(ja, 8, en)).toEqual({ uri: en, line: 6 });
    expect(await line(ja, 2, zh)).toEqual({ uri: zh, line: 2 });
    expect(await line(ja, 2, 'file:///work/other.md')).toBeNull();
  });

  it('have the name at the cursor, or at least its paragraph', async () => {
    const client = await start({ files });
    await client.open(en, source);
    await client.open(ja, translation);
    const places = async (uri: string, lineNumber: number, character: number) => {
      const position = { line: lineNumber, character };
      const found = await client.request<OpenLocation[]>('nomenclator/alignedMentions', {
        uri,
        position,
      });
      return found.map(({ uri: other, range: { start: at } }) => [other, at.line, at.character]);
    };
    expect(await places(en, 4, 12)).toContainEqual([ja, 6, 10]);
    expect(await places(ja, 2, 7)).toEqual([[en, 2, 11]]);
    expect(await places(en, 6, 22)).toContainEqual([ja, 8, 0]);
  });
});

describe('the workspace', () => {
  const alone = 'file:///work/alone.en.md';
  const check = async (files: Readonly<Record<string, string>>) => {
    const client = await start({ files });
    return client.request<CheckWorkspaceResult>('nomenclator/checkWorkspace', {});
  };

  it('is checked in pairs, and the summary names the counterparts that are missing', async () => {
    const result = await check({ [en]: source, [ja]: translation, [alone]: 'A note.\n' });
    expect(result).toMatchObject({ articles: 3, findings: 1, files: 1 });
    expect(result.summary).toContain('## Without a counterpart');
    expect(result.summary).toContain(`- [alone.en.md](${alone}): 日本語`);
    expect(result.summary).not.toMatch(/talks\.en\.md\).*日本語/);
  });

  it('names the source that a translation lacks', async () => {
    const other = 'file:///work/other.ja.md';
    const result = await check({ [en]: source, [ja]: translation, [other]: '短い記事。\n' });
    expect(result.summary).toContain(`- [other.ja.md](${other}): English`);
  });

  it('lacks nothing where nothing is translated', async () => {
    const result = await check({ [en]: source, [alone]: 'A note.\n' });
    expect(result.summary).not.toContain('counterpart');
  });
});
