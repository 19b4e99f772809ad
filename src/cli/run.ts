import { createMessages, localeFor, type Messages } from '../messages/index.ts';
import { type Arguments, askedLocale, readArguments, type UsageFault } from './arguments.ts';
import { runCheck } from './check.ts';
import { runConvert } from './convert.ts';
import { runFix } from './fix.ts';
import { helpText } from './help.ts';
import type { Io } from './io.ts';
import { runLookup } from './lookup.ts';
import { runMentions } from './mentions.ts';

export type CommandRun = (asked: Arguments, io: Io, messages: Messages) => Promise<number>;

const runs: Readonly<Record<Arguments['command'], CommandRun>> = {
  check: runCheck,
  fix: runFix,
  mentions: runMentions,
  convert: runConvert,
  lookup: runLookup,
  lsp: runServer,
};

/** Runs the command line; the arguments are those after the program's name. Gives the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { LC_ALL, LC_MESSAGES, LANG } = io.env;
  const locale = askedLocale(argv) ?? localeFor(LC_ALL || LC_MESSAGES || LANG);
  const messages = createMessages(locale);
  const asked = readArguments(argv);
  if ('fault' in asked) return wrongUsage(asked, io, messages);
  if (!('question' in asked)) return runs[asked.command](asked, io, messages);
  io.stdout(asked.question === 'help' ? helpText(asked.command) : `nomenclator ${io.version}\n`);
  return 0;
}

/** Says what is wrong with the arguments, and where to read more. */
function wrongUsage(
  { fault, data, command }: UsageFault,
  { stderr }: Io,
  messages: Messages,
): number {
  const help = `nomenclator ${command ? `${command} ` : ''}--help`;
  const isRule = fault.startsWith('unknown-rule');
  stderr(`${messages.text(`${isRule ? 'problem' : 'cli'}.${fault}`, data)}\n`);
  stderr(`${messages.text('cli.see-help', { help })}\n`);
  return 2;
}

async function runServer(_: Arguments, io: Io): Promise<number> {
  await io.startServer();
  return 0;
}
