import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { applySafeFixes } from '../../src/cli/fix.ts';
import { fileUri, nodeFiles } from '../../src/project/nodeFiles.ts';
import { article, bytesOf, project, runOn, textOf, utf16 } from './host.ts';

const fixed = '# Talks\n\nLo Chih-cheng of the Democratic Progressive Party spoke.\n';

describe('fix', () => {
  it('applies the safe fixes and is done', async () => {
    const { code, stdout, stderr, written } = await runOn(project, ['fix']);
    expect([...written.keys()]).toEqual(['a.en.md']);
    expect(textOf(written.get('a.en.md'))).toBe(fixed);
    expect([code, stdout, stderr]).toEqual([
      0,
      '1 article, no findings\n',
      '2 changes in 1 article\n',
    ]);
    const again = await runOn({ ...project, 'a.en.md': fixed }, ['fix']);
    expect([again.written.size, again.stderr]).toEqual([0, '']);
  });

  it('prints a diff that can be applied, and changes nothing, with --dry-run', async () => {
    const { code, stdout, written } = await runOn(project, ['fix', '--dry-run']);
    expect(stdout).toMatch(/^--- a\/a\.en\.md\n\+\+\+ b\/a\.en\.md\n@@ -1,3 \+1,3 @@\n/);
    expect(applyPatch(article, stdout)).toBe(fixed);
    expect([code, written.size]).toEqual([1, 0]);
  });

  it.each([
    ['CRLF', bytesOf(article.replaceAll('\n', '\r\n')), bytesOf(fixed.replaceAll('\n', '\r\n'))],
    ['a byte-order mark', bytesOf(`\ufeff${article}`), bytesOf(`\ufeff${fixed}`)],
    ['UTF-16', utf16(article), utf16(fixed)],
  ])('keeps %s', async (_, before, after) => {
    const { written } = await runOn({ ...project, 'a.en.md': before }, ['fix']);
    expect(written.get('a.en.md')).toEqual(after);
  });

  it('does not write an article with bytes that are no text', async () => {
    const bytes = new Uint8Array([...bytesOf(article), 0xb8]);
    const { code, written } = await runOn({ ...project, 'a.en.md': bytes }, ['fix']);
    expect([code, written.size]).toEqual([2, 0]);
  });

  it('shows what it left, and counts in JSON', async () => {
    const files = { ...project, 'a.en.md': `${article}\nLuo zhizheng.\n` };
    const report = JSON.parse((await runOn(files, ['fix', '--format', 'json'])).stdout);
    expect(report.files[0]).toMatchObject({ path: 'a.en.md', fixed: 2 });
  });

  it('applies a fix whole or not at all', () => {
    const edit = (start: number, end: number, replacement: string) => ({
      span: { start, end },
      replacement,
    });
    const finding = (...edits: [ReturnType<typeof edit>, ...ReturnType<typeof edit>[]]) => ({
      rule: 'x',
      span: edits[0].span,
      text: '',
      message: '',
      data: {},
      fixes: [{ edits, safe: true }],
      candidates: [],
      related: [],
    });
    const findings = [
      finding(edit(0, 1, 'A'), edit(4, 5, 'E')),
      finding(edit(2, 3, 'C'), edit(4, 5, 'X')),
    ];
    expect(applySafeFixes('abcde', findings)).toEqual({ text: 'AbcdE', count: 1 });
  });

  it('says where it cannot write', async () => {
    const files = {
      'glossary/g.glossary.yaml': project['glossary/test.glossary.yaml'] ?? '',
      'a.en.md': article,
    };
    const { code, stdout, stderr } = await runOn(files, ['fix'], {}, true);
    expect(stderr).toBe('a.en.md:1:1: The file “a.en.md” cannot be written.\n');
    expect(stdout).toContain('Luo Zhizheng');
    expect(code).toBe(2);
  });
});

