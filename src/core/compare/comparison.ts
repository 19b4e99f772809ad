import type { Article } from '../article/article.ts';
import type { Term } from '../glossary/entry.ts';
import type { GlossaryIndex } from '../mentions/glossaryIndex.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Profile } from '../profile.ts';
import type { Span } from '../span.ts';
import type { Pair } from './pair.ts';
import type { Wanted } from './wanted.ts';

/** A place in a block of the translation; clean offsets. */
export interface Place extends Span {
  readonly block: number;
}

/** What stands in a translation where an entry of its source is wanted and not named. */
export type Comparison = { readonly wanted: Wanted } & (
  | { readonly kind: 'near' | 'hybrid'; readonly place: Place; readonly term: Term }
  | { readonly kind: 'latin'; readonly place: Place }
  | { readonly kind: 'other'; readonly mention: Mention }
  | { readonly kind: 'missing' }
);

/** What comparing needs: a translation, its mentions and its source. */
export interface Compared {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly glossary: GlossaryIndex;
  readonly profile: Profile;
  readonly pair?: Pair | undefined;
}
