import { type Entry, preferredTerm } from '../../core/glossary/entry.ts';
import type { Messages } from '../../messages/index.ts';
import { ruleUrl } from '../../messages/ruleUrl.ts';
import type { CheckedArticle, Report, ShownFinding, ShownProblem } from '../report.ts';
import { htmlStyle } from './htmlStyle.ts';
import { summaryLine } from './text.ts';

/** How much of a line is shown on either side of a finding. */
const context = 160;

/** The report as one page that needs nothing else: by entry, then by article. */
export function htmlReport(report: Report, messages: Messages): string {
  const title = messages.text('summary.title');
  const found = report.articles.filter(({ findings }) => findings.length > 0);
  return `<!doctype html>
<html lang="${messages.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(summaryLine(report, messages))}</p>
${entryTable(report, messages)}${found.length > 0 ? `<h2>${escaped(messages.text('summary.by-file'))}</h2>\n` : ''}${found
  .map((article) => articleSection(article, messages))
  .join('')}${problemSection(report.problems, messages)}</main>
</body>
</html>
`;
}

interface Row {
  readonly entry: Entry;
  readonly name: string;
  mentions: number;
  findings: number;
}

/** Every entry that is mentioned, those with findings first, then the most mentioned. */
function entryTable({ articles }: Report, messages: Messages): string {
  const rows = new Map<string, Row>();
  for (const { language, mentions, findings } of articles) {
    const rowOf = (entry: Entry) => rows.get(entry.id) ?? newRow(rows, entry, language);
    for (const { mention } of mentions) rowOf(mention.entry).mentions++;
    for (const { finding } of findings) if (finding.entry) rowOf(finding.entry).findings++;
  }
  if (rows.size === 0) return '';
  const sorted = [...rows.values()].sort(
    (a, b) => b.findings - a.findings || b.mentions - a.mentions,
  );
  const heads = ['entry', 'mentions', 'findings'].map((key) =>
    messages.text(`summary.column.${key}`),
  );
  const body = sorted.map(
    (row) =>
      `<tr><td>${escaped(row.name)}</td><td>${row.mentions}</td><td>${row.findings}</td></tr>`,
  );
  return `<h2>${escaped(messages.text('summary.by-entry'))}</h2>
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
`;
}

function newRow(rows: Map<string, Row>, entry: Entry, language: string): Row {
  const first = [...entry.terms.values()][0]?.[0];
  const row = {
    entry,
    name: (preferredTerm(entry, language) ?? first)?.text ?? entry.id,
    mentions: 0,
    findings: 0,
  };
  rows.set(entry.id, row);
  return row;
}

function articleSection({ path, language, findings }: CheckedArticle, messages: Messages): string {
  const items = findings.map((finding) => findingItem(finding, language, messages));
  return `<section>
<h3>${escaped(path)}</h3>
<ol>
${items.join('\n')}
</ol>
</section>
`;
}

function findingItem(shown: ShownFinding, language: string, messages: Messages): string {
  const { finding, severity, message, start } = shown;
  const fix = finding.fixes[0]?.edits[0].replacement;
  const link = `<a href="${escaped(ruleUrl(finding.rule))}">${escaped(finding.rule)}</a>`;
  return `<li class="${severity}">
<p><b>${escaped(messages.text(`severity.${severity}`))}</b> ${escaped(message)}</p>
<blockquote lang="${escaped(language)}">${markedLine(shown)}</blockquote>
<p class="note">${start.line + 1}:${start.character + 1}${fix ? ` · → <ins>${escaped(fix)}</ins>` : ''} · ${link}</p>
</li>`;
}

function markedLine({ finding, start, line }: ShownFinding): string {
  const from = start.character;
  const to = Math.min(line.length, from + finding.span.end - finding.span.start);
  const before = line.slice(Math.max(0, from - context), from);
  const after = line.slice(to, to + context);
  const head = from > context ? '…' : '';
  const tail = line.length - to > context ? '…' : '';
  return `${head}${escaped(before)}<mark>${escaped(line.slice(from, to))}</mark>${escaped(after)}${tail}`;
}

function problemSection(problems: readonly ShownProblem[], messages: Messages): string {
  if (problems.length === 0) return '';
  const items = problems.map(
    ({ path, line, character, severity, message }) =>
      `<li class="${severity}"><p><b>${escaped(messages.text(`severity.${severity}`))}</b> ${escaped(message)}</p>
<p class="note">${escaped(path)}:${line + 1}:${character + 1}</p></li>`,
  );
  return `<section>
<h2>${escaped(messages.text('status.problems', { count: problems.length }))}</h2>
<ol>
${items.join('\n')}
</ol>
</section>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
