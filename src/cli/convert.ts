import { defaultOptions } from '../core/check.ts';
import type { GlossaryFile } from '../core/glossary/glossary.ts';
import { readCsvGlossary } from '../formats/csvGlossary.ts';
import { decode } from '../formats/decode.ts';
import { losses } from '../formats/losses.ts';
import { writeCsvGlossary } from '../formats/writeCsv.ts';
import { writeYamlGlossary } from '../formats/writeYaml.ts';
import { readYamlGlossary } from '../formats/yamlGlossary.ts';
import type { Messages } from '../messages/index.ts';
import { baseName, resolveUri } from '../project/fileSystem.ts';
import type { Arguments } from './arguments.ts';
import { sayFatal } from './check.ts';
import type { Io } from './io.ts';
import type { GlossaryFormat } from './options.ts';
import { printable } from './output/width.ts';
import { shownPath } from './paths.ts';
import { shownProblems } from './report.ts';

const readers: Readonly<Record<GlossaryFormat, (text: string, path: string) => GlossaryFile>> = {
  yaml: readYamlGlossary,
  csv: readCsvGlossary,
  tsv: readCsvGlossary,
};

const writers: Readonly<Record<GlossaryFormat, (file: GlossaryFile, title: string) => string>> = {
  yaml: ({ entries }, title) => writeYamlGlossary(title, entries),
  csv: ({ entries }) => writeCsvGlossary(entries),
  tsv: ({ entries }) => writeCsvGlossary(entries, '\t'),
};

/** How many ids of entries are named where something is left out. */
const shownIds = 3;

/** Converts a glossary; what cannot be read or kept is said on standard error. */
export async function runConvert(asked: Arguments, io: Io, messages: Messages): Promise<number> {
  const [input = '', output = ''] = asked.paths;
  const from = asked.from ?? formatOfPath(input);
  const to = asked.to ?? formatOfPath(output);
  const fail = (key: string, path: string) => {
    io.stderr(`${messages.text(key, { path, values: 'yaml, csv, tsv' })}\n`);
    return 2;
  };
  if (!from) return fail('cli.unknown-format', input);
  if (!to) return fail('cli.unknown-format', output);
  const [source, target] = [input, output].map((path) => resolveUri(io.cwd, path));
  if (input !== '-' && source === target) return fail('cli.same-file', input);
  const bytes = await (input === '-' ? io.stdin() : io.files.read(source ?? '')).catch(
    () => undefined,
  );
  if (!bytes) return fail('problem.not-found', input);
  const { text, fault } = decode(bytes);
  if (fault) return fail('problem.binary', input);
  const file = readers[from](text, source ?? '');
  const written = writers[to](file, file.title ?? titleOf(source ?? ''));
  const code = sayProblems(file, asked, io, messages);
  if (!asked.quiet) sayLosses(file, written, to, io, messages);
  if (output === '-') io.stdout(written);
  else {
    const isWritten = await save(io, target ?? '', written, to);
    if (!isWritten) return fail('cli.unwritable', output);
    if (!asked.quiet)
      io.stderr(
        `${messages.text('cli.converted', { count: file.entries.length, path: output })}\n`,
      );
  }
  return code;
}

function formatOfPath(path: string): GlossaryFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  if (ending === 'yml' || ending === 'yaml') return 'yaml';
  return ending === 'csv' || ending === 'tsv' ? ending : undefined;
}

/** A table has no title; its file's name stands in for it. */
function titleOf(uri: string): string {
  return baseName(uri).replace(/(?:\.glossary)?\.[^.]+$/, '');
}

function sayProblems(file: GlossaryFile, { quiet }: Arguments, io: Io, messages: Messages): number {
  const problems = shownProblems(file.problems, defaultOptions, messages, (uri) =>
    shownPath(io.cwd, uri),
  );
  const shown = problems.filter(({ isFatal }) => isFatal || !quiet);
  sayFatal({ problems: shown.map((problem) => ({ ...problem, isFatal: true })) }, io);
  return problems.some(({ isFatal }) => isFatal) ? 2 : 0;
}

/** Names what the new file lacks, found by reading it again. */
function sayLosses(
  file: GlossaryFile,
  written: string,
  to: GlossaryFormat,
  io: Io,
  messages: Messages,
): void {
  for (const { field, ids } of losses(file.entries, readers[to](written, '').entries)) {
    const some = ids.slice(0, shownIds).join(', ');
    const entries = ids.length > shownIds ? `${some} …` : some;
    io.stderr(
      `${printable(messages.text('cli.lost', { format: to.toUpperCase(), field, count: ids.length, entries }))}\n`,
    );
  }
  if (file.title && to !== 'yaml') {
    io.stderr(
      `${messages.text('cli.lost-title', { format: to.toUpperCase(), title: printable(file.title) })}\n`,
    );
  }
}

/** Tables begin with a byte-order mark, without which Excel takes them for another encoding. */
async function save(io: Io, uri: string, text: string, to: GlossaryFormat): Promise<boolean> {
  const bytes = new TextEncoder().encode(to === 'yaml' ? text : `\ufeff${text}`);
  return io.files.write(uri, bytes).then(
    () => true,
    () => false,
  );
}
