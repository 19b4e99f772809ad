import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Finding } from '../../core/finding.ts';
import { type Entry, fullTerm, preferredTerm, type Term } from '../../core/glossary/entry.ts';
import { factsOn } from '../../core/glossary/facts.ts';
import type { Language } from '../../core/language.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import { renderingsOf } from '../../core/renderings/renderingsOf.ts';
import type { Messages } from '../../messages/index.ts';
import { baseName } from '../../project/fileSystem.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { lineLink, plain } from './markdown.ts';
import { mentionAt } from './mentionAt.ts';

/** The card of the mention at a position, or nothing; offices and parties are those of `date`. */
export function hover(
  session: Session,
  checked: CheckedArticle,
  position: Position,
  date: string,
): Hover | undefined {
  const offset = session.positions.offset(checked.document, position);
  const mention = mentionAt(checked.result.mentions, offset);
  if (!mention) return undefined;
  return {
    range: session.positions.range(checked.document, mention.span),
    contents: { kind: MarkupKind.Markdown, value: hoverText(session, checked, mention, date) },
  };
}

/** The card as Markdown; what comes from the glossary is shown as plain text. */
export function hoverText(
  session: Session,
  checked: CheckedArticle,
  mention: Mention,
  date: string,
): string {
  if (mention.candidates.length > 1) return candidateCard(session, checked, mention, date);
  const finding = findingAt(checked, mention);
  const parts = [
    [surnameLine(session, checked, mention), titleLine(session, checked, mention.entry, date)]
      .filter(Boolean)
      .join('\n\n'),
    renderingRows(session, mention.entry, checked.article.language).join('  \n'),
    finding ? explanation(session, finding) : statusLine(session, mention),
    footer(session, checked, mention),
  ];
  return parts.filter((part) => part !== '').join('\n\n---\n\n');
}

function findingAt({ result }: CheckedArticle, { span }: Mention): Finding | undefined {
  return result.findings.find((finding) => finding.span.start === span.start);
}

function titleLine(session: Session, checked: CheckedArticle, entry: Entry, date: string): string {
  const name = preferredTerm(entry, checked.article.language)?.text ?? entry.id;
  const kind = session.messages.text(`kind.${entry.kind}`);
  return [`**${plain(name)}**`, kind, ...about(session, checked, entry, date)].join(' · ');
}

/** "Legislator, DPP" on that date; where no office is known, the note, with the party if it lacks it. */
function about(
  { messages }: Session,
  { article, project }: CheckedArticle,
  entry: Entry,
  date: string,
): readonly string[] {
  const facts = factsOn(entry, date, project.glossary, article.language);
  const { note = '' } = entry;
  const offices = facts.offices.join(', ');
  const office = facts.isFormer ? messages.text('hover.former', { office: offices }) : offices;
  const parties = facts.parties.filter((party) => office || !note.includes(party));
  const texts = office ? [[office, ...parties].join(', ')] : [note, parties.join(', ')];
  return texts.filter((text) => text !== '').map(plain);
}

/** "Lo → Lo Chih-cheng, full name in line 13" */
function surnameLine(
  { messages }: Session,
  { result, document }: CheckedArticle,
  mention: Mention,
): string {
  if (mention.kind !== 'surname') return '';
  const full = result.mentions.find(
    ({ entry, kind }) => entry === mention.entry && kind === 'full',
  );
  const text = plain(mention.text);
  const name = plain(full?.expected ?? mention.term.text);
  if (!full) return messages.text('hover.surname-alone', { text, full: name });
  const { line } = document.positionAt(full.span.start);
  const label = messages.text('hover.line', { line: line + 1 });
  const place = lineLink(label, document.uri, line);
  return messages.text('hover.surname', { text, full: name, place });
}

