import type { Entry } from '../../core/glossary/entry.ts';
import type { Language } from '../../core/language.ts';
import type { Profile } from '../../core/profile.ts';
import type { Rendering } from '../../core/renderings/rendering.ts';
import { renderingsOf } from '../../core/renderings/renderingsOf.ts';

/** The one rendering to show or write unasked: the glossary's, else the derived one; never a suggestion. */
export function surestRendering(
  entry: Entry,
  language: Language,
  profile?: Profile,
): Rendering | undefined {
  const [first] = renderingsOf(entry, language, profile);
  return first?.kind === 'suggested' ? undefined : first;
}
