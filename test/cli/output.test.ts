import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/cli/output/excerpt.ts';
import { printable, width } from '../../src/cli/output/width.ts';
import { article, project, runOn } from './host.ts';

const bad = '<b>&"\'';
const han = { ...project, 'a.en.md': '羅致政，Luo Zhizheng。\n' };

describe('text', () => {
  it('shows the line, marks the span and names the fix', async () => {
    expect(
      (await runOn(project, ['check'])).stdout,
    ).toBe(`a.en.md:3:1  warning  “Luo Zhizheng” is the Hanyu Pinyin spelling; the glossary writes “Lo Chih-cheng”.
  Luo Zhizheng of the Democratic Progress Party spoke.
  ^^^^^^^^^^^^
  → Lo Chih-cheng  name-variant

a.en.md:3:21  error  “Democratic Progress Party” is not the party’s name; write “Democratic Progressive Party”.
  Luo Zhizheng of the Democratic Progress Party spoke.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^
  → Democratic Progressive Party  forbidden-term

1 article, 2 findings in 1
`);
  });

  it('counts two columns for a Han character', async () => {
    const [, line = '', carets = ''] = (await runOn(han, ['check'])).stdout.split('\n');
    expect(line).toBe('  羅致政，Luo Zhizheng。');
    expect(carets).toBe(`  ${' '.repeat(8)}${'^'.repeat(12)}`);
  });

  it.each([
    [{ stdout: true, stderr: true }, {}, [], true],
    [{ stdout: true, stderr: true }, { NO_COLOR: '1' }, [], false],
    [{ stdout: true, stderr: true }, { TERM: 'dumb' }, [], false],
    [{ stdout: true, stderr: true }, {}, ['--color', 'never'], false],
    [{ stdout: false, stderr: true }, {}, [], false],
    [{ stdout: false, stderr: false }, { NO_COLOR: '1' }, ['--color', 'always'], true],
  ])('terminal %j, environment %j, %j: colours %j', async (isTerminal, env, argv, colours) => {
    const { stdout } = await runOn(project, ['check', ...argv], { isTerminal, env });
    expect(stdout.includes('\u001b[')).toBe(colours);
    expect(stdout).toContain('warning');
  });

  it('lets no escape sequence of an article through to the terminal', async () => {
    const files = { ...project, 'a.en.md': 'Luo Zhizheng\u001b]0;pwned\u0007 \u202e\n' };
    const { stdout } = await runOn(files, ['check']);
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(sign);
  });

  it('has no summary with --quiet', async () => {
    const { stdout } = await runOn(project, ['check', '--quiet']);
    expect(stdout.endsWith('forbidden-term\n')).toBe(true);
  });

  it('fits the columns of the terminal', async () => {
    const words = 'word '.repeat(60);
    const files = { ...project, 'a.en.md': `${words}Luo Zhizheng ${'民主進步黨，'.repeat(40)}\n` };
    const [, line = '', carets = ''] = (
      await runOn(files, ['check'], { columns: 60 })
    ).stdout.split('\n');
    expect(width(line)).toBeLessThanOrEqual(60);
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('Luo Zhizheng');
    expect(line).toMatch(/^ {2}….*…$/);
  });
});

describe('the excerpt of a line', () => {
  it.each([
    ['abc', 0, 3, 20, 'abc', 0, 3],
    ['漢字 Luo', 3, 6, 20, '漢字 Luo', 5, 3],
    ['0123456789', 4, 6, 8, '…2345678…'.slice(0, 8), 3, 2],
    ['\tLuo', 1, 4, 20, ' Luo', 1, 3],
    ['ends here', 5, 99, 20, 'ends here', 5, 4],
    ['', 0, 0, 20, '', 0, 1],
  ])('%j, %i-%i in %i columns', (line, start, end, limit, text, column, columns) => {
    const part = excerpt(line, start, end, limit);
    expect([part.column, part.columns]).toEqual([column, columns]);
    if (limit === 20) expect(part.text).toBe(text);
    else expect(width(part.text)).toBeLessThanOrEqual(limit);
  });

  it.each([
    ['Lo', 2],
    ['羅致政', 6],
    ['ら・ちせい', 10],
    ['ﾗﾁｾｲ', 4],
    ['Ａ（', 4],
    ['Satō', 4],
    ['Sato\u0304', 4],
    ['가나', 4],
    ['👩‍👧', 2],
    ['𠮷', 2],
    ['“—”', 3],
  ])('%s takes %i columns', (text, columns) => expect(width(text)).toBe(columns));

  it('prints tabs and line ends as spaces', () => expect(printable('a\tb\r\nc')).toBe('a b  c'));
});

describe('compact', () => {
  it('has a line for each finding, with the English word for its severity in every language', async () => {
    const { stdout } = await runOn(project, ['check', '--format', 'compact', '--locale', 'ja']);
    expect(stdout.split('\n')[0]).toMatch(
      /^a\.en\.md:3:1: warning: 「Luo Zhizheng」.* \(name-variant\)$/,
    );
    expect(stdout.split('\n')).toHaveLength(3);
  });
});

