import type { Position } from 'vscode-languageserver';
import { type Entry, preferredTerm } from '../../core/glossary/entry.ts';
import { isListed } from '../../core/renderings/rendering.ts';
import { renderingsOf as allRenderings } from '../../core/renderings/renderingsOf.ts';
import { whyMatched } from '../../messages/why.ts';
import type { Project } from '../../project/project.ts';
import type { LookUpItem, Rendering, RenderingsResult } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { mentionAt } from './mentionAt.ts';

/** More than these nobody reads in a list. */
const maxMatches = 30;
const languages = ['en', 'ja', 'zh-Hant', 'zh-Hans'];

/** Entries that fit a query in any language and script. */
export async function lookUp(
  session: Session,
  project: Project,
  query: string,
): Promise<LookUpItem[]> {
  const matches = session.lookUp(project.index).find(query).slice(0, maxMatches);
  return Promise.all(
    matches.map(async (match) => {
      const { entry, term } = match;
      return {
        id: entry.id,
        label: preferredTerm(entry, 'en')?.text ?? term?.text ?? entry.id,
        description: [session.messages.text(`kind.${entry.kind}`), entry.note]
          .filter(Boolean)
          .join(' · '),
        detail: [
          ...new Set(renderingsOf(session, entry, 'en').map(({ text }) => text)),
          whyMatched(match, query.trim(), session.messages),
        ].join(' · '),
        why: match.likeness,
        location: { uri: entry.location.path, range: await session.locationRange(entry.location) },
        renderings: renderingsOf(session, entry, undefined),
      };
    }),
  );
}

/** The renderings of the name at a position, the user's target languages first. */
export async function renderings(
  session: Session,
  checked: CheckedArticle,
  position: Position,
): Promise<RenderingsResult | null> {
  const offset = session.positions.offset(checked.document, position);
  const mention = mentionAt(checked.result.mentions, offset);
  if (!mention || mention.candidates.length > 1) return null;
  const { entry } = mention;
  return {
    entry: entry.id,
    label: mention.text,
    range: session.positions.range(checked.document, mention.span),
    location: { uri: entry.location.path, range: await session.locationRange(entry.location) },
    renderings: renderingsOf(session, entry, checked.article.language),
  };
}

function renderingsOf(
  { messages, settings }: Session,
  entry: Entry,
  own: string | undefined,
): readonly Rendering[] {
  return [...new Set([...settings.targetLanguages, ...languages])].flatMap((language) => {
    const all = language === own ? [] : allRenderings(entry, language);
    const offered = all[0] && isListed(all[0]) ? all.slice(0, 1) : all;
    const languageName = messages.text(`language.${language}`);
    return offered.map(({ text, reading, kind, how }) => ({
      language,
      languageName,
      text,
      ...(reading && (!how || kind === 'derived') && { reading }),
      ...((kind === 'derived' || kind === 'suggested') && {
        derived: messages.text(`rendering.${kind}`),
      }),
    }));
  });
}
