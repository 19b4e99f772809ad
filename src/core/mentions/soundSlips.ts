import { apicalOf, differInG, soundClass } from '../romanization/confusedSyllables.ts';
import { cutIntoTokens, readToken, spellingsOf } from '../romanization/mandarin.ts';
import type { MandarinSystem } from '../romanization/systems.ts';
import { partReadings, readingsOf, splits } from './nameKeys.ts';
import { isWestern } from './nameShape.ts';
import { joined, type NameWord } from './nameWords.ts';
import type { PersonName } from './person.ts';
import { noKeys, noSlip } from './readNo.ts';
import type { Slip } from './slips.ts';

/** Most keys of a name, and most that are looked up: every one costs eight bytes, or a search. */
const mostKeys = 2;
const mostLookUps = 8;
/** Names share their syllables: each is read once. */
const mostParts = 20_000;

/** Systems in which a writer may slip: tones of Gwoyeu Romatzyh would let nearly all be a name. */
const systems: readonly MandarinSystem[] = [
  'wade-giles',
  'hanyu-pinyin',
  'tongyong-pinyin',
  'mps2',
];

interface Syllable {
  readonly syllable: string;
  /** The letters that stand for it; none where only the characters are known. */
  readonly token?: string;
}

type Parts = readonly [surname: readonly NameWord[], given: readonly NameWord[]];

/** Keys in which the confused syllables of a name meet, of its characters or of its letters. */
export function soundKeysOf(name: PersonName): readonly string[] {
  if (name.entry.country === 'JP') return [...new Set(noKeys(name.words))];
  if (isElsewhere(name)) return [];
  const keys = name.readings.map(({ surname, given }) =>
    key(surname.map(soundClass).join(''), given.map(soundClass).join('')),
  );
  const spelled = partsOf(name).flatMap((parts) => keysOfParts(parts));
  return [...new Set([...keys.slice(0, 1), ...spelled])].slice(0, mostKeys);
}

/** The keys under which the names of the same or confused syllables are found, in any order. */
export function soundKeysIn(words: readonly NameWord[]): readonly string[] {
  const keys = [...noKeys(words), ...splits(words).flatMap(keysOfParts)];
  return [...new Set(keys)].slice(0, mostLookUps);
}

function keysOfParts([a, b]: Parts): readonly string[] {
  const first = classesOf(a);
  if (first.length === 0) return [];
  const second = classesOf(b);
  return first.flatMap((one) => second.map((two) => key(one, two)));
}

