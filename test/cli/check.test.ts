import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/core/article/article.ts';
import { check } from '../../src/core/check.ts';
import { writeYamlGlossary } from '../../src/formats/writeYaml.ts';
import { shippedFiles, shippedIndex } from '../project.ts';
import { article, bytesOf, glossary, project, runOn, utf16 } from './host.ts';

const json = ['check', '--format', 'json'];

async function findings(files: Parameters<typeof runOn>[0], argv: readonly string[] = json) {
  const { stdout } = await runOn(files, argv);
  const report: {
    files: { path: string; language: string; findings: { rule: string; text: string }[] }[];
  } = JSON.parse(stdout);
  return Object.fromEntries(
    report.files.map((file) => [file.path, file.findings.map(({ text }) => text)]),
  );
}

describe('what is checked', () => {
  const files = {
    ...project,
    'b.txt': 'Fine.',
    'c.markdown': 'Fine.',
    'd.rst': 'Luo Zhizheng',
    'deep/er/e.md': 'Luo Zhizheng spoke.',
    'node_modules/f.md': 'Luo Zhizheng',
    '.hidden/g.md': 'Luo Zhizheng',
    'glossary/notes.csv': 'id,en\nx,X-ray unit',
  };

  it('is every article of the folder, but no hidden one, no dependency and no glossary', async () => {
    expect(await findings(files)).toEqual({
      'a.en.md': ['Luo Zhizheng', 'Democratic Progress Party'],
      'b.txt': [],
      'c.markdown': [],
      'deep/er/e.md': ['Luo Zhizheng'],
    });
  });

  it('is compared in the spelling of names that no glossary has', async () => {
    const news = {
      ...project,
      'a.en.md': 'Ji Lin-lian spoke. Ji Lin-lian left.',
      'b.txt': 'Chi Lin-lien slept. Ji Lin-lian did not.',
      'c.md': '# REPORT ON CHI LIN-LIEN\n\nOthers slept too.',
    };
    expect(await findings(news)).toEqual({
      'a.en.md': [],
      'b.txt': ['Chi Lin-lien'],
      'c.md': ['CHI LIN-LIEN'],
    });
    expect(await findings(news, [...json, 'c.md'])).toEqual({ 'c.md': [] });
    const off = [...json, '--rule', 'inconsistent-name=off'];
    expect(Object.values(await findings(news, off)).flat()).toEqual([]);
  });

  it('is what files, folders and globs name, each once', async () => {
    const paths = [...json, 'b.txt', 'deep', '**/e.md', './b.txt'];
    expect(Object.keys(await findings(files, paths))).toEqual(['b.txt', 'deep/er/e.md']);
    expect(Object.keys(await findings(files, [...json, '*.{txt,rst}']))).toEqual(['b.txt']);
  });

  it('takes a name with signs of globs for a file where there is one', async () => {
    const named = { ...project, '[draft] Re: talks?.md': 'Luo Zhizheng' };
    expect(await findings(named, [...json, '[draft] Re: talks?.md'])).toEqual({
      '[draft] Re: talks?.md': ['Luo Zhizheng'],
    });
    expect(Object.keys(await findings(named))).toContain('[draft] Re: talks?.md');
  });

  it('leaves out what nomenclator.yaml ignores, and says so of a file that was named', async () => {
    const ignoring = { ...files, 'nomenclator.yaml': 'ignore: [deep/**]' };
    expect(Object.keys(await findings(ignoring))).not.toContain('deep/er/e.md');
    const { code, stderr } = await runOn(ignoring, ['check', 'deep/er/e.md']);
    expect([code, stderr]).toEqual([0, '“deep/er/e.md” is left out by nomenclator.yaml.\n']);
  });

  it('says when there is nothing', async () => {
    const { code, stdout, stderr } = await runOn({ 'x/y.png': '' }, ['check']);
    expect([code, stdout, stderr]).toEqual([
      0,
      '',
      'No articles here (.md, .markdown, .txt, .xlf, .xliff, .po, .pot, .tmx).\n',
    ]);
  });

  it.each([
    ['nope.md', 'nope.md:1:1: The file “nope.md” was not found.'],
    ['*.rst', '*.rst:1:1: No article matches “*.rst”.'],
    ['glossary/notes.csv', 'glossary/notes.csv:1:1: “glossary/notes.csv” is not an article.'],
  ])('%s: exit code 2, the rest goes on', async (path, message) => {
    const { code, stdout, stderr } = await runOn(files, [
      'check',
      '--format',
      'compact',
      path,
      'a.en.md',
    ]);
    expect(stderr).toBe(`${message}\n`);
    expect(stdout).toContain('Luo Zhizheng');
    expect(code).toBe(2);
  });

  it('reads standard input, in the language and under the path that are given', async () => {
    const stdin = async () => bytesOf('羅致政 met Luo Zhizheng.');
    const read = async (...argv: string[]) =>
      JSON.parse((await runOn(project, [...json, '-', ...argv], { stdin })).stdout).files;
    expect(await read()).toMatchObject([{ path: '-', language: 'en', findings: [{ start: 8 }] }]);
    expect(await read('--language', 'zh_TW')).toMatchObject([
      { language: 'zh-Hant', findings: [] },
    ]);
    expect(await read('--stdin-path', 'x.ja.md')).toMatchObject([
      { path: 'x.ja.md', language: 'ja' },
    ]);
  });
});

