import type { EntryMatch } from '../core/search/lookUp.ts';
import type { Messages } from './index.ts';

/** Why an entry answers to what was looked up, in one sentence. */
export function whyMatched(
  { likeness, term, form }: EntryMatch,
  text: string,
  messages: Messages,
): string {
  const data = { text, term: term?.text ?? '' };
  if (form?.kind === 'order') return messages.text('why.order', data);
  if (form?.kind !== 'romanization') return messages.text(`why.${likeness}`, data);
  const { system, characters } = form;
  if (!system || !characters) return messages.text('why.name', data);
  return messages.text('why.romanization', {
    ...data,
    system: messages.text(`system.${system}`),
    characters,
  });
}
