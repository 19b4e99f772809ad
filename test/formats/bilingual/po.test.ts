import { describe, expect, it } from 'vitest';
import { gap } from '../../../src/core/article/block.ts';
import { first, problemsOf, read, rowsOf, targetSources } from './pairs.ts';

const header = String.raw`# Names
msgid ""
msgstr ""
"Project-Id-Version: 1\n"
"Language: zh_TW\n"
"Content-Type: text/plain; charset=UTF-8\n"
`;

describe('PO', () => {
  it('reads contexts, comments, several lines and escapes', () => {
    const file = read(
      String.raw`${header}
#. extracted
#: a.py:1
msgctxt "Lo"
msgid "Lo \"Chih-cheng\""
msgstr ""
"羅\"致"
"政\"\n"
  "二\t行" "\\"

#, fuzzy
#| msgid "old"
msgid "Two"
msgstr "二"

msgid "Three"
msgstr ""

#~ msgid "Four"
#~ msgstr "四"
msgid "Five"
msgstr "\x41\101\351五"
`,
      'names.po',
    );
    expect(file.problems).toEqual([]);
    const pair = first(file);
    expect([pair.source.language, pair.target.language]).toEqual(['en', 'zh-Hant']);
    expect(rowsOf(pair)).toEqual([
      'Lo "Chih-cheng" > 羅"致政"\n二\t行\\',
      'Two > 二',
      'Three > ',
      `Five > AA${gap}五`,
    ]);
    expect(targetSources(pair)[0]).toBe('羅\\"致"\n"政\\"\\n"\n  "二\\t行" "\\\\');
  });

  it('pairs plural forms', () => {
    const plural = (forms: string) => `msgid "one"\nmsgid_plural "many"\n${forms}\n`;
    const rows = (forms: string) => rowsOf(first(read(plural(forms), 'ja.po')));
    expect(rows('msgstr[0] "一"')).toEqual(['one | many > 一']);
    expect(rows('msgstr[0] "a"\nmsgstr[1] "b"\nmsgstr[2] "c"')).toEqual([
      'one > a',
      'many > b | c',
    ]);
  });

  it.each([
    ['ja.po', 'ja'],
    ['wtforms.zh_TW.po', 'zh-Hant'],
    ['site-zh_Hans.po', 'zh-Hans'],
    ['locale/zh_Hant/LC_MESSAGES/django.po', 'zh-Hant'],
    ['locale/ja/site.po', 'ja'],
    ['site.po', 'ja'],
  ])('takes the language of %s from the path or the text', (path, language) => {
    const file = read('msgid "Taiwan"\nmsgstr "台湾の立法院"\n', path);
    expect(first(file).target.language).toBe(language);
  });

  it('has no target in a template', () => {
    const pair = first(read(`${header.replace('zh_TW', '')}\nmsgid "One"\nmsgstr ""\n`, 'a.pot'));
    expect(pair.target.language).toBe('und');
    expect(rowsOf(pair)).toEqual(['One > ']);
  });

  it('reads CRLF and a byte-order mark', () => {
    const text = `\ufeff${header}\nmsgid "One"\nmsgstr "一"\n"二"\n`.replaceAll('\n', '\r\n');
    const pair = first(read(text, 'a.po'));
    expect(pair.target.language).toBe('zh-Hant');
    expect(rowsOf(pair)).toEqual(['One > 一二']);
    expect(targetSources(pair)).toEqual(['一"\r\n"二']);
  });

  it('gives one problem for a malformed file, and what could be read', () => {
    const file = read('msgid "One\nmsgstr "一"\nnonsense\nmsgid "Two"\nmsgstr "二"\n', 'ja.po');
    expect(problemsOf(file)).toEqual([
      '1:7 A text in double quotes that ends in the same line is expected here.',
    ]);
    expect(rowsOf(first(file))).toEqual([' > 一', 'Two > 二']);
    expect(problemsOf(read('msgid "a"\n msgtsr "b"', 'ja.po'))[0]).toMatch(/^2:2 A keyword/);
  });
});