describe('glossaries and configuration', () => {
  it('loads --glossary besides the others, nearest of all', async () => {
    const own = 'id,kind,en,en:avoid\nlo-chih-cheng,person,Luo Zhizheng,Lo Chih-cheng\n';
    const files = { ...project, 'own.csv': own };
    expect(await findings(files, [...json, '--glossary', 'own.csv'])).toEqual({
      'a.en.md': ['Democratic Progress Party'],
    });
    expect(await findings(files, [...json, '--glossary', '*.csv'])).toEqual({
      'a.en.md': ['Democratic Progress Party'],
    });
  });

  it('uses the shipped glossaries where a folder has none', async () => {
    const files = { 'a.md': article, '/shipped/s.glossary.yaml': glossary };
    expect((await findings(files))['a.md']).toHaveLength(2);
  });

  it('lets folders have their own, and reads each project once', async () => {
    const files = {
      ...project,
      'x/glossary/x.glossary.yaml': '- { id: dpp, en: [Democratic Progress Party] }',
      'x/y/b.md': 'The Democratic Progress Party and Luo Zhizheng.',
      'z/c.md': 'The Democratic Progress Party.',
    };
    expect(await findings(files)).toMatchObject({
      'x/y/b.md': ['Luo Zhizheng'],
      'z/c.md': ['Democratic Progress Party'],
    });
    const { listed } = await runOn(files, json);
    expect(listed.filter((uri) => uri === 'file:///work/x/glossary')).toHaveLength(2);
    expect(listed.filter((uri) => uri === 'file:///work/glossary')).toHaveLength(3);
  });

  it('takes severities from --config and, above it, from --rule', async () => {
    const files = {
      ...project,
      'other.yaml': 'rules: { name-variant: error, forbidden-term: off }',
    };
    const read = async (...argv: string[]) => {
      const { stdout } = await runOn(files, [
        'check',
        '--format',
        'compact',
        '--config',
        'other.yaml',
        ...argv,
      ]);
      return [...stdout.matchAll(/: (\w+): .*\((.*)\)/g)].map((match) => match.slice(1).join(' '));
    };
    expect(await read()).toEqual(['error name-variant']);
    expect(await read('--rule', 'name-variant=hint', '--rule', 'forbidden-term=info')).toEqual([
      'hint name-variant',
      'info forbidden-term',
    ]);
  });

  it('names a configuration or glossary that is missing', async () => {
    const { code, stderr } = await runOn(project, [
      'check',
      '--config',
      'no.yaml',
      '--glossary',
      'no.csv',
    ]);
    expect(stderr).toMatch(/^no\.yaml:1:1: .*\nno\.csv:1:1: /);
    expect(code).toBe(2);
  });

  it('shows an unknown key as a warning, or as the configuration says', async () => {
    const files = { 'glossary/u.glossary.yaml': '- { id: x, en: Xray, nots: X }', 'a.md': 'Fine.' };
    const { code, stdout, stderr } = await runOn(files, ['check', '--quiet']);
    const message = '“nots” is not known here; did you mean “note”?';
    expect(stdout).toBe(`glossary/u.glossary.yaml:1:22  warning  ${message}\n  glossary-syntax\n`);
    expect([code, stderr]).toEqual([1, '']);
    const off = await runOn(files, ['check', '--quiet', '--rule', 'glossary-syntax=off']);
    expect([off.code, off.stdout]).toEqual([0, '']);
  });

  it('counts contradictions between entries for --fail-on', async () => {
    const twice = `${glossary}  - { id: other, en: Democratic Progress Party }\n`;
    const files = { 'glossary/t.glossary.yaml': twice, 'a.md': 'Fine.' };
    expect((await runOn(files, ['check', '--fail-on', 'error'])).code).toBe(0);
    const { code, stdout, stderr } = await runOn(files, json);
    expect(JSON.parse(stdout).problems).toMatchObject([
      { rule: 'conflicting-term', line: 18, severity: 'warning' },
    ]);
    expect([code, stderr]).toEqual([1, '']);
  });
});

