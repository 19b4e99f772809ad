import { describe, expect, it } from 'vitest';
import { bytesOf, type Files, glossary, runOn, textOf } from './host.ts';

const source = '# Talks\n\nLo Chih-cheng of the Democratic Progressive Party spoke on Monday.\n';
const right = '# 会談\n\n民主進歩党の羅致政氏が月曜日に発言した。\n';
const wrong = '# 会談\n\n民主進歩党のLo Chih-cheng氏が月曜日に発言した。\n';
const own: Files = {
  'glossary/test.glossary.yaml': `${glossary}    ja: 民主進歩党\n`,
};
const json = ['check', '--format', 'json'];

interface Row {
  readonly rule: string;
  readonly text: string;
  readonly source?: { readonly path: string; readonly text: string };
}

async function report(files: Files, argv: readonly string[] = json, more = {}) {
  const { stdout } = await runOn({ ...own, ...files }, argv, more);
  return JSON.parse(stdout) as {
    files: { path: string; language: string; findings: Row[] }[];
    problems: { path: string; message: string; rule: string }[];
  };
}

/** "a.ja.md: Lo Chih-cheng < a.en.md" */
async function compared(files: Files, argv: readonly string[] = json, more = {}) {
  const found = await report(files, argv, more);
  return found.files.flatMap(({ path, findings }) =>
    findings.map(({ text, source: place }) => `${path}: ${text} < ${place?.path}`),
  );
}

describe('a translation is compared with the article it is translated from', () => {
  it.each([
    ['a.ja.md', 'a.en.md'],
    ['ja/a.md', 'en/a.md'],
    ['deep/ja/b/a.md', 'deep/en/b/a.md'],
  ])('%s with %s, by their names', async (path, sourcePath) => {
    const files = { [sourcePath]: source, [path]: wrong };
    const expected = [`${path}: Lo Chih-cheng < ${sourcePath}`];
    expect(await compared(files)).toEqual(expected);
    expect(await compared(files, [...json, path])).toEqual(expected);
    expect(await compared({ ...files, [path]: right })).toEqual([]);
  });

  it('by its front matter, and by the patterns of the configuration', async () => {
    const stated = `---\nlang: ja\ntranslationOf: ../desk/talks.md\n---\n${wrong}`;
    expect(await compared({ 'desk/talks.md': source, 'out/kaidan.md': stated })).toEqual([
      'out/kaidan.md: Lo Chih-cheng < desk/talks.md',
    ]);
    const patterns =
      'counterparts: ["wire/{language}-{name}.md"]\nlanguages: { "wire/ja-*": ja }\n';
    const wire = { 'nomenclator.yaml': patterns, 'wire/en-a.md': source, 'wire/ja-a.md': wrong };
    expect(await compared(wire)).toEqual(['wire/ja-a.md: Lo Chih-cheng < wire/en-a.md']);
  });

  it('on standard input by the path that is given', async () => {
    const stdin = async () => bytesOf(wrong);
    const argv = [...json, '-', '--stdin-path', 'a.ja.md'];
    expect(await compared({ 'a.en.md': source }, argv, { stdin })).toEqual([
      'a.ja.md: Lo Chih-cheng < a.en.md',
    ]);
  });

  it('alone where there is none, where it cannot be read, and where it is in the same language', async () => {
    const texts = async (files: Files) =>
      (await report(files)).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(await texts({ 'a.ja.md': wrong })).not.toContain('left-in-source-language');
    const broken = { 'a.en.md': new Uint8Array(200), 'a.ja.md': wrong };
    expect(await texts(broken)).not.toContain('left-in-source-language');
    const same = { 'a.en.md': source, 'b.en.md': `---\ntranslationOf: a.en.md\n---\nTalks.\n` };
    expect(await texts(same)).toEqual([]);
  });

  it('lists each folder once for that, however many articles it holds', async () => {
    const count = async (articles: number) => {
      const numbers = [...Array(articles).keys()];
      const texts = numbers.flatMap((i) => [
        [`${i}.en.md`, source],
        [`${i}.ja.md`, right],
      ]);
      const { listed } = await runOn({ ...own, ...Object.fromEntries(texts) }, json);
      return listed.length;
    };
    expect(await count(8)).toBe(await count(2));
  });

  it('compares with the source as fixes have left it', async () => {
    const files = { ...own, 'a.en.md': source.replace('Chih-cheng', 'Zhizheng'), 'a.ja.md': wrong };
    const { written, stdout } = await runOn(files, ['fix', '--format', 'json']);
    expect(textOf(written.get('a.en.md'))).toBe(source);
    expect(JSON.parse(stdout).files[1].findings[0].source.text).toBe('Lo Chih-cheng');
  });
});