describe('json', () => {
  it('is as the contract has it', async () => {
    const { stdout } = await runOn(project, ['check', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      problems: [],
      files: [{ path: 'a.en.md', language: 'en' }],
    });
    expect(report.summary).toEqual({
      files: 1,
      findings: 2,
      byRule: { 'forbidden-term': 1, 'name-variant': 1 },
    });
    const [finding] = report.files[0].findings;
    expect(finding).toEqual({
      rule: 'name-variant',
      severity: 'warning',
      entry: 'lo-chih-cheng',
      start: 9,
      end: 21,
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } },
      text: 'Luo Zhizheng',
      message: '“Luo Zhizheng” is the Hanyu Pinyin spelling; the glossary writes “Lo Chih-cheng”.',
      url: 'https://github.com/nomenclator/nomenclator/blob/main/docs/rules/name-variant.md',
      fixes: [{ replacement: 'Lo Chih-cheng', safe: true }],
      candidates: ['lo-chih-cheng'],
    });
    expect(Object.keys(finding).join()).toBe(
      'rule,severity,entry,start,end,range,text,message,url,fixes,candidates',
    );
    expect(Object.keys(report).join()).toBe('version,files,problems,summary');
  });

  it('gives all edits of a fix that is more than a replacement of the span', async () => {
    const comment = '<!-- nomenclator-disable-next-line name-variant -->';
    const files = { ...project, 'a.en.md': `${comment}\nFine.\n` };
    const report = JSON.parse((await runOn(files, ['check', '--format', 'json'])).stdout);
    expect(report.files[0].findings[0].fixes).toEqual([
      {
        replacement: '',
        safe: true,
        edits: [{ start: 0, end: comment.length + 1, replacement: '' }],
      },
    ]);
  });
});

describe('sarif', () => {
  it('has rules, levels, regions and fixes', async () => {
    const files = {
      'glossary/t.glossary.yaml': project['glossary/test.glossary.yaml'] ?? '',
      'ja e/ü.en.md': article,
    };
    const log = JSON.parse((await runOn(files, ['check', '--format', 'sarif'])).stdout);
    const [run] = log.runs;
    expect([log.version, run.columnKind]).toEqual(['2.1.0', 'utf16CodeUnits']);
    expect(run.tool.driver).toMatchObject({ name: 'Nomenclator', version: '1.2.3' });
    expect(run.tool.driver.rules).toMatchObject([
      { id: 'forbidden-term', defaultConfiguration: { level: 'error' } },
      { id: 'name-variant', helpUri: expect.stringMatching(/docs\/rules\/name-variant\.md$/) },
    ]);
    const region = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 13 };
    const artifactLocation = { uri: 'ja%20e/%C3%BC.en.md' };
    expect(run.results[0]).toEqual({
      ruleIndex: 1,
      ruleId: 'name-variant',
      level: 'warning',
      message: { text: expect.stringContaining('Hanyu Pinyin') },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { ...region, charOffset: 9, charLength: 12 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: 'Lo Chih-cheng' } }],
            },
          ],
        },
      ],
    });
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('tells what could not be read', async () => {
    const { stdout, code } = await runOn(project, [
      'check',
      '--format',
      'sarif',
      'no.md',
      '--glossary',
      'no.csv',
    ]);
    const [run] = JSON.parse(stdout).runs;
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    });
    expect(run.results.map((result: { ruleId: string }) => result.ruleId)).toEqual([
      'glossary-syntax',
    ]);
    expect(code).toBe(2);
  });
});

describe('github', () => {
  it('annotates the span', async () => {
    const { stdout } = await runOn(project, ['check', '--format', 'github']);
    expect(stdout.split('\n')[1]).toBe(
      '::error file=a.en.md,line=3,col=21,endLine=3,endColumn=46,title=forbidden-term::“Democratic Progress Party” is not the party’s name; write “Democratic Progressive Party”.',
    );
  });

  it('escapes what would end a command', async () => {
    const glossary = '- { id: x, en: [Fine, { term: OK, status: forbidden, type: short }] }';
    const files = { 'glossary/x.glossary.yaml': glossary, 'a,b:c%.md': 'Is it OK?' };
    const { stdout } = await runOn(files, ['check', '--format', 'github']);
    expect(stdout).toMatch(/^::error file=a%2Cb%3Ac%25\.md,line=1,col=7,/);
    const { stdout: missing } = await runOn(project, ['check', '--format', 'github', 'x%\n,.md']);
    expect(missing).toMatch(/^::error file=x%25%0A%2C\.md,line=1,col=1::.*x%25%0A,\.md/);
    expect(missing.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('html', () => {
  it('is one page with the summary by entry and the findings by article', async () => {
    const { stdout } = await runOn(project, ['check', '--format', 'html']);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(stdout).toContain('<td>Lo Chih-cheng</td><td>1</td><td>1</td>');
    expect(stdout).toContain('<mark>Luo Zhizheng</mark> of the Democratic');
    expect(stdout).toContain('prefers-color-scheme: dark');
    expect(stdout).not.toMatch(/<script|src=|@import|url\(/);
  });

  it('escapes what files hold', async () => {
    const entry = `- { id: x, en: ['X-ray ${bad.replaceAll("'", "''")}', { term: Xrays, status: forbidden }] }`;
    const files = { 'glossary/x.glossary.yaml': entry, [`${bad}.md`]: `${bad} Xrays ${bad}` };
    const { stdout } = await runOn(files, ['check', '--format', 'html']);
    expect(stdout).toContain('<mark>Xrays</mark>');
    expect(stdout).not.toContain('<b>&');
    expect(stdout).not.toContain(bad);
  });
});

describe('language of messages', () => {
  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, [], '記事'],
    [{ LC_ALL: 'zh_TW.UTF-8', LANG: 'ja_JP.UTF-8' }, [], '篇'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'ja' }, [], '篇'],
    [{ LANG: 'C' }, [], 'article'],
    [{ LANG: 'ja' }, ['--locale', 'en'], 'article'],
  ])('%j, %j', async (env, argv, word) => {
    const { stdout } = await runOn({ 'a.md': 'Fine.' }, ['check', ...argv], { env });
    expect(stdout).toContain(word);
  });
});
