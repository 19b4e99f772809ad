import { allTerms, isAllowed, type Term } from '../core/glossary/entry.ts';
import { type EntryMatch, LookUp } from '../core/search/lookUp.ts';
import { SearchIndex } from '../core/search/searchIndex.ts';
import type { Messages } from '../messages/index.ts';
import { whyMatched } from '../messages/why.ts';
import type { Arguments } from './arguments.ts';
import { sayFatal } from './check.ts';
import type { Io } from './io.ts';
import { jsonProblem, print } from './output/json.ts';
import { createStyle, type Style } from './output/style.ts';
import { printable, width } from './output/width.ts';
import { shownPath } from './paths.ts';
import type { ShownProblem } from './report.ts';
import { Session } from './session.ts';

/** More than these nobody reads; JSON has them all. */
const limit = 20;

/** Prints the entries that a name may mean; exit code 1 when there is none. */
export async function runLookup(asked: Arguments, io: Io, messages: Messages): Promise<number> {
  const session = new Session(io, asked, messages);
  const { index } = await session.projects.of(io.cwd, io.cwd);
  const name = asked.paths.join(' ');
  const matches = new LookUp(index, new SearchIndex(index.glossary.entries)).find(name);
  const problems = session.problems();
  sayFatal({ problems }, io);
  if (asked.format === 'json') io.stdout(jsonLookup(name, matches, problems, io));
  else {
    const style = createStyle(io, asked.color);
    io.stdout(
      matches
        .slice(0, limit)
        .map((match) => matchText(match, name, io, messages, style))
        .join('\n'),
    );
    if (matches.length === 0) session.note('no-entry', { name: printable(name) });
    if (matches.length > limit) session.note('more-entries', { count: matches.length - limit });
  }
  if (problems.some(({ isFatal }) => isFatal)) return 2;
  return matches.length > 0 ? 0 : 1;
}

function matchText(
  match: EntryMatch,
  name: string,
  io: Io,
  messages: Messages,
  style: Style,
): string {
  const { entry } = match;
  const head = [entry.id, messages.text(`kind.${entry.kind}`), entry.note].filter(
    (part) => part !== undefined,
  );
  const rows = [...entry.terms].map(
    ([language, terms]) => [languageName(language, messages), termsText(terms, messages)] as const,
  );
  const column = Math.max(...rows.map(([label]) => width(label)));
  const { path, line } = entry.location;
  return [
    `${style('bold', printable(head[0] ?? ''))}${printable(
      head
        .slice(1)
        .map((part) => ` · ${part}`)
        .join(''),
    )}`,
    ...rows.map(([label, terms]) => `  ${label}${' '.repeat(column - width(label))}  ${terms}`),
    `  ${style('cyan', printable(whyMatched(match, name, messages)))}`,
    `  ${style('dim', `${printable(shownPath(io.cwd, path))}:${line + 1}`)}`,
    '',
  ].join('\n');
}

function languageName(language: string, messages: Messages): string {
  const key = `language.${language}`;
  const name = messages.text(key);
  return name === key ? language : name;
}

/** What may be written, and what may not with its status. */
function termsText(terms: readonly Term[], messages: Messages): string {
  const texts = terms.map((term) => {
    const reading = term.reading ? `（${term.reading}）` : '';
    const status = isAllowed(term) ? '' : ` [${messages.text(`status.${term.status}`)}]`;
    return printable(term.text + reading + status);
  });
  return texts.join(', ');
}

function jsonLookup(
  name: string,
  matches: readonly EntryMatch[],
  problems: readonly ShownProblem[],
  { cwd }: Io,
): string {
  return print({
    version: 1,
    name,
    matches: matches.map((match) => jsonMatch(match, cwd)),
    problems: problems.map(jsonProblem),
  });
}

function jsonMatch({ entry, likeness, term, form }: EntryMatch, cwd: string) {
  return {
    entry: entry.id,
    kind: entry.kind,
    likeness,
    ...(term && { term: term.text, language: term.language }),
    ...(form && { form }),
    ...(entry.note && { note: entry.note }),
    terms: [...allTerms(entry)].map(jsonTerm),
    path: shownPath(cwd, entry.location.path),
    line: entry.location.line,
    character: entry.location.character,
  };
}

function jsonTerm({ text, language, status, type, reading }: Term) {
  return { term: text, language, status, type, ...(reading && { reading }) };
}
