import type { Command } from './options.ts';

const shared = `
Options of every command:
  --glossary FILE         load a glossary besides those of nomenclator.yaml; repeatable
  --config FILE           use this nomenclator.yaml
  --language TAG          the articles' language: en, ja, zh-Hant, zh-Hans …
  --rule NAME=SEVERITY    off, hint, info, warning or error; repeatable
  --locale LOCALE         language of messages: en, ja, zh-TW, zh-CN (default: from LANG)
  --color WHEN            auto, always or never; NO_COLOR is obeyed
  --jobs N                how many articles to check at a time
  -q, --quiet             no progress, no notes, no summary
  -h, --help
  -v, --version
`;

const general = `nomenclator: keeps names and terms the same in every language of an article

Usage: nomenclator COMMAND [OPTIONS] [PATH...]

  check [PATH...]     check articles
  fix [PATH...]       apply the safe fixes
  mentions [PATH...]  list every mention of an entry
  convert IN OUT      convert a glossary between YAML, CSV and TSV
  lookup NAME         print the entries that a name may mean
  lsp --stdio         run the language server

nomenclator COMMAND --help tells more about a command.
Exit codes: 0 nothing found · 1 findings · 2 wrong usage, unreadable input or a broken glossary
`;

const check = `Usage: nomenclator check [OPTIONS] [PATH...]

Checks articles: files, folders and globs of .md, .markdown, .txt and the bilingual .xlf, .xliff,
.po, .pot and .tmx; the current folder without any. "-" reads an article from standard input.
A translation is compared with its source: a.ja.md with a.en.md, ja/a.md with en/a.md, or with what
its front matter names (translationOf).

  --pair SOURCE COUNTERPART
                          compare two files, whatever their names; --language is COUNTERPART's

  --format FORMAT         text, compact, json, sarif, github or html
  --fail-on SEVERITY      the least severity that makes exit code 1: hint, info, warning (default),
                          error, or off
  --stdin-path PATH       the path that "-" stands for: for its language, glossaries and format
${shared}`;

const fix = `Usage: nomenclator fix [OPTIONS] [PATH...]

Applies the safe fixes in articles and shows the findings that are left.

  --dry-run               change nothing; print a unified diff
  --format FORMAT         text or json: the findings that are left
  --fail-on SEVERITY      the least severity that makes exit code 1: hint, info, warning (default),
                          error, or off
${shared}`;

const mentions = `Usage: nomenclator mentions [OPTIONS] [PATH...]

Lists every mention of an entry: where it stands, its text, the entry and the kind of mention.

  --format FORMAT         text or json
  --stdin-path PATH       the path that "-" stands for: for its language, glossaries and format
${shared}`;

const convert = `Usage: nomenclator convert [OPTIONS] IN OUT

Converts a glossary. "-" is standard input or output. What the other format cannot hold is named
on standard error.

  --from FORMAT           yaml, csv or tsv (default: by the ending of IN)
  --to FORMAT             yaml, csv or tsv (default: by the ending of OUT)
${shared}`;

const lookup = `Usage: nomenclator lookup [OPTIONS] NAME

Prints the entries that a name may mean, the likeliest first, and why: in any language, in any
romanization, as kana, pinyin (with tones or not) or bopomofo, in part, or nearly. Exit code 1 when
there is none.

  --format FORMAT         text or json
${shared}`;

const lsp = `Usage: nomenclator lsp --stdio

Runs the language server on standard input and output, for editors.
${shared}`;

const texts: Readonly<Record<Command, string>> = { check, fix, mentions, convert, lookup, lsp };

export function helpText(command: Command | undefined): string {
  return command ? texts[command] : general;
}
