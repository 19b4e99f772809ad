import { type Severity, severities } from '../core/finding.ts';
import { defaultSeverities, isRuleName } from '../core/rules/catalogue.ts';
import { nearestWord } from '../formats/nearestWord.ts';
import { type Locale, locales } from '../messages/index.ts';
import {
  type Command,
  commands,
  everywhere,
  flags,
  type GlossaryFormat,
  type OutputFormat,
  ownOptions,
  parseTokens,
  type Tokens,
  valuesOf,
} from './options.ts';

/** What the user asked for; options that a command does not have are at their defaults. */
export interface Arguments {
  readonly command: Command;
  readonly paths: readonly string[];
  readonly glossaries: readonly string[];
  readonly config: string | undefined;
  readonly format: OutputFormat;
  readonly language: string | undefined;
  readonly rules: Readonly<Record<string, Severity>>;
  readonly quiet: boolean;
  readonly failOn: Severity;
  readonly color: 'auto' | 'always' | 'never';
  /** The paths are an article and its translation. */
  readonly isPair: boolean;
  readonly stdinPath: string | undefined;
  readonly dryRun: boolean;
  readonly from: GlossaryFormat | undefined;
  readonly to: GlossaryFormat | undefined;
}

/** What is wrong with the arguments, as a message; `command` where one was named. */
export interface UsageFault {
  readonly fault: string;
  readonly data: Readonly<Record<string, string>>;
  readonly command: Command | undefined;
}

/** What `--help` and `--version` ask for. */
export interface Question {
  readonly question: 'help' | 'version';
  readonly command: Command | undefined;
}

type Given = ReadonlyMap<string, readonly string[]>;

/** Reads the arguments after the program's name. */
export function readArguments(argv: readonly string[]): Arguments | UsageFault | Question {
  const tokens: Tokens = parseTokens(argv).tokens;
  const [word, ...paths] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  const command = commands.find((name) => name === word);
  const asks = (name: string) =>
    tokens.some((token) => token.kind === 'option' && token.name === name);
  if (asks('help')) return { question: 'help', command };
  if (asks('version')) return { question: 'version', command };
  if (!command) return unknownCommand(word);
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = optionFault(command, token.name, token.rawName, token.value);
    if (fault) return { command, ...fault };
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  return assemble(command, paths, given);
}

function unknownCommand(word: string | undefined): UsageFault {
  if (word === undefined) return { fault: 'no-command', data: {}, command: undefined };
  if (/[./\\*]/.test(word))
    return { fault: 'path-without-command', data: { path: word }, command: undefined };
  const near = nearestWord(word, commands);
  return {
    fault: near ? 'unknown-command-near' : 'unknown-command',
    data: { command: word, ...(near && { near }) },
    command: undefined,
  };
}

type Fault = Pick<UsageFault, 'fault' | 'data'>;

function optionFault(
  command: Command,
  name: string,
  option: string,
  value: string | undefined,
): Fault | undefined {
  const known = [...everywhere, ...ownOptions[command]];
  if (!known.includes(name)) return unknownOption(command, name, option, known);
  const isFlag = flags.includes(name);
  if (isFlag) return value === undefined ? undefined : { fault: 'no-value', data: { option } };
  if (value === undefined) return { fault: 'needs-value', data: { option } };
  const values = valuesOf(name, command);
  if (values && !values.includes(value)) return badValue(option, value, values.join(', '));
  if (name === 'rule') return ruleFault(value);
  if (name === 'jobs' && !/^[1-9]\d{0,3}$/.test(value)) return badValue(option, value, '1, 2, 3 …');
  const isTag = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(value);
  if (name === 'language' && !isTag) return badValue(option, value, 'en, ja, zh-Hant, zh-Hans …');
  return undefined;
}

function unknownOption(
  command: Command,
  name: string,
  option: string,
  known: readonly string[],
): Fault {
  const owners = commands.filter((other) => ownOptions[other].includes(name));
  if (owners.length > 0)
    return { fault: 'other-option', data: { option, command, other: owners.join(', ') } };
  const near = nearestWord(name, known);
  return {
    fault: near ? 'unknown-option-near' : 'unknown-option',
    data: { option, command, ...(near && { near: `--${near}` }) },
  };
}

function badValue(option: string, value: string, values: string): Fault {
  return { fault: 'bad-value', data: { option, value, values } };
}

function ruleFault(value: string): Fault | undefined {
  const [rule = '', severity] = value.split('=');
  if (!isRuleName(rule)) {
    const near = nearestWord(rule, Object.keys(defaultSeverities));
    return {
      fault: near ? 'unknown-rule-near' : 'unknown-rule',
      data: { key: rule, ...(near && { near }) },
    };
  }
  if (severities.some((name) => name === severity)) return undefined;
  return badValue(`--rule ${rule}`, severity ?? '', severities.join(', '));
}

function assemble(
  command: Command,
  paths: readonly string[],
  given: Given,
): Arguments | UsageFault {
  const fault = countFault(command, paths, given);
  if (fault) return { command, ...fault };
  const last = <T extends string>(name: string) => given.get(name)?.at(-1) as T | undefined;
  return {
    command,
    paths,
    glossaries: given.get('glossary') ?? [],
    config: last('config'),
    format: last<OutputFormat>('format') ?? 'text',
    language: last('language'),
    rules: Object.fromEntries(
      (given.get('rule') ?? []).map((rule) => rule.split('=') as [string, Severity]),
    ),
    quiet: given.has('quiet'),
    failOn: last<Severity>('fail-on') ?? 'warning',
    color: last<Arguments['color']>('color') ?? 'auto',
    isPair: given.has('pair'),
    stdinPath: last('stdin-path'),
    dryRun: given.has('dry-run'),
    from: last<GlossaryFormat>('from'),
    to: last<GlossaryFormat>('to'),
  };
}

/** Whether there are too few or too many paths. */
function countFault(command: Command, paths: readonly string[], given: Given): Fault | undefined {
  const extra = (limit: number) => ({
    fault: 'extra-argument',
    data: { argument: paths[limit] ?? '' },
  });
  if (command === 'convert')
    return paths.length < 2
      ? { fault: 'needs-in-out', data: {} }
      : paths.length > 2
        ? extra(2)
        : undefined;
  if (given.has('pair')) {
    if (paths.length > 2) return extra(2);
    return paths.length < 2 || paths.includes('-') ? { fault: 'needs-pair', data: {} } : undefined;
  }
  if (command === 'lookup' && paths.length === 0) return { fault: 'needs-name', data: {} };
  if (command === 'lsp')
    return paths.length > 0
      ? extra(0)
      : given.has('stdio')
        ? undefined
        : { fault: 'needs-stdio', data: {} };
  if (command === 'fix' && paths.includes('-')) return { fault: 'fix-stdin', data: {} };
  if (given.get('format')?.at(-1) === 'json' && given.has('dry-run'))
    return { fault: 'dry-run-json', data: {} };
  return undefined;
}

/** The UI language asked for, read before anything else so that faults are said in it. */
export function askedLocale(argv: readonly string[]): Locale | undefined {
  const tokens: Tokens = parseTokens(argv).tokens;
  const asked = tokens.filter((token) => token.kind === 'option' && token.name === 'locale').at(-1);
  return locales.find((locale) => asked?.kind === 'option' && locale === asked.value);
}
