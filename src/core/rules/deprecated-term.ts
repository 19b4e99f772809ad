import { wrongTermRule } from './wrongTerm.ts';

/** A wording that the glossary no longer uses. */
export const deprecatedTerm = wrongTermRule('deprecated-term', 'warning', 'deprecated');
