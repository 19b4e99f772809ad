import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import type { LookUpItem } from '../src/server/protocol.ts';
import { type Files, runOn } from './cli/host.ts';
import { root } from './project.ts';
import { startClient } from './server/client.ts';

/** The sample workspace with the shipped glossaries as its own, so that both hosts read them alike. */
const shipped = readdirSync(`${root}glossary`).filter((name) => name.endsWith('.glossary.yaml'));
const glossaries = shipped.map(
  (name) => [`shipped/${name}`, readFileSync(`${root}glossary/${name}`, 'utf8')] as const,
);
const articles = readdirSync(`${root}sample`)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(`${root}sample/${name}`, 'utf8')] as const);
const files: Files = {
  ...Object.fromEntries([...glossaries, ...articles]),
  'crlf.zh-TW.md': '羅致政與Luo Zhizheng。\r\n😀 謝佩芬\r\n',
  'plain.en.txt':
    'Chih-cheng Lo spoke.\n\n# nomenclator-disable-next-line name-variant\nXie Peifen left.\n',
  '2025-03-01-office.en.md': 'The mayor, Ada Quill, spoke.\n',
  'nomenclator.yaml':
    'glossaries: [shipped/*.yaml, desk.glossary.yaml]\nrules: { term-case: error, name-order: hint, outdated-office: info }\n',
  'desk.glossary.yaml': `${readFileSync(`${root}sample/glossary/desk.glossary.yaml`, 'utf8')}
  - { id: ada-quill, kind: person, en: Ada Quill, offices: [{ title: Mayor, until: 2024 }] }
`,
};

const severities = ['', 'error', 'warning', 'info', 'hint'];

interface Row {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: unknown;
}

async function fromCommandLine(): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { stdout } = await runOn(files, ['check', '--format', 'json', '--locale', 'ja']);
  const report = JSON.parse(stdout) as { files: { path: string; findings: Row[] }[] };
  return new Map(report.files.map(({ path, findings }) => [path, findings]));
}

async function fromServer(): Promise<ReadonlyMap<string, readonly Row[]>> {
  const uris = Object.entries(files).map(([path, text]) => [`file:///work/${path}`, `${text}`]);
  const client = await startClient({ files: Object.fromEntries(uris), locale: 'ja' });
  await client.request('nomenclator/checkWorkspace', {});
  const rows = [...client.pushed].map(
    ([uri, list]) => [uri.replace('file:///work/', ''), list.map(toRow)] as const,
  );
  await client.stop();
  return new Map(rows);
}

function toRow({ code, severity, message, range }: Diagnostic): Row {
  return {
    rule: `${code}`,
    severity: severities[severity ?? 0] ?? '',
    message: `${message}`,
    range,
  };
}

describe('the command line and the language server', () => {
  it('give the same findings, texts, ranges and severities', async () => {
    const [printed, shown] = [await fromCommandLine(), await fromServer()];
    const found = [...printed].filter(([, findings]) => findings.length > 0);
    expect(found.map(([path]) => path)).toEqual([
      '2025-03-01-office.en.md',
      'first-draft.en.md',
      'plain.en.txt',
    ]);
    for (const [path, findings] of printed) {
      const rows = findings.map(({ rule, severity, message, range }) => ({
        rule,
        severity,
        message,
        range,
      }));
      expect(shown.get(path) ?? [], path).toEqual(rows);
    }
  });
});

it('rank what is looked up the same', async () => {
  const own: Files = {
    'desk.glossary.yaml': files['desk.glossary.yaml'] ?? '',
    'people.glossary.yaml': files['shipped/taiwan-politics.glossary.yaml'] ?? '',
    'nomenclator.yaml': 'glossaries: [desk.glossary.yaml, people.glossary.yaml]\n',
  };
  const uris = Object.entries(own).map(([path, text]) => [`file:///work/${path}`, `${text}`]);
  const client = await startClient({ files: Object.fromEntries(uris) });
  for (const query of ['Lo', 'luo2 zhi4 zheng4', '致政', 'Hseih Pei-fen']) {
    const { stdout } = await runOn(own, ['lookup', query, '--format', 'json']);
    const { matches } = JSON.parse(stdout) as { matches: { entry: string; likeness: string }[] };
    const items = await client.request<LookUpItem[]>('nomenclator/lookUp', { query });
    expect(matches.length).toBeGreaterThan(0);
    expect(items.map(({ id, why }) => [id, why])).toEqual(
      matches.slice(0, 30).map(({ entry, likeness }) => [entry, likeness]),
    );
  }
  await client.stop();
});
