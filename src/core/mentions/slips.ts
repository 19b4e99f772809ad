/**
 * What a writer really gets wrong in a name, told from the letters. All texts are folded.
 *   confusable: -n/-ng, chi/chih, shi/shih, si/szu/ssu, fung/feng · vowel: a long vowel of kana
 *   doubled, swapped: letters · letter, letters: one or two letters, whichever
 */
export type SlipKind = 'confusable' | 'vowel' | 'doubled' | 'swapped' | 'letter' | 'letters';

export interface Slip {
  readonly kind: SlipKind;
  /** The syllable or word that differs, as written and as known. */
  readonly syllable: string;
  readonly expectedSyllable: string;
  /** How many syllables differ. */
  readonly count: number;
}

/** Names share their syllables: each is read once. */
const skeletons = new Map<string, string>();

/**
 * Which syllables are taken for each other in attested spellings of one person (Chen Yi-ming and
 * Chen Yi-min, Lo Chih-cheng and Lo Chi-cheng, Si and Szu, Fung and Feng).
 */
export function skeleton(syllables: string): string {
  const seen = skeletons.get(syllables);
  if (seen !== undefined) return seen;
  const made = syllables
    .replace(/ng(?![aeiou])/g, 'n')
    .replace(/([cs]h)ih/g, '$1i')
    .replace(/s(?:zu|su|ze)(?![a-z])/g, 'si')
    .replace(/fun(?![aeiou])/g, 'fen');
  if (skeletons.size >= 20_000) skeletons.clear();
  skeletons.set(syllables, made);
  return made;
}

/** A key of a name's words in any order, in which confusable syllables and doubled letters meet. */
export function skeletonKey(words: readonly (readonly string[])[]): string {
  return words
    .map((parts) => withoutDoubles(parts.map(skeleton).join('')))
    .sort()
    .join('|');
}

function withoutDoubles(letters: string): string {
  let single = '';
  for (let i = 0; i < letters.length; i++) {
    if (letters[i] !== letters[i - 1]) single += letters[i];
  }
  return single;
}

/** How one word became another; undefined when they are equal, or more than two letters apart. */
export function slipOf(written: readonly string[], known: readonly string[]): Slip | undefined {
  const [a, b] = [written.join(''), known.join('')];
  if (a === b) return undefined;
  const confusable = confusableOf(written, known) ?? confusableOf([a], [b]);
  if (confusable) return confusable;
  const kind = kindOf(a, b);
  return kind && { kind, syllable: a, expectedSyllable: b, count: 1 };
}

function confusableOf(a: readonly string[], b: readonly string[]): Slip | undefined {
  if (a.length !== b.length) return undefined;
  const others = a.flatMap((part, i) => (part === b[i] ? [] : [i]));
  const [first = 0] = others;
  if (!others.every((i) => skeleton(a[i] ?? '') === skeleton(b[i] ?? ''))) return undefined;
  const [syllable = '', expectedSyllable = ''] = [a[first], b[first]];
  return { kind: 'confusable', syllable, expectedSyllable, count: others.length };
}

function kindOf(a: string, b: string): SlipKind | undefined {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const from = sharedStart(a, b);
  if (longer.length === shorter.length + 1 && isWithout(longer, from, shorter)) {
    const letter = longer.charAt(from);
    const isDoubled = letter === longer.charAt(from - 1);
    const isVowel = /[aeiou]/.test(letter) && /[aeiou]/.test(longer.charAt(from - 1));
    if (isVowel) return 'vowel';
    return isDoubled ? 'doubled' : 'letter';
  }
  const distance = lettersBetween(a, b);
  if (distance > 1) return distance === 2 ? 'letters' : undefined;
  return a.charAt(from) === b.charAt(from + 1) && a.charAt(from + 1) === b.charAt(from)
    ? 'swapped'
    : 'letter';
}

/** Letters wrong, missing, too much or swapped between two words (optimal string alignment). */
export function lettersBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      row.push(swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best);
    }
  }
  return at(a.length, b.length);
}

function isWithout(longer: string, at: number, shorter: string): boolean {
  return longer.slice(0, at) + longer.slice(at + 1) === shorter;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
