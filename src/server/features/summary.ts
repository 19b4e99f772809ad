import { type Entry, preferredTerm } from '../../core/glossary/entry.ts';
import type { Language } from '../../core/language.ts';
import type { Messages } from '../../messages/index.ts';
import { baseName } from '../../project/fileSystem.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { languageName } from './counterpart.ts';
import { plain } from './markdown.ts';
import { unpaired } from './unpaired.ts';

/** "12 articles, 3 findings in 2" */
export function summaryLine(
  messages: Messages,
  articles: number,
  findings: number,
  files: number,
): string {
  if (findings === 0) return messages.text('summary.clean', { count: articles });
  return messages.text('summary.line', {
    articles: messages.text('summary.articles', { count: articles }),
    findings: messages.text('summary.findings', { count: findings }),
    files,
  });
}

/** A Markdown document: findings by article, then mentions and findings by person and party. */
export function workspaceSummary(
  { messages, settings }: Session,
  all: readonly CheckedArticle[],
): string {
  const findings = all.reduce((sum, { result }) => sum + result.findings.length, 0);
  const files = all.filter(({ result }) => result.findings.length > 0).length;
  const rows = entryRows(all).map(
    ({ entry, mentions, findings: count }) =>
      `| ${plain(nameOf(entry))} | ${mentions} | ${count || ''} |`,
  );
  const columns = ['entry', 'mentions', 'findings'].map((name) =>
    messages.text(`summary.column.${name}`),
  );
  return [
    `# ${messages.text('summary.title')}`,
    summaryLine(messages, all.length, findings, files),
    `## ${messages.text('summary.by-file')}`,
    ...all.flatMap((checked) => articleLines(messages, checked)),
    ...unpairedLines(messages, all, settings.targetLanguages),
    `## ${messages.text('summary.by-entry')}`,
    [`| ${columns.join(' | ')} |`, '|---|--:|--:|', ...rows].join('\n'),
  ].join('\n\n');
}

function articleLines(messages: Messages, { document, result }: CheckedArticle): readonly string[] {
  if (result.findings.length === 0) return [];
  const lines = result.findings.map((finding) => {
    const line = document.positionAt(finding.span.start).line + 1;
    return `- ${line}: ${plain(messages.finding(finding))}`;
  });
  return [`### [${plain(baseName(document.uri))}](${document.uri})`, lines.join('\n')];
}

/** "- talks.en.md: 日本語, 繁體中文" for each article that lacks versions. */
function unpairedLines(
  messages: Messages,
  all: readonly CheckedArticle[],
  targets: readonly Language[],
): readonly string[] {
  const lines = unpaired(all, targets).map(({ uri, missing }) => {
    const languages = missing.map((language) => languageName(messages, language));
    const list = languages.join(messages.text('list.separator'));
    return `- [${plain(baseName(uri))}](${uri}): ${list}`;
  });
  return lines.length > 0 ? [`## ${messages.text('summary.unpaired')}`, lines.join('\n')] : [];
}

function nameOf(entry: Entry): string {
  const names = ['en', 'ja', 'zh-Hant'].flatMap(
    (language) => preferredTerm(entry, language)?.text ?? [],
  );
  return [...new Set(names)].slice(0, 2).join(' ');
}

interface EntryRow {
  readonly entry: Entry;
  mentions: number;
  findings: number;
}

/** Entries with findings first, then the most mentioned. */
function entryRows(all: readonly CheckedArticle[]): readonly EntryRow[] {
  const rows = new Map<string, EntryRow>();
  const row = (entry: Entry) => {
    const known = rows.get(entry.id) ?? { entry, mentions: 0, findings: 0 };
    rows.set(entry.id, known);
    return known;
  };
  for (const { result } of all) {
    for (const { entry } of result.mentions) row(entry).mentions++;
    for (const { entry } of result.findings) if (entry) row(entry).findings++;
  }
  return [...rows.values()].sort((a, b) => b.findings - a.findings || b.mentions - a.mentions);
}
