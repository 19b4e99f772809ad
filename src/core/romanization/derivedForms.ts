import japaneseDictionary from 'opencc-js/dict/JPShinjitaiCharactersRev';
import simplifiedDictionary from 'opencc-js/dict/STCharacters';
import traditionalDictionary from 'opencc-js/dict/TSCharacters';
import { toSimplified } from './chineseForms.ts';
import {
  japaneseForms,
  keptSurnames,
  simplifiedInNames,
  traditionalInNames,
  traditionalSurnames,
} from './nameCharacters.ts';

/** A person's name as another script has it, made by rule: nobody attested it. */
export interface DerivedForms {
  readonly preferred: string;
  /** Forms that print has for the same characters, the preferred one first. */
  readonly accepted: readonly string[];
}

/** What a character may become, the likeliest first; places count characters. */
type Choose = (character: string, place: number) => readonly string[];

/** Nobody reads on after that many. */
const limit = 12;
const dots = /[·‧・•．･]/g;

/** Simplified forms of a Traditional name: 鍾肇政 is 钟肇政, and 锺肇政 is accepted. */
export function simplifiedName(name: string): DerivedForms {
  const converted = [...toSimplified(name)];
  return formsOf(
    name,
    (character, place) =>
      simplifiedInNames.get(character) ?? [converted[place] ?? toSimplified(character)],
    '·',
  );
}

/**
 * Japanese forms of a Traditional name: 蔡適應 is 蔡適応. Print has the older form as often (龍応台,
 * 龍應台), so each character may stay: which one an article has is for its editor to settle.
 */
export function japaneseName(name: string): DerivedForms {
  return formsOf(name, (character) => japaneseForms.get(character) ?? newForm(character), '・');
}

/**
 * Traditional forms that a Simplified name may stand for, the likeliest first: suggestions for a
 * person to choose from, never to be applied silently. The surname stands first in the name.
 */
export function traditionalNames(name: string): readonly string[] {
  const kept = keptSurnames.find((surname) => name.startsWith(surname)) ?? '';
  const choose: Choose = (character, place) =>
    (place === 0 && kept === '' ? traditionalSurnames.get(character) : undefined) ??
    traditionalInNames.get(character) ??
    traditionalOf(character);
  return combine(name.slice(kept.length), choose).map((form) => kept + form.replace(dots, '‧'));
}

function newForm(character: string): readonly string[] {
  shinjitai ??= pairsOf(japaneseDictionary);
  const form = shinjitai.get(character);
  return form === undefined ? [character] : [...form, character];
}

/** OpenCC's choice, then all whose Simplified form this is. */
function traditionalOf(character: string): readonly string[] {
  defaults ??= pairsOf(simplifiedDictionary);
  sources ??= pairsOf(traditionalDictionary, true);
  const first = defaults.get(character) ?? [character];
  return [...new Set([...first, ...(sources.get(character) ?? [])])];
}

let shinjitai: Pairs | undefined;
let defaults: Pairs | undefined;
let sources: Pairs | undefined;

type Pairs = ReadonlyMap<string, readonly string[]>;

/** A dictionary of OpenCC's, or the way back. */
function pairsOf(dictionary: string, isReversed = false): Pairs {
  const pairs = new Map<string, string[]>();
  for (const line of dictionary.split('|')) {
    const [from = '', to = ''] = isReversed ? line.split(' ').reverse() : line.split(' ');
    const known = pairs.get(from);
    if (known) known.push(to);
    else pairs.set(from, [to]);
  }
  return pairs;
}

/** All forms of a name up to the limit; the first has the first choice everywhere. */
function combine(name: string, choose: Choose): readonly string[] {
  return [...name].reduce<readonly string[]>(
    (forms, character, place) =>
      forms
        .flatMap((form) => choose(character, place).map((choice) => form + choice))
        .slice(0, limit),
    [''],
  );
}

function formsOf(name: string, choose: Choose, dot: string): DerivedForms {
  const accepted = combine(name, choose).map((form) => form.replace(dots, dot));
  return { preferred: accepted[0] ?? '', accepted: [...new Set(accepted)] };
}
