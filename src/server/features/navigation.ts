import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import { allTerms, type Entry, preferredTerm } from '../../core/glossary/entry.ts';
import type { Project } from '../../project/project.ts';
import { type CheckedArticle, isGlossaryDocument, type Session } from '../session.ts';
import { mentionAt } from './mentionAt.ts';

/** The glossary lines of the entries that a mention may refer to. */
export async function definition(
  session: Session,
  checked: CheckedArticle,
  position: Position,
): Promise<Location[]> {
  const offset = session.positions.offset(checked.document, position);
  const mention = mentionAt(checked.result.mentions, offset);
  const { language } = checked.article;
  return Promise.all(
    (mention?.candidates ?? []).map(async (entry) => {
      const location = preferredTerm(entry, language)?.location ?? entry.location;
      return { uri: location.path, range: await session.locationRange(location) };
    }),
  );
}

/** All mentions of the same person, party or term in the article, however they are written. */
export function highlights(
  session: Session,
  checked: CheckedArticle,
  position: Position,
): DocumentHighlight[] {
  const offset = session.positions.offset(checked.document, position);
  const mention = mentionAt(checked.result.mentions, offset);
  if (!mention) return [];
  return checked.result.mentions
    .filter(({ entry }) => entry === mention.entry)
    .map(({ span }) => ({
      range: session.positions.range(checked.document, span),
      kind: DocumentHighlightKind.Text,
    }));
}

/** The entry that a position is about: that of a mention, or the one whose lines it stands on. */
export async function entryAt(
  session: Session,
  uri: string,
  position: Position,
): Promise<{ entry: Entry; project: Project } | undefined> {
  const document = session.documents.get(uri);
  if (!document) return undefined;
  const project = await session.project(uri);
  const offset = session.positions.offset(document, position);
  if (!isGlossaryDocument(uri)) {
    const checked = await session.checked(uri);
    const mention = checked && mentionAt(checked.result.mentions, offset);
    return mention && { entry: mention.entry, project };
  }
  const own = project.glossary.entries.filter(({ location }) => location.path === uri);
  const before = own.filter(({ location }) => document.positionAt(offset).line >= location.line);
  const entry = before.sort((a, b) => a.location.start - b.location.start).at(-1);
  return entry && { entry, project };
}

/** The glossary lines of an entry: each of its terms. */
export async function declarations(session: Session, entry: Entry): Promise<Location[]> {
  return Promise.all(
    [...allTerms(entry)].map(async ({ location }) => ({
      uri: location.path,
      range: await session.locationRange(location),
    })),
  );
}

/** Mentions of an entry in a checked article. */
export function mentionsOf(
  session: Session,
  { document, result }: CheckedArticle,
  id: string,
): Location[] {
  return result.mentions
    .filter(({ candidates }) => candidates.some((entry) => entry.id === id))
    .map(({ span }) => ({ uri: document.uri, range: session.positions.range(document, span) }));
}
