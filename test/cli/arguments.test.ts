import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { project, runOn } from './host.ts';

describe('arguments', () => {
  it.each([
    [['check', '--fromat', 'json'], '--fromat is not an option of “check”; did you mean --format?'],
    [['check', '--zzzzzzz'], '--zzzzzzz is not an option of “check”.'],
    [['check', '-x'], '-x is not an option of “check”.'],
    [['check', '--dry-run'], '--dry-run is an option of “fix”, not of “check”.'],
    [['chekc'], '“chekc” is not a command; did you mean “check”?'],
    [['frobnicate'], '“frobnicate” is not a command.'],
    [['a.md'], '“a.md” is not a command; to check it: nomenclator check a.md'],
    [[], 'Name a command: check, fix, mentions, convert, lookup or lsp.'],
    [['check', '--format'], '--format needs a value.'],
    [['check', '--quiet=yes'], '--quiet takes no value.'],
    [
      ['check', '--format', 'xml'],
      '“xml” is not a value of --format; it can be: text, json, sarif, github, html, compact.',
    ],
    [
      ['mentions', '--format', 'sarif'],
      '“sarif” is not a value of --format; it can be: text, json.',
    ],
    [
      ['check', '--locale', 'fr'],
      '“fr” is not a value of --locale; it can be: en, ja, zh-TW, zh-CN.',
    ],
    [
      ['check', '--fail-on', 'bad'],
      '“bad” is not a value of --fail-on; it can be: off, hint, info, warning, error.',
    ],
    [['check', '--jobs', '0'], '“0” is not a value of --jobs; it can be: 1, 2, 3 ….'],
    [
      ['check', '--language', '???'],
      '“???” is not a value of --language; it can be: en, ja, zh-Hant, zh-Hans ….',
    ],
    [
      ['check', '--rule', 'name-varient=off'],
      '“name-varient” is not a rule; did you mean “name-variant”?',
    ],
    [
      ['check', '--rule', 'name-variant=loud'],
      '“loud” is not a value of --rule name-variant; it can be: off, hint, info, warning, error.',
    ],
    [
      ['check', '--rule', 'name-variant'],
      '“” is not a value of --rule name-variant; it can be: off, hint, info, warning, error.',
    ],
    [['check', '--pair'], '--pair needs two files: SOURCE and COUNTERPART.'],
    [['check', '--pair', 'a.md'], '--pair needs two files: SOURCE and COUNTERPART.'],
    [['check', '--pair', 'a.md', '-'], '--pair needs two files: SOURCE and COUNTERPART.'],
    [['check', '--pair', 'a', 'b', 'c'], '“c” is one argument too many.'],
    [['fix', '--pair', 'a', 'b'], '--pair is an option of “check”, not of “fix”.'],
    [['convert', 'a.csv'], '“convert” needs two files: IN and OUT.'],
    [['convert', 'a', 'b', 'c'], '“c” is one argument too many.'],
    [['lookup'], '“lookup” needs a name.'],
    [['lsp'], '“lsp” needs --stdio.'],
    [['fix', '-'], '“fix” changes files; it does not read standard input.'],
    [['fix', '--dry-run', '--format', 'json'], '--dry-run prints a diff; it has no JSON.'],
  ])('%j: exit code 2', async (argv, message) => {
    const { code, stdout, stderr } = await runOn(project, argv);
    expect(stderr.split('\n')[0]).toBe(message);
    expect(stderr.split('\n')[1]).toMatch(/^More: nomenclator .*--help$/);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says faults in the language asked for, wherever that stands', async () => {
    const { stderr } = await runOn(project, ['check', '--fromat', 'json', '--locale=ja']);
    expect(stderr).toBe(
      '「check」に--fromatというオプションはない。--formatの誤りか。\n詳細: nomenclator check --help\n',
    );
  });

  it('takes options before the command, repeated ones, and paths after --', () => {
    const argv = [
      '--glossary',
      'a.csv',
      'check',
      '--glossary=b.csv',
      '--rule',
      'term-case=off',
      '--',
      '-x.md',
    ];
    expect(readArguments(argv)).toMatchObject({
      command: 'check',
      glossaries: ['a.csv', 'b.csv'],
      rules: { 'term-case': 'off' },
      paths: ['-x.md'],
      failOn: 'warning',
    });
  });

  it.each(['check', 'fix', 'mentions', 'convert', 'lookup', 'lsp'])(
    '%s --help',
    async (command) => {
      const { code, stdout } = await runOn({}, [command, '--help']);
      expect(stdout).toMatch(new RegExp(`^Usage: nomenclator ${command}`));
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(code).toBe(0);
    },
  );

  it('tells its version, and what it is', async () => {
    expect((await runOn({}, ['--version'])).stdout).toBe('nomenclator 1.2.3\n');
    expect((await runOn({}, ['--help'])).stdout).toContain('check [PATH...]');
  });

  it('starts the server', async () => {
    let started = 0;
    const startServer = async () => {
      started++;
    };
    expect((await runOn({}, ['lsp', '--stdio'], { startServer })).code).toBe(0);
    expect(started).toBe(1);
  });
});
