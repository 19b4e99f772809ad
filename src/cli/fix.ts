import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Edit, Finding, Fix } from '../core/finding.ts';
import type { Messages } from '../messages/index.ts';
import type { Arguments } from './arguments.ts';
import { finish, sayFatal } from './check.ts';
import { encodeLike } from './encoding.ts';
import type { Io } from './io.ts';
import { type CheckedArticle, checkInput, exitCode } from './report.ts';
import { type ReadArticle, Session } from './session.ts';

/** Applies the safe fixes of the articles, or shows with `--dry-run` what that would change. */
export async function runFix(asked: Arguments, io: Io, messages: Messages): Promise<number> {
  const session = new Session(io, asked, messages);
  const articles: CheckedArticle[] = [];
  for await (const article of session.articles()) {
    const before = checkInput(article, messages);
    const isSound = article.isSound && before.problems.length === 0;
    const findings = isSound ? before.findings.map(({ finding }) => finding) : [];
    const { text, count } = applySafeFixes(article.text, findings);
    if (count > 0 && asked.dryRun) io.stdout(patch(article.path, article.text, text));
    const isWritten = count > 0 && !asked.dryRun && (await write(session, article, text));
    const after = isWritten ? checkInput({ ...article, text }, messages) : before;
    articles.push({ ...after, fixed: isWritten ? count : 0 });
  }
  const report = session.report(articles);
  if (!asked.dryRun) {
    sayFixed(session, articles);
    return finish(report, asked, io, messages);
  }
  sayFatal(report, io);
  return exitCode(report, asked.failOn);
}

/** The text after the safe fixes, each whole or not at all, and how many they are. */
export function applySafeFixes(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly count: number } {
  const fixes = findings.flatMap((finding) => finding.fixes.find(({ safe }) => safe) ?? []);
  const kept = withoutCollisions(fixes);
  const edits = kept.flatMap((fix) => fix.edits).sort(byStart);
  let fixed = '';
  let position = 0;
  for (const { span, replacement } of edits) {
    fixed += text.slice(position, span.start) + replacement;
    position = span.end;
  }
  return { text: fixed + text.slice(position), count: kept.length };
}

/** Of fixes that change one place the first stays. */
function withoutCollisions(fixes: readonly Fix[]): readonly Fix[] {
  const edits = fixes.flatMap((fix, rank) => fix.edits.map((edit) => ({ ...edit, fix, rank })));
  const dropped = new Set<Fix>();
  let last: (typeof edits)[number] | undefined;
  for (const edit of edits.sort((a, b) => byStart(a, b) || a.rank - b.rank)) {
    const collides =
      last &&
      last.fix !== edit.fix &&
      edit.span.start < Math.max(last.span.end, last.span.start + 1);
    if (collides && last) dropped.add(last.rank < edit.rank ? edit.fix : last.fix);
    if (!last || edit.span.end >= last.span.end) last = edit;
  }
  return fixes.filter((fix) => !dropped.has(fix));
}

function byStart(a: Edit, b: Edit): number {
  return a.span.start - b.span.start;
}

function patch(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

async function write(session: Session, article: ReadArticle, text: string): Promise<boolean> {
  const { uri, path, bytes, encoding } = article;
  try {
    await session.io.files.write(uri, encodeLike(text, bytes, encoding));
    session.sources.forget(uri);
    return true;
  } catch {
    session.fail(uri, session.messages.text('cli.unwritable', { path }));
    return false;
  }
}

function sayFixed(session: Session, articles: readonly CheckedArticle[]): void {
  const changed = articles.filter(({ fixed = 0 }) => fixed > 0);
  const count = changed.reduce((sum, { fixed = 0 }) => sum + fixed, 0);
  const inArticles = session.messages.text('summary.articles', { count: changed.length });
  if (count > 0) session.note('fixed', { count, articles: inArticles });
}
