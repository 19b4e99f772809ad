import { wrongTermRule } from './wrongTerm.ts';

/** A wording that is wrong: "Democratic Progress Party". */
export const forbiddenTerm = wrongTermRule('forbidden-term', 'error', 'forbidden');