/** The other languages, those the user translates into first, each under its own name. */
function renderingRows(
  { messages, settings }: Session,
  entry: Entry,
  own: Language,
): readonly string[] {
  const languages = [...new Set([...settings.targetLanguages, ...entry.terms.keys()])];
  return languages.flatMap((language) => {
    const term = language === own ? undefined : preferredTerm(entry, language);
    const shown = term ? plain(withReading(term)) : derivedRow(messages, entry, language, own);
    return shown ? [`${messages.text(`language.${language}`)}\u2003${shown}`] : [];
  });
}

/** What can be derived for a language that the entry lacks, dim and marked. */
function derivedRow(
  messages: Messages,
  entry: Entry,
  language: Language,
  own: Language,
): string | undefined {
  const [first] = language === own ? [] : renderingsOf(entry, language);
  if (first?.kind !== 'derived') return undefined;
  return `*${messages.text('rendering.derived')}: ${plain(withReading(first))}*`;
}

/** The likeliest reading in brackets; others are there to be recognized. */
export function withReading({ text, reading }: Pick<Term, 'text' | 'reading'>): string {
  const [first] = reading?.split('|') ?? [];
  return first ? `${text}（${first.trim()}）` : text;
}

/** Why the mention is flagged, for a romanization with the characters and the syllable. */
function explanation({ messages }: Session, finding: Finding): string {
  const key = `explain.${finding.message}`;
  const isRomanization = finding.message.startsWith('romanization') && finding.data.characters;
  const system = `${finding.data.system ?? ''}`;
  return isRomanization
    ? plain(
        messages.text(key, {
          ...finding.data,
          ...(system && { system: messages.text(`system.${system}`) }),
        }),
      )
    : plain(messages.finding(finding));
}

function statusLine({ messages }: Session, { term }: Mention): string {
  if (term.status === 'preferred') return '';
  return messages.text('hover.status', { status: messages.text(`status.${term.status}`) });
}

/** "3 mentions in this article · decided by the desk, 2026-03-02 · taiwan-politics.glossary.yaml:12" */
function footer(
  { messages }: Session,
  { result, article }: CheckedArticle,
  mention: Mention,
): string {
  const { entry } = mention;
  const count = result.mentions.filter((other) => other.entry === entry).length;
  const term = fullTerm(entry, article.language) ?? mention.term;
  const by = term.decidedBy ?? entry.decidedBy;
  const date = term.decidedOn ?? entry.decidedOn;
  const source = term.source ?? entry.source;
  const decided =
    by && messages.text(date ? 'hover.decided-on' : 'hover.decided-by', { by, date: date ?? '' });
  return [
    messages.text('hover.mentions', { count }),
    ...(decided ? [plain(decided)] : []),
    ...(source ? [sourceText(messages.text('hover.source', { source: '\0' }), source)] : []),
    glossaryLink(entry),
  ].join(' · ');
}

/** A web address becomes a link, everything else stays text. */
function sourceText(frame: string, source: string): string {
  const url = /^https?:\/\/[^\s<>()[\]]+$/.test(source) ? source : undefined;
  const shown = url ? `[${plain(new URL(url).hostname)}](${url})` : plain(source);
  return frame.replace('\0', shown);
}

function glossaryLink({ location }: Entry): string {
  const label = `${baseName(location.path)}:${location.line + 1}`;
  return lineLink(label, location.path, location.line);
}

/** Several entries may be meant: a row for each, never a guess. */
function candidateCard(
  session: Session,
  checked: CheckedArticle,
  mention: Mention,
  date: string,
): string {
  const { language } = checked.article;
  const rows = mention.candidates.map((entry) => {
    const name = plain(preferredTerm(entry, language)?.text ?? entry.id);
    const others = ['ja', 'zh-Hant', 'zh-Hans']
      .filter((other) => other !== language)
      .flatMap((other) => preferredTerm(entry, other)?.text ?? []);
    const texts = [...new Set(others)].map(plain);
    const parts = [`**${name}**`, ...texts, ...about(session, checked, entry, date)];
    return `- ${parts.join(' · ')} · ${glossaryLink(entry)}`;
  });
  const head = session.messages.text('hover.candidates', { text: plain(mention.text) });
  return [head, ...rows].join('\n');
}
