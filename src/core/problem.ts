import type { Location } from './glossary/entry.ts';

/**
 * What is wrong with an input file (glossary, configuration or bilingual file). Has no text: `messages` makes it
 * from `code` and `data`. `rule` is the rule under which an editor shows it.
 */
export interface Problem {
  readonly rule:
    | 'bilingual-syntax'
    | 'glossary-syntax'
    | 'duplicate-entry'
    | 'conflicting-term'
    | 'missing-language'
    | 'wrong-script-term'
    | 'failed-example';
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly location: Location;
  /** Something to look at that loses nothing, such as an unknown key. */
  readonly minor?: true;
  /** The other place that the problem is about. */
  readonly related?: Location;
}
