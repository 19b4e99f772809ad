import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { blockSpan } from '../../core/article/block.ts';
import { missingNames } from '../../core/compare/missingNames.ts';
import { isListed, type Rendering } from '../../core/renderings/rendering.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { optionsFor } from '../../project/project.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { bracketed } from './edits.ts';
import { surestRendering } from './surestRendering.ts';

/** More names than these push the paragraph aside; the tooltip has them all. */
const maxNames = 4;

/**
 * The rendering in the first target language after the first, or after every, mention; before each
 * paragraph of a translation the names that it still lacks.
 */
export function inlayHints(session: Session, checked: CheckedArticle, range: Range): InlayHint[] {
  if (session.settings.inlayHints === 'off') return [];
  const span = session.positions.span(checked.document, range);
  return [...missingHints(session, checked, span), ...mentionHints(session, checked, span)];
}

function mentionHints(session: Session, checked: CheckedArticle, span: Span): InlayHint[] {
  const { settings, positions } = session;
  const { language } = checked.article;
  const target = settings.targetLanguages.find((item) => item !== language);
  const seen = new Set<string>();
  const hints: InlayHint[] = [];
  for (const mention of target ? checked.result.mentions : []) {
    const rendering = surestRendering(mention.entry, target ?? '');
    const isRepeated = settings.inlayHints === 'first' && seen.has(mention.entry.id);
    seen.add(mention.entry.id);
    if (!rendering || isRepeated || mention.candidates.length > 1) continue;
    if (mention.span.end < span.start || mention.span.start > span.end) continue;
    hints.push({
      position: positions.position(checked.document, mention.span.end),
      label: bracketed(rendering.text, language).trim(),
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: tooltipOf(session, rendering, target, mention.text),
    });
  }
  return hints;
}

/** Says so where the glossary does not have the rendering. */
function tooltipOf(
  { messages }: Session,
  rendering: Rendering,
  target: string | undefined,
  text: string,
): string {
  const language = messages.text(`language.${target}`);
  const tooltip = messages.text('inlay.tooltip', { language, text });
  return isListed(rendering)
    ? tooltip
    : `${tooltip} · ${messages.text(`rendering.${rendering.kind}`)}`;
}

function missingHints(session: Session, checked: CheckedArticle, span: Span): InlayHint[] {
  const { article, project, result, document } = checked;
  const { profile } = optionsFor(project, document.uri);
  const compared = { ...result, article, glossary: project.index, profile };
  return missingNames(compared).flatMap(({ block, wanted }) => {
    const content = article.blocks[block];
    const place = content && blockSpan(content);
    if (!place || !overlaps(place, { ...span, end: span.end + 1 })) return [];
    const names = [...new Set(wanted.map(({ mention }) => mention.text.replace(/\s+/g, ' ')))];
    const more = names.length > maxNames ? ['…'] : [];
    const renderings = wanted.flatMap(
      ({ entry }) => surestRendering(entry, article.language, profile)?.text ?? [],
    );
    const text = renderings.join(session.messages.text('list.separator'));
    return {
      position: session.positions.position(document, place.start),
      label: `⟨${[...names.slice(0, maxNames), ...more].join(', ')}⟩`,
      paddingRight: true,
      tooltip: session.messages.text('inlay.missing', { text }),
    };
  });
}
