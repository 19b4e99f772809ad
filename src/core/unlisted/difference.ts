import { spellingForm } from '../mentions/form.ts';
import { joined } from '../mentions/nameWords.ts';
import { lettersOf, type WrittenName } from './writtenNames.ts';

/** In what two spellings of one name differ; `syllables` and `morae`: only their sounds are alike. */
export type Difference =
  | 'order'
  | 'diacritics'
  | 'macron'
  | 'case'
  | 'hyphen'
  | 'apostrophe'
  | 'syllables'
  | 'morae';

/** Undefined when two names do not differ, or too little tells them to be one. */
export function differenceOf(a: WrittenName, b: WrittenName): Difference | undefined {
  if (a.text === b.text || !a.keys.some((key) => b.keys.includes(key))) return undefined;
  if (lettersOf(a) === lettersOf(b)) return spellingDifference(a, b);
  if (isLatin(a) || isLatin(b)) return undefined;
  if (sorted(a) === sorted(b)) return 'order';
  if (a.shape !== b.shape) return undefined;
  return a.shape === 'chinese' ? 'syllables' : 'morae';
}

/** Without the shape of a name only diacritics tell: "Macbook Air" is a matter of its own. */
function spellingDifference(a: WrittenName, b: WrittenName): Difference | undefined {
  const { kind } = spellingForm(a.text, b.text);
  switch (kind) {
    case 'macron':
    case 'macron-missing':
      return 'macron';
    case 'diacritics':
      return 'diacritics';
    case 'case':
      return isLatin(a) || isLatin(b) || hasCapitals(a) || hasCapitals(b) ? undefined : 'case';
    case 'hyphen':
    case 'apostrophe':
      return isLatin(a) || isLatin(b) ? undefined : kind;
    default:
      return undefined;
  }
}

function isLatin({ shape }: WrittenName): boolean {
  return shape === 'latin';
}

/** "HSIEH Pei-fen" */
function hasCapitals({ text }: WrittenName): boolean {
  return /\p{Lu}{2}/u.test(text);
}

function sorted({ surname, given }: WrittenName): string {
  return [joined(surname), joined(given)].sort().join('|');
}
