import type { Messages } from '../messages/index.ts';
import type { Arguments } from './arguments.ts';
import { sayFatal } from './check.ts';
import type { Io } from './io.ts';
import { jsonMentions } from './output/json.ts';
import { createStyle, type Style } from './output/style.ts';
import { printable } from './output/width.ts';
import { type CheckedArticle, checkInput, exitCode, type Report } from './report.ts';
import { Session } from './session.ts';

/** Lists every mention; findings do not count here. */
export async function runMentions(asked: Arguments, io: Io, messages: Messages): Promise<number> {
  const session = new Session(io, asked, messages);
  const articles: CheckedArticle[] = [];
  for await (const article of session.articles()) articles.push(checkInput(article, messages));
  const report = session.report(articles);
  sayFatal(report, io);
  io.stdout(
    asked.format === 'json'
      ? jsonMentions(report)
      : textMentions(report, createStyle(io, asked.color)),
  );
  return exitCode(
    { articles: [], problems: report.problems.filter(({ isFatal }) => isFatal) },
    'off',
  );
}

/** `path:line:column  text  entry  kind`, a line each. */
function textMentions({ articles }: Report, style: Style): string {
  const lines = articles.flatMap(({ path, mentions }) =>
    mentions.map(({ mention: { text, candidates, kind }, start }) => {
      const place = `${printable(path)}:${start.line + 1}:${start.character + 1}`;
      const ids = candidates.map(({ id }) => id).join(' | ');
      return `${style('bold', place)}  ${printable(text)}  ${style('cyan', printable(ids))}  ${style('dim', kind)}\n`;
    }),
  );
  return lines.join('');
}
