import type { Article } from './article/article.ts';
import type { Meaning } from './article/meaning.ts';
import type { Suppression } from './article/suppression.ts';
import type { Finding, Severity } from './finding.ts';
import type { Mention } from './mentions/mention.ts';

/** Leaves out what comments silence, and reports the comments that silence or decide nothing. */
export function applyComments(
  { text, suppressions, meanings }: Article,
  mentions: readonly Mention[],
  findings: readonly Finding[],
  unusedSeverity: Severity,
): readonly Finding[] {
  if (suppressions.length + meanings.length === 0) return findings;
  const used = new Set<unknown>(mentions.flatMap(({ meaning }) => meaning ?? []));
  const kept = findings.filter((finding) => {
    const by = suppressions.filter((suppression) => silences(suppression, finding));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  if (unusedSeverity === 'off') return kept;
  const isUnused = (comment: Suppression | Meaning) => !used.has(comment);
  const unused = [
    ...suppressions.filter(isUnused).map((comment) => unusedFinding(text, comment, 'unused')),
    ...meanings.filter(isUnused).map((comment) => unusedFinding(text, comment, 'decides-nothing')),
  ];
  return [...kept, ...unused].sort((a, b) => a.span.start - b.span.start);
}

/**
 * The findings of several articles that are one file, such as both sides of an XLIFF file, in its order:
 * each once, and a comment is unused only if it silences nothing in any of them.
 */
export function joinFindings(lists: readonly (readonly Finding[])[]): readonly Finding[] {
  const found = new Map<string, { readonly finding: Finding; count: number }>();
  for (const finding of lists.flat()) {
    const { rule, span, message } = finding;
    const key = `${rule} ${span.start} ${span.end} ${message}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { finding, count: 1 });
  }
  return [...found.values()]
    .filter(({ finding, count }) => finding.rule !== 'unused-suppression' || count === lists.length)
    .map(({ finding }) => finding)
    .sort((a, b) => a.span.start - b.span.start);
}

function silences({ scope, rule, entry }: Suppression, finding: Finding): boolean {
  if (finding.span.start < scope.start || finding.span.start >= scope.end) return false;
  if (rule && rule !== finding.rule) return false;
  if (!entry) return true;
  return finding.entry?.id === entry || finding.candidates.some(({ id }) => id === entry);
}

function unusedFinding(
  text: string,
  { span, entry, ...others }: Suppression | Meaning,
  message: string,
): Finding {
  const rule = 'rule' in others ? others.rule : undefined;
  const end =
    text.startsWith('\n', span.end) && isOwnLine(text, span.start) ? span.end + 1 : span.end;
  const removal = { start: span.start, end };
  return {
    rule: 'unused-suppression',
    span,
    text: text.slice(span.start, span.end),
    message,
    data: { ...(rule && { rule }), ...(entry && { entry }) },
    fixes: [{ edits: [{ span: removal, replacement: '' }], safe: true }],
    candidates: [],
    related: [],
  };
}

function isOwnLine(text: string, start: number): boolean {
  return start === 0 || text.charAt(start - 1) === '\n';
}
