import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { preferredTerm } from '../../core/glossary/entry.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { bracketed } from './edits.ts';

/** The rendering in the first target language after the first, or after every, mention. */
export function inlayHints(session: Session, checked: CheckedArticle, range: Range): InlayHint[] {
  const { settings, positions, messages } = session;
  if (settings.inlayHints === 'off') return [];
  const { language } = checked.article;
  const target = settings.targetLanguages.find((item) => item !== language);
  const span = positions.span(checked.document, range);
  const seen = new Set<string>();
  const hints: InlayHint[] = [];
  for (const mention of target ? checked.result.mentions : []) {
    const text = preferredTerm(mention.entry, target ?? '')?.text;
    const isRepeated = settings.inlayHints === 'first' && seen.has(mention.entry.id);
    seen.add(mention.entry.id);
    if (!text || isRepeated || mention.candidates.length > 1) continue;
    if (mention.span.end < span.start || mention.span.start > span.end) continue;
    hints.push({
      position: positions.position(checked.document, mention.span.end),
      label: bracketed(text, language).trim(),
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: messages.text('inlay.tooltip', {
        language: messages.text(`language.${target}`),
        text: mention.text,
      }),
    });
  }
  return hints;
}
