import { parseArgs } from 'node:util';
import { severities } from '../core/finding.ts';
import { locales } from '../messages/index.ts';

export const commands = ['check', 'fix', 'mentions', 'convert', 'lookup', 'lsp'] as const;
export type Command = (typeof commands)[number];
export type OutputFormat = 'text' | 'json' | 'sarif' | 'github' | 'html' | 'compact';
export type GlossaryFormat = 'yaml' | 'csv' | 'tsv';

/** Options that every command has. */
export const everywhere = [
  'glossary',
  'config',
  'format',
  'locale',
  'language',
  'rule',
  'quiet',
  'jobs',
  'color',
  'help',
  'version',
];
export const ownOptions: Readonly<Record<Command, readonly string[]>> = {
  check: ['fail-on', 'stdin-path', 'pair'],
  fix: ['fail-on', 'dry-run'],
  mentions: ['stdin-path'],
  convert: ['from', 'to'],
  lookup: [],
  lsp: ['stdio'],
};
/** Options without a value. */
export const flags = ['quiet', 'help', 'version', 'pair', 'dry-run', 'stdio'];
const shortNames: Readonly<Record<string, string>> = { help: 'h', quiet: 'q', version: 'v' };
const names = [...new Set([...everywhere, ...Object.values(ownOptions).flat()])];
const formats: Readonly<Record<Command, readonly OutputFormat[]>> = {
  check: ['text', 'json', 'sarif', 'github', 'html', 'compact'],
  fix: ['text', 'json'],
  mentions: ['text', 'json'],
  convert: ['text'],
  lookup: ['text', 'json'],
  lsp: ['text'],
};

/** The values that an option may have; others are free. */
export function valuesOf(option: string, command: Command): readonly string[] | undefined {
  switch (option) {
    case 'format':
      return formats[command];
    case 'locale':
      return locales;
    case 'fail-on':
      return severities;
    case 'color':
      return ['auto', 'always', 'never'];
    case 'from':
    case 'to':
      return ['yaml', 'csv', 'tsv'];
    default:
      return undefined;
  }
}

export type Tokens = NonNullable<ReturnType<typeof parseTokens>['tokens']>;

/** Cuts the arguments up without judging them. */
export function parseTokens(argv: readonly string[]) {
  const options = Object.fromEntries(
    names.map((name) => [
      name,
      {
        type: flags.includes(name) ? ('boolean' as const) : ('string' as const),
        ...(shortNames[name] && { short: shortNames[name] }),
      },
    ]),
  );
  return parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
}