describe('the characters in a translation', () => {
  const people = `- { id: wang-chen, kind: person, en: { term: Wang Chen, surname: Wang }, zh-Hant: 王晨 }
- { id: wang-chen-2, kind: person, en: { term: Wang Chen, surname: Wang }, zh-Hant: 王臣 }
`;

  it('say who is meant by a name of several people', async () => {
    const files = { 'glossary/p.glossary.yaml': people, 'a.en.md': 'Wang Chen spoke.\n' };
    const ids = async (more: Files) => {
      const { stdout } = await runOn({ ...files, ...more }, ['mentions', 'a.en.md']);
      return stdout;
    };
    expect(await ids({})).toContain('wang-chen | wang-chen-2');
    expect(await ids({ 'a.zh-TW.md': '王臣發言。\n' })).toMatch(/ {2}wang-chen-2 {2}/);
  });
});

describe('--pair', () => {
  const files: Files = { 'x.md': source, 'y.txt': wrong };
  const pair = [...json, '--pair', 'x.md', 'y.txt'];

  it('compares two files whatever their names', async () => {
    expect(await compared(files)).toEqual([]);
    expect(await compared(files, pair)).toEqual(['y.txt: Lo Chih-cheng < x.md']);
    expect(
      (await report(files, pair)).files.map(({ path, language }) => `${path} ${language}`),
    ).toEqual(['x.md en', 'y.txt ja']);
  });

  it('takes --language for the counterpart', async () => {
    const { files: read } = await report(files, [...pair, '--language', 'zh-TW']);
    expect(read.map(({ language }) => language)).toEqual(['en', 'zh-Hant']);
  });

  it('says when both are in one language, and checks them all the same', async () => {
    const { code, stdout, stderr } = await runOn({ ...own, ...files }, [
      ...pair,
      '--language',
      'en',
    ]);
    expect(stderr).toBe(
      'y.txt:1:1: “y.txt” and “x.md” are both in “en”; --language says what “y.txt” is in.\n',
    );
    expect(JSON.parse(stdout).files).toHaveLength(2);
    expect(code).toBe(2);
  });

  it.each([
    ['no.md', 'no.md:1:1: The file “no.md” was not found.'],
    ['glossary/test.glossary.yaml', '“glossary/test.glossary.yaml” is not an article.'],
    ['z.xlf', '“z.xlf” is not an article.'],
  ])('%s: exit code 2, the other is checked', async (path, message) => {
    const argv = [...json, '--pair', path, 'y.txt'];
    const { code, stdout, stderr } = await runOn({ ...own, ...files, 'z.xlf': '' }, argv);
    expect(stderr).toContain(message);
    expect(JSON.parse(stdout).files).toMatchObject([{ path: 'y.txt' }]);
    expect(code).toBe(2);
  });
});

const xliff = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="ja" original="a" datatype="plaintext"><body>
<trans-unit id="1">
<source>Luo Zhizheng &amp; others spoke.</source>
<target>Lo Chih-cheng氏らが発言した。</target>
</trans-unit>
</body></file></xliff>
`;
const po = `msgid ""
msgstr "Language: ja\\n"

