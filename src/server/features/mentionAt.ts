import type { Mention } from '../../core/mentions/mention.ts';

/** The mention at a UTF-16 offset; the end of a mention still belongs to it. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  return (
    mentions.find(({ span }) => span.start <= offset && offset < span.end) ??
    mentions.find(({ span }) => span.end === offset)
  );
}
