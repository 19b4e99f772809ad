import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Term } from '../../core/glossary/entry.ts';
import type { Mention } from '../../core/mentions/mention.ts';
import type { Rendering } from '../../core/renderings/rendering.ts';
import { renderingsOf } from '../../core/renderings/renderingsOf.ts';
import { addTerms } from '../../formats/editYaml.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { ownGlossaryEdits } from './ownGlossary.ts';
import { documentChanges } from './workspaceEdit.ts';

/** Accepts what was derived for a target language that the entry lacks into the user's own glossary. */
export async function addDerivedActions(
  session: Session,
  { project, document }: CheckedArticle,
  { entry, candidates }: Mention,
): Promise<readonly CodeAction[]> {
  if (candidates.length > 1) return [];
  const actions = session.settings.targetLanguages.map(async (language) => {
    const [first] = renderingsOf(entry, language);
    if (first?.kind !== 'derived') return [];
    const change = (source: string) =>
      addTerms(source, entry.id, language, [termOf(first, language)]);
    const files = await ownGlossaryEdits(session, project, document.uri, change, entry);
    if (files.length === 0) return [];
    const title = session.messages.text('action.add-derived', { text: first.text });
    const edit = { documentChanges: documentChanges(files) };
    return [{ kind: CodeActionKind.Refactor, title, edit }];
  });
  return (await Promise.all(actions)).flat();
}

function termOf({ text, reading, from }: Rendering, language: string): Term {
  const { location } = from;
  const known = reading === undefined ? {} : { reading };
  return { text, ...known, language, status: 'preferred', type: 'full', location };
}
