import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Entry, type EntryKind, preferredTerm } from '../../core/glossary/entry.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import type { Project } from '../../project/project.ts';
import type { CheckedArticle, Session } from '../session.ts';

const symbolKinds: Readonly<Record<EntryKind, SymbolKind>> = {
  person: SymbolKind.Object,
  party: SymbolKind.Class,
  organization: SymbolKind.Class,
  office: SymbolKind.Interface,
  place: SymbolKind.Namespace,
  term: SymbolKind.String,
};

/** The people and parties of an article, each with its mentions. */
export function articleSymbols(session: Session, checked: CheckedArticle): DocumentSymbol[] {
  const byEntry = new Map<Entry, Mention[]>();
  for (const mention of checked.result.mentions) {
    if (mention.candidates.length > 1) continue;
    const known = byEntry.get(mention.entry);
    if (known) known.push(mention);
    else byEntry.set(mention.entry, [mention]);
  }
  return [...byEntry]
    .filter(([{ kind }]) => kind === 'person' || kind === 'party')
    .map(([entry, mentions]) => entrySymbol(session, checked, entry, mentions));
}

function entrySymbol(
  { positions }: Session,
  { document, article }: CheckedArticle,
  entry: Entry,
  mentions: readonly Mention[],
): DocumentSymbol {
  const kind = symbolKinds[entry.kind];
  const children = mentions.map((mention) => {
    const range = positions.range(document, mention.span);
    return { name: mention.text.replace(/\s+/g, ' '), kind, range, selectionRange: range };
  });
  const [first] = children;
  const start = { line: 0, character: 0 };
  const range = first?.range ?? { start, end: start };
  const name = preferredTerm(entry, article.language)?.text ?? entry.id;
  return {
    name,
    ...(entry.note && { detail: entry.note }),
    kind,
    range,
    selectionRange: range,
    children,
  };
}

/** The entries of a glossary file. */
export function glossarySymbols(
  session: Session,
  document: TextDocument,
  project: Project,
): DocumentSymbol[] {
  return project.glossary.entries
    .filter(({ location }) => location.path === document.uri)
    .map((entry) => {
      const range = session.positions.range(document, entry.location);
      const name = preferredTerm(entry, 'en')?.text ?? entry.id;
      return {
        name,
        detail: entry.id,
        kind: symbolKinds[entry.kind],
        range,
        selectionRange: range,
      };
    });
}

/** Entries whose terms or readings fit a query. */
export async function workspaceSymbols(
  session: Session,
  project: Project,
  query: string,
): Promise<WorkspaceSymbol[]> {
  const hits = session.search(project.index).find(query, 100);
  return Promise.all(
    hits.map(async ({ entry, term }) => ({
      name: term.text,
      kind: symbolKinds[entry.kind],
      containerName: [preferredTerm(entry, 'en')?.text, entry.note].filter(Boolean).join(' · '),
      location: { uri: term.location.path, range: await session.locationRange(term.location) },
    })),
  );
}
