import { NameCensus } from '../core/unlisted/census.ts';
import type { Messages } from '../messages/index.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { compactReport } from './output/compact.ts';
import { githubReport } from './output/github.ts';
import { htmlReport } from './output/html.ts';
import { jsonReport } from './output/json.ts';
import { sarifReport } from './output/sarif.ts';
import { createStyle } from './output/style.ts';
import { textReport } from './output/text.ts';
import { printable } from './output/width.ts';
import { relativeUri } from './paths.ts';
import { type CheckedArticle, checkInput, exitCode, type Report } from './report.ts';
import { Session } from './session.ts';

/** Columns where there is no terminal to ask. */
const usualColumns = 100;

export async function runCheck(asked: Arguments, io: Io, messages: Messages): Promise<number> {
  const session = new Session(io, asked, messages);
  const articles = await checkTogether(session, messages);
  return finish(session.report(articles), asked, io, messages);
}

/** Checks the articles; those that spell a name in another way than others are checked against them. */
async function checkTogether(
  session: Session,
  messages: Messages,
): Promise<readonly CheckedArticle[]> {
  const census = new NameCensus();
  const checked = new Map<string, CheckedArticle>();
  for await (const article of session.articles())
    checked.set(article.uri, checkInput(article, messages, census));
  for (const uri of census.divided()) {
    const article = await session.again(uri);
    if (article) checked.set(uri, checkInput(article, messages, census));
  }
  return [...checked.values()];
}

/** Prints a report and gives the exit code. */
export function finish(report: Report, asked: Arguments, io: Io, messages: Messages): number {
  sayFatal(report, io);
  io.stdout(formatReport(report, asked, io, messages));
  return exitCode(report, asked.failOn);
}

/** Inputs that could not be read are named on standard error, whatever the format. */
export function sayFatal({ problems }: Pick<Report, 'problems'>, { stderr }: Io): void {
  for (const { path, line, character, message, isFatal } of problems) {
    if (isFatal) stderr(`${printable(`${path}:${line + 1}:${character + 1}: ${message}`)}\n`);
  }
}

function formatReport(report: Report, asked: Arguments, io: Io, messages: Messages): string {
  switch (asked.format) {
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return sarifReport(report, io.version, messages, (uri) => relativeUri(io.cwd, uri));
    case 'github':
      return githubReport(report);
    case 'html':
      return htmlReport(report, messages);
    case 'compact':
      return compactReport(report);
    case 'text': {
      const style = createStyle(io, asked.color);
      return textReport(report, {
        messages,
        style,
        columns: io.columns ?? usualColumns,
        quiet: asked.quiet,
      });
    }
  }
}