describe('mentions', () => {
  it('lists every mention', async () => {
    const { code, stdout } = await runOn(project, ['mentions']);
    expect(stdout).toBe(
      'a.en.md:3:1  Luo Zhizheng  lo-chih-cheng  full\na.en.md:3:21  Democratic Progress Party  dpp  full\n',
    );
    expect(code).toBe(0);
  });

  it('is as the contract has it in JSON', async () => {
    const report = JSON.parse((await runOn(project, ['mentions', '--format', 'json'])).stdout);
    expect(report.files[0].mentions[0]).toEqual({
      entry: 'lo-chih-cheng',
      term: 'Lo Chih-cheng',
      language: 'en',
      start: 9,
      end: 21,
      text: 'Luo Zhizheng',
      kind: 'full',
    });
    expect(report.summary).toEqual({
      files: 1,
      mentions: 2,
      byEntry: { dpp: 1, 'lo-chih-cheng': 1 },
    });
  });
});

describe('convert', () => {
  const source = { 'g.glossary.yaml': project['glossary/test.glossary.yaml'] ?? '' };

  it('writes a table that Excel reads, and says what is left out', async () => {
    const { code, stderr, written } = await runOn(source, ['convert', 'g.glossary.yaml', 'g.csv']);
    expect(textOf(written.get('g.csv'))).toMatch(
      /^\ufeffid,kind,country,surname,en,en:abbreviation,en:avoid,/,
    );
    expect(stderr).toBe(
      'CSV cannot hold “hits”: left out or changed in 1 entry (dpp).\nCSV cannot hold the title “Test”.\n2 entries written to “g.csv”.\n',
    );
    expect(code).toBe(0);
  });

  it('writes YAML with the name of the table for its title', async () => {
    const files = { 'names.csv': 'id,en,Freigabe\nx,X-ray,ja\n' };
    const { code, stderr, written } = await runOn(files, ['convert', 'names.csv', 'out.yml']);
    expect(textOf(written.get('out.yml'))).toBe(
      'glossary: names\nentries:\n  - id: x\n    en: X-ray\n',
    );
    expect(stderr).toMatch(
      /^names\.csv:1:1: The column “Freigabe” .*\nYAML cannot hold “Freigabe”/,
    );
    expect(code).toBe(0);
  });

  it('reads UTF-16 from standard input and prints to standard output', async () => {
    const stdin = async () => utf16('id\tja\r\nx\t羅致政\r\n');
    const { code, stdout } = await runOn(
      {},
      ['convert', '-', '-', '--from', 'tsv', '--to', 'yaml'],
      { stdin },
    );
    expect([code, stdout]).toEqual([0, 'glossary: "-"\nentries:\n  - id: x\n    ja: 羅致政\n']);
  });

  it.each([
    [
      ['g.glossary.yaml', 'g.tbx'],
      'The format of “g.tbx” is not known; name one with --from or --to: yaml, csv, tsv.',
    ],
    [['no.csv', 'g.yaml'], 'The file “no.csv” was not found.'],
    [['g.glossary.yaml', './g.glossary.yaml'], 'IN and OUT are the same file: “g.glossary.yaml”.'],
  ])('%j: exit code 2', async (paths, message) => {
    const { code, stderr, written } = await runOn(source, ['convert', ...paths]);
    expect([code, stderr, written.size]).toEqual([2, `${message}\n`, 0]);
  });

  it('converts what it can read of a broken glossary', async () => {
    const files = { 'g.yaml': '- { id: x, en: X-ray }\n- { id: y }\n' };
    const { code, stderr, written } = await runOn(files, ['convert', 'g.yaml', 'g.csv']);
    expect(stderr).toMatch(/^g\.yaml:2:3: The entry “y” has no term/);
    expect(textOf(written.get('g.csv'))).toBe('\ufeffid,kind,en\r\nx,term,X-ray\r\n');
    expect(code).toBe(2);
  });
});