function key(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The classes that the letters of some words can stand for. */
function classesOf(words: readonly NameWord[]): readonly string[] {
  return words
    .flatMap(({ parts }) => parts)
    .reduce<readonly string[]>(
      (heads, part) =>
        heads
          .flatMap((head) => classesOfPart(part).map((tail) => head + tail))
          .slice(0, mostLookUps),
      [''],
    );
}

const classes = new Map<string, readonly string[]>();

function classesOfPart(part: string): readonly string[] {
  const known = classes.get(part);
  if (known) return known;
  const made = [...new Set(partReadings(part).map((one) => one.map(soundClass).join('')))];
  if (classes.size >= mostParts) classes.clear();
  classes.set(part, made);
  return made;
}

/** By which syllables words became a name, surname kept; undefined when it is not by usual ones. */
export function soundSlip(words: readonly NameWord[], name: PersonName): Slip | undefined {
  if (name.entry.country === 'JP') return noSlip(words, name);
  if (isElsewhere(name)) return undefined;
  const known = knownNames(name);
  const slips = splits(words)
    .flatMap(([a, b]): Parts[] => [
      [a, b],
      [b, a],
    ])
    .flatMap((parts) => slipsOf(parts, name, known));
  // One reading of the letters is the name's own: it was not taken for it for another reason.
  return slips.some(({ count }) => count === 0) ? undefined : slips[0];
}

/** The surname stays: its own letters, or those of the system in which the given name is. */
function slipsOf([surname, given]: Parts, name: PersonName, known: readonly KnownName[]) {
  if (given.some(isWestern)) return [];
  const isOwn = joined(surname) === name.surname;
  return systems.flatMap((system) => {
    const surnames = isOwn ? [] : readIn(surname, system).map(lettersOf);
    const fitting = known.filter((one) => isOwn || surnames.includes(one.surname));
    return readIn(given, system).flatMap((written) =>
      fitting.flatMap((one) => slipBetween(written, one.given) ?? []),
    );
  });
}

function isElsewhere({ entry, kana }: PersonName): boolean {
  return (
    entry.country === 'JP' || entry.country === 'KR' || entry.country === 'KP' || kana.length > 0
  );
}

interface KnownName {
  readonly surname: string;
  readonly given: readonly Syllable[];
}

/** What is known of a name's syllables: by its characters, else by its letters. */
function knownNames(name: PersonName): readonly KnownName[] {
  const spelled = partsOf(name).flatMap(spelledNames);
  if (name.readings.length === 0) return spelled;
  return name.readings.map(({ surname, given }) => {
    const letters = given.join(' ');
    const own = spelled.find((one) => lettersOf(one.given) === letters);
    return {
      surname: surname.join(' '),
      given: own?.given ?? given.map((syllable) => ({ syllable })),
    };
  });
}

/** In each system; a surname may be in another, Lee beside Wade-Giles. */
function spelledNames([surname, given]: Parts): readonly KnownName[] {
  const surnames = readingsOf(surname).map((one) => one.join(' '));
  return systems
    .flatMap((system) => readIn(given, system))
    .flatMap((one) => surnames.map((own) => ({ surname: own, given: one })));
}

function partsOf({ words, surname }: PersonName): readonly Parts[] {
  return splits(words).flatMap(([a, b]): Parts[] => {
    if (joined(a) === surname) return [[a, b]];
    return joined(b) === surname ? [[b, a]] : [];
  });
}

/** The readings of some words in a system. */
function readIn(
  words: readonly NameWord[],
  system: MandarinSystem,
): readonly (readonly Syllable[])[] {
  return words
    .flatMap(({ parts }) => parts)
    .reduce<readonly (readonly Syllable[])[]>(
      (heads, part) =>
        heads.flatMap((head) => readPart(part, system).map((tail) => [...head, ...tail])),
      [[]],
    );
}

const read = new Map<string, readonly (readonly Syllable[])[]>();

function readPart(part: string, system: MandarinSystem): readonly (readonly Syllable[])[] {
  const key = `${system} ${part}`;
  const known = read.get(key);
  if (known) return known;
  const made = cutIntoTokens(part).flatMap((tokens) => readRow(tokens, system));
  if (read.size >= mostParts) read.clear();
  read.set(key, made);
  return made;
}

function lettersOf(read: readonly Syllable[]): string {
  return read.map(({ syllable }) => syllable).join(' ');
}

function readRow(
  tokens: readonly string[],
  system: MandarinSystem,
): readonly (readonly Syllable[])[] {
  return tokens.reduce<readonly (readonly Syllable[])[]>(
    (heads, token) =>
      heads.flatMap((head) =>
        readToken(token)
          .filter((reading) => reading.systems.includes(system))
          .map(({ syllable }) => [...head, { token, syllable }]),
      ),
    [[]],
  );
}

/** A slip with a count of 0 is none: the syllables are the same. */
function slipBetween(written: readonly Syllable[], known: readonly Syllable[]): Slip | undefined {
  if (written.length !== known.length) return undefined;
  const pairs = written.map((one, i) => [one, known[i] ?? one] as const);
  const others = pairs.filter(([a, b]) => a.syllable !== b.syllable);
  if (!others.every(([a, b]) => isSlip(a, b))) return undefined;
  const [[one, other] = []] = others;
  return {
    kind: 'confusable',
    syllable: one?.token ?? '',
    expectedSyllable: one && other ? tokenOf(other, one) : '',
    count: others.length,
  };
}

/** -n for -ng in any system; chi for chih, whatever system has the syllable that was meant. */
function isSlip(written: Syllable, known: Syllable): boolean {
  return (
    differInG(written.syllable, known.syllable) || isChih(written, known) || isChih(known, written)
  );
}

function isChih({ token, syllable }: Syllable, other: Syllable): boolean {
  return token === 'chi' && apicalOf[syllable] === other.syllable;
}

/** A syllable's letters; where only characters show it, in the system of what stands for it. */
function tokenOf({ token, syllable }: Syllable, written: Syllable): string {
  if (token) return token;
  const own = readToken(written.token ?? '').find((one) => one.syllable === written.syllable);
  const system = systems.find((one) => own?.systems.includes(one));
  return (system && spellingsOf(syllable, system)[0]) ?? syllable;
}
