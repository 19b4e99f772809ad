import type { Position } from 'vscode-languageserver';
import { written } from '../../core/article/article.ts';
import { blockSpan } from '../../core/article/block.ts';
import { missingNames } from '../../core/compare/missingNames.ts';
import type { Wanted } from '../../core/compare/wanted.ts';
import { atFirstMention } from '../../core/renderings/firstMention.ts';
import { optionsFor } from '../../project/project.ts';
import type { MissingName } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';
import { surestRendering } from './surestRendering.ts';

/** The names that the paragraph at a position lacks, as they are to be written there. */
export function missingAt(
  session: Session,
  checked: CheckedArticle,
  position: Position,
): readonly MissingName[] {
  const { article, project, result, document } = checked;
  const { profile } = optionsFor(project, document.uri);
  const offset = session.positions.offset(document, position);
  const compared = { ...result, article, glossary: project.index, profile };
  const here = missingNames(compared).filter(({ wanted }) =>
    wanted.some(({ blocks }) => blocks.some((block) => isIn(checked, block, offset))),
  );
  const nameOf = ({ entry, mention }: Wanted): readonly MissingName[] => {
    const rendering = surestRendering(entry, article.language, profile);
    if (!rendering) return [];
    const isFirst = !result.mentions.some((other) => other.entry === entry);
    const text = isFirst
      ? atFirstMention(entry, rendering, article.language, profile)
      : rendering.text;
    return [{ label: mention.text.replace(/\s+/g, ' '), text: written(article, text, offset) }];
  };
  return here.flatMap(({ wanted }) => wanted.flatMap(nameOf));
}

function isIn({ article }: CheckedArticle, block: number, offset: number): boolean {
  const content = article.blocks[block];
  if (!content) return false;
  const { start, end } = blockSpan(content);
  return offset >= start && offset <= end;
}
