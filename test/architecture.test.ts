import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './project.ts';

/** What each part may import: other parts of src, and packages. The first match counts. */
const table: readonly {
  readonly files: RegExp;
  readonly parts: RegExp;
  readonly packages: RegExp;
}[] = [
  {
    files: /^core\//,
    parts: /^core\//,
    packages: /^(?:@lezer\/(?:common|markdown)|pinyin-pro|opencc-js\/(?:core|dict\/\w+))$/,
  },
  { files: /^formats\//, parts: /^(?:core|formats)\//, packages: /^(?:yaml|papaparse|saxes)$/ },
  { files: /^messages\//, parts: /^(?:core|messages)\//, packages: /^i18next$/ },
  { files: /^project\/nodeFiles/, parts: /^project\//, packages: /^node:/ },
  { files: /^project\//, parts: /^(?:core|formats|project)\//, packages: /^(?:yaml|picomatch)$/ },
  { files: /^server\/protocol/, parts: /^$/, packages: /^$/ },
  {
    files: /^server\/node\.ts/,
    parts: /^(?:server|project)\//,
    packages: /^(?:node:|vscode-languageserver\/node$)/,
  },
  {
    files: /^server\/browser\.ts/,
    parts: /^server\//,
    packages: /^vscode-languageserver\/browser$/,
  },
  {
    files: /^server\//,
    parts: /^(?:core|formats|messages|project|server)\//,
    packages: /^vscode-languageserver/,
  },
  {
    files: /^client\/node\.ts/,
    parts: /^client\//,
    packages: /^(?:vscode$|vscode-languageclient|node:)/,
  },
  {
    files: /^client\//,
    parts: /^(?:client\/|server\/protocol\.ts)/,
    packages: /^(?:vscode$|vscode-languageclient|i18next$)/,
  },
  {
    files: /^cli\//,
    parts: /^(?:(?:core|formats|messages|project|cli)\/|\.\.\/package\.json$)/,
    packages: /^(?:node:|picomatch$|diff$)/,
  },
];

const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'));

function imports(path: string): readonly string[] {
  const text = readFileSync(join(source, path), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

describe('imports keep to the table', () => {
  for (const path of files) {
    it(path, () => {
      const row = table.find(({ files: own }) => own.test(path));
      expect(row, 'every folder has a row').toBeDefined();
      for (const name of imports(path)) {
        const target = name.startsWith('.')
          ? relative(source, join(source, dirname(path), name)).replaceAll('\\', '/')
          : name;
        expect(target).toMatch(
          name.startsWith('.') ? (row?.parts ?? /^$/) : (row?.packages ?? /^$/),
        );
      }
    });
  }
});

describe('what is absent on purpose', () => {
  const forbidden =
    /\bfetch\(|XMLHttpRequest|node:(?:http|https|net|tls|dgram|dns|child_process)|\beval\(|new Function\(/;
  const ambient = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bconsole\./;

  it('nothing opens a network connection or starts a process', () => {
    expect(
      files.filter((path) => forbidden.test(readFileSync(join(source, path), 'utf8'))),
    ).toEqual([]);
  });

  it('the core has no clock, no chance and no surroundings', () => {
    const core = files.filter((path) => path.startsWith('core/'));
    expect(core.filter((path) => ambient.test(readFileSync(join(source, path), 'utf8')))).toEqual(
      [],
    );
  });

  it('no source has invisible characters', () => {
    const invisible = /\p{Cf}|\p{Variation_Selector}/u;
    expect(
      files.filter((path) => invisible.test(readFileSync(join(source, path), 'utf8'))),
    ).toEqual([]);
  });
});