describe('lookup', () => {
  it.each([
    ['Lo Chih-cheng', 'lo-chih-cheng', '“Lo Chih-cheng” is this term.'],
    ['lo chih cheng', 'lo-chih-cheng', '“lo chih cheng” has the letters of “Lo Chih-cheng”.'],
    [
      'Luo Zhizheng',
      'lo-chih-cheng',
      '“Luo Zhizheng” is the Hanyu Pinyin spelling of 羅致政; the glossary writes “Lo Chih-cheng”.',
    ],
    [
      'Chih-cheng Lo',
      'lo-chih-cheng',
      '“Chih-cheng Lo” is “Lo Chih-cheng” in the other name order.',
    ],
    ['羅致政', 'lo-chih-cheng', '“羅致政” is this term.'],
    ['罗致政', 'lo-chih-cheng', '“罗致政” is “羅致政” in other characters.'],
    ['ラ・チセイ', 'lo-chih-cheng', '“ラ・チセイ” is the reading of “羅致政”.'],
    ['lo-chih-cheng', 'lo-chih-cheng', '“lo-chih-cheng” is the entry’s id.'],
    [
      'luó zhì zhèng',
      'lo-chih-cheng',
      '“luó zhì zhèng” is the Hanyu Pinyin spelling of 羅致政; the glossary writes “Lo Chih-cheng”.',
    ],
    ['luózhìzhèng', 'lo-chih-cheng', '“luózhìzhèng” is the pinyin of “羅致政”.'],
    ['luo2 zhi4 zheng4', 'lo-chih-cheng', '“luo2 zhi4 zheng4” is the pinyin of “羅致政”.'],
    ['ㄌㄨㄛˊ ㄓˋ ㄓㄥˋ', 'lo-chih-cheng', '“ㄌㄨㄛˊ ㄓˋ ㄓㄥˋ” is the pinyin of “羅致政”.'],
    ['羅志政', 'lo-chih-cheng', '“羅志政” sounds like “羅致政”.'],
    ['致政', 'lo-chih-cheng', '“致政” is a part of “羅致政”.'],
    ['Democr', 'dpp', '“Democratic Progressive Party” or a word of it begins with “Democr”.'],
    ['羅', 'lo-chih-cheng', '“羅” is a part of “羅致政”.'],
    [
      'Progressive Party',
      'dpp',
      '“Progressive Party” is a part of “Democratic Progressive Party”.',
    ],
    [
      'Democratik Progresive Party',
      'dpp',
      '“Democratik Progresive Party” is nearly “Democratic Progressive Party”.',
    ],
  ])('%s', async (name, id, why) => {
    const { code, stdout } = await runOn(project, ['lookup', name]);
    expect(stdout).toMatch(new RegExp(`^${id} · `));
    expect(
      stdout
        .split('\n')
        .find((line) => line.includes('“'))
        ?.trim(),
    ).toBe(why);
    expect(code).toBe(0);
  });

  it('shows the terms in all languages', async () => {
    expect(
      (await runOn(project, ['lookup', 'Lo', 'Chih-cheng'])).stdout,
    ).toBe(`lo-chih-cheng · person · Legislator
  English   Lo Chih-cheng
  繁體中文  羅致政
  日本語    羅致政（ら・ちせい）
  “Lo Chih-cheng” is this term.
  glossary/test.glossary.yaml:3
`);
  });

  it.each(['Nobody', '...', ' '])('%j: exit code 1', async (name) => {
    const { code, stdout } = await runOn(project, ['lookup', name]);
    expect([code, stdout]).toEqual([1, '']);
  });

  it('gives JSON', async () => {
    const { stdout } = await runOn(project, ['lookup', 'Luo Zhizheng', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      name: 'Luo Zhizheng',
      matches: [{ entry: 'lo-chih-cheng', likeness: 'name', term: 'Lo Chih-cheng', line: 2 }],
    });
  });
});

describe('files on disk', () => {
  it('are found under names with every sign, and links never lead in circles', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nomen @[x] '));
    try {
      await mkdir(join(folder, 'glossary'));
      await mkdir(join(folder, 'deep'));
      await writeFile(
        join(folder, 'glossary', 'g.glossary.yaml'),
        project['glossary/test.glossary.yaml'] ?? '',
      );
      await writeFile(join(folder, 'deep', 'Re: 50% #1 + ü.en.md'), article);
      await symlink(folder, join(folder, 'deep', 'circle'));
      const io = { cwd: fileUri(folder), files: nodeFiles };
      const path = join(folder, 'deep', 'Re: 50% #1 + ü.en.md');
      for (const argv of [[], [path], ['deep/*.md'], ['deep']]) {
        const { stdout } = await runOn({}, ['check', '--format', 'compact', ...argv], io);
        expect(stdout).toMatch(/^deep\/Re: 50% #1 \+ ü\.en\.md:3:1: warning: /);
        expect(stdout.trim().split('\n')).toHaveLength(2);
      }
      await runOn({}, ['fix'], io);
      expect(await readFile(path, 'utf8')).toBe(fixed);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