msgid "Luo Zhizheng spoke."
msgstr "Lo Chih-cheng氏が発言した。"
`;
const tmx = `<tmx version="1.4"><header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
<tu><tuv xml:lang="en"><seg>Luo Zhizheng spoke.</seg></tuv>
<tuv xml:lang="ja"><seg>Lo Chih-cheng氏が発言した。</seg></tuv>
<tuv xml:lang="zh-TW"><seg>羅致政發言。</seg></tuv></tu>
</body></tmx>
`;
const bilingual = { 'a.xlf': xliff, 'b.xliff': xliff, 'c.po': po, 'd.pot': po, 'e.tmx': tmx };

describe('bilingual files', () => {
  it('are found in folders and compared unit by unit, both sides checked', async () => {
    const found = await report(bilingual);
    const rows = found.files.map(
      ({ path, language, findings }) =>
        `${path} ${language}: ${findings.map(({ rule, source: at }) => `${rule} ${at?.path}`).join(', ')}`,
    );
    expect(rows).toEqual(
      Object.keys(bilingual).map(
        (path) => `${path} ja: name-variant undefined, left-in-source-language ${path}`,
      ),
    );
    expect(found.problems).toEqual([]);
  });

  it('are what files and globs name', async () => {
    const paths = async (...argv: string[]) =>
      (await report(bilingual, [...json, ...argv])).files.map(({ path }) => path);
    expect(await paths('c.po', '*.xlf*')).toEqual(['c.po', 'a.xlf']);
    expect(await paths('*.{tmx,xliff}')).toEqual(['b.xliff', 'e.tmx']);
  });

  it('have exact places on both sides', async () => {
    const { files } = JSON.parse((await runOn({ ...own, ...bilingual }, json)).stdout);
    for (const { path, findings } of files) {
      const text = bilingual[path as keyof typeof bilingual];
      for (const { start, end, text: found, source: at } of findings) {
        expect(text.slice(start, end)).toBe(found);
        if (at) expect(text.slice(at.start, at.end)).toBe(at.text);
      }
    }
  });

  it('list the mentions of both sides, each once', async () => {
    const { stdout } = await runOn({ ...own, 'e.tmx': tmx }, ['mentions']);
    expect(stdout.split('\n').map((line) => line.split('  ')[1])).toEqual([
      'Luo Zhizheng',
      '羅致政',
      undefined,
    ]);
  });

  it('are fixed in place, nothing else in them changes', async () => {
    const { written } = await runOn({ ...own, ...bilingual }, ['fix']);
    for (const [path, text] of Object.entries(bilingual)) {
      expect(textOf(written.get(path))).toBe(text.replace('Luo Zhizheng', 'Lo Chih-cheng'));
    }
  });

  it('have one problem where they are malformed, and are not changed then', async () => {
    const files = { ...own, 'a.xlf': xliff.replace('</target>', '') };
    const { code, stdout, stderr } = await runOn(files, json);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'a.xlf' }],
      problems: [{ path: 'a.xlf', rule: 'bilingual-syntax', severity: 'error' }],
    });
    expect(stderr).toMatch(/^a\.xlf:\d+:\d+: .*\n$/);
    expect(code).toBe(2);
    expect((await runOn(files, ['fix'])).written.size).toBe(0);
  });
});

describe('the place in the source', () => {
  const files: Files = { ...own, 'a.en.md': source, 'a.ja.md': wrong };

  it('is in the JSON', async () => {
    const { files: read } = await report({ 'a.en.md': source, 'a.ja.md': wrong });
    expect(read[0]?.findings).toEqual([]);
    expect(read[1]?.findings).toMatchObject([
      {
        rule: 'left-in-source-language',
        source: {
          path: 'a.en.md',
          start: 9,
          end: 22,
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } },
          text: 'Lo Chih-cheng',
        },
      },
    ]);
  });

  it('is a related location in SARIF', async () => {
    const { stdout } = await runOn(files, ['check', '--format', 'sarif']);
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('a.ja.md');
    expect(result.relatedLocations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'a.en.md' },
          region: {
            startLine: 3,
            startColumn: 1,
            endLine: 3,
            endColumn: 14,
            charOffset: 9,
            charLength: 13,
          },
        },
        message: { text: 'The source: Lo Chih-cheng' },
      },
    ]);
  });

  it('stands under the finding for a person, and nowhere for GitHub', async () => {
    const { stdout } = await runOn(files, ['check']);
    expect(stdout).toContain('\n  a.en.md:3:1  The source: Lo Chih-cheng\n');
    const github = await runOn(files, ['check', '--format', 'github']);
    expect(github.stdout.split('\n')).toHaveLength(2);
  });
});