describe('inputs that are broken', () => {
  it('keeps the other entries of a YAML glossary with a broken line', async () => {
    const files = { ...project, 'glossary/test.glossary.yaml': `${glossary}  - id: [x\n` };
    const { code, stdout, stderr } = await runOn(files, ['check', '--format', 'compact']);
    expect(stderr).toMatch(/^glossary\/test\.glossary\.yaml:19:\d+: This line cannot be read/);
    expect(stdout).toContain('Luo Zhizheng');
    expect(code).toBe(2);
  });

  it('goes on after an article that is no text', async () => {
    const files = { ...project, 'A.md': new Uint8Array(200).map((_, i) => i % 7) };
    const { code, stdout, stderr } = await runOn(files, json);
    expect(stderr).toBe('A.md:1:1: The file “A.md” is not a text.\n');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'a.en.md' }],
      problems: [{ path: 'A.md', line: 0, character: 0 }],
    });
    expect(code).toBe(2);
  });

  it('checks what is text in an article with other bytes, and shows where they are', async () => {
    const bytes = new Uint8Array([
      ...bytesOf('Fine.\nabc '),
      0xb8,
      0xb9,
      ...bytesOf(' Luo Zhizheng'),
    ]);
    const { code, stdout, stderr } = await runOn({ ...project, 'a.en.md': bytes }, [
      'check',
      '--format',
      'compact',
    ]);
    expect(stderr).toMatch(/^a\.en\.md:2:5: .*UTF-8/);
    expect(stdout).toMatch(/^a\.en\.md:2:8: warning: /);
    expect(code).toBe(2);
  });

  it('reads UTF-16 tables, byte-order marks and CRLF', async () => {
    const table = 'id\tkind\ten\ten:avoid\r\nx\tparty\tGreen Party\tthe Greenies\r\n';
    const files = {
      'glossary/x.tsv': utf16(table),
      'a.md': '\ufeffOne.\r\n\r\nOf the Greenies.\r\n',
    };
    const { stdout } = await runOn(files, ['check', '--format', 'compact']);
    expect(stdout).toMatch(/^a\.md:3:4: error: “the Greenies” is not/);
  });

  it('works with an empty glossary, an empty article and a configuration without lines', async () => {
    const files = {
      'glossary/x.glossary.yaml': '',
      'glossary/y.csv': '',
      'a.md': '',
      'nomenclator.yaml': '',
    };
    const { code, stdout, stderr } = await runOn(files, ['check']);
    expect([code, stdout, stderr]).toEqual([0, '1 article, no findings\n', '']);
  });
});

describe('exit code', () => {
  it.each([
    [[], 1],
    [['--fail-on', 'error'], 1],
    [['--fail-on', 'off'], 0],
    [['--rule', 'forbidden-term=warning', '--fail-on', 'error'], 0],
    [['--rule', 'forbidden-term=info', '--rule', 'name-variant=info'], 0],
    [['--rule', 'forbidden-term=hint', '--rule', 'name-variant=off', '--fail-on', 'hint'], 1],
    [['--rule', 'forbidden-term=off', '--rule', 'name-variant=off', '--fail-on', 'hint'], 0],
  ])('%j: %i', async (argv, code) => {
    expect((await runOn(project, ['check', ...argv])).code).toBe(code);
  });
});

describe('progress', () => {
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`${i}.md`, 'Fine.']));
  const isTerminal = { stdout: false, stderr: true };

  it('shows on a terminal with many articles, and is wiped away', async () => {
    const { stderr } = await runOn(many, ['check'], { isTerminal });
    expect(stderr).toContain('51/51');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });

  it('is silent elsewhere', async () => {
    expect((await runOn(many, ['check'])).stderr).toBe('');
    expect((await runOn(many, ['check', '--quiet'], { isTerminal })).stderr).toBe('');
  });
});

describe('findings', () => {
  it('are those of the core, with the shipped glossaries', async () => {
    const text =
      '# LDP\n\nLuo Zhizheng met Sato Masahisa of the Democratic Progress Party, 佐藤.\n';
    const { findings: expected } = check(readArticle(text, 'en', 'markdown'), shippedIndex());
    const shipped = shippedFiles().map(({ path, title = '', entries }) => [
      `/shipped/${path}`,
      writeYamlGlossary(title, entries),
    ]);
    const { stdout } = await runOn({ ...Object.fromEntries(shipped), 'a.en.md': text }, json);
    const found: { rule: string; start: number; end: number }[] =
      JSON.parse(stdout).files[0].findings;
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ rule, start, end }) => ({ rule, start, end }))).toEqual(
      expected.map(({ rule, span }) => ({ rule, ...span })),
    );
  });
});
