import type { Entry } from '../glossary/entry.ts';
import { readToken, spellingsOf } from '../romanization/mandarin.ts';
import type { MandarinSystem } from '../romanization/systems.ts';
import { mandarinKey, type NameKey, readingsOf, splits } from './nameKeys.ts';
import { joined } from './nameWords.ts';
import type { NameReading, PersonName } from './person.ts';

/** A name that can be read in more ways is hardly Mandarin. */
const mostKeys = 256;

/**
 * Other people of the same country whose names are spelled otherwise but can be the same Mandarin
 * syllables in another system: "Wang Chen" is 王晨 in pinyin, and 王震, pinyin Wang Zhen, in
 * Wade-Giles.
 */
export function sameSound(
  name: PersonName,
  namesAt: (key: NameKey) => readonly PersonName[],
): readonly Entry[] {
  const own = spelledReadings(name);
  const others = [...confusableKeys(own)].flatMap(namesAt).filter((other) => isOther(name, other));
  const same = others.filter((other) => sharesReading(own, spelledReadings(other)));
  return [...new Set(same.map(({ entry }) => entry))];
}

function isOther({ entry, words }: PersonName, other: PersonName): boolean {
  if (other.entry.id === entry.id || joined(words) === joined(other.words)) return false;
  return entry.country === other.entry.country;
}

/** What the letters can be read as, surname first; nothing for names that are not Mandarin. */
function spelledReadings({ entry, words, surname }: PersonName): readonly NameReading[] {
  if (entry.country === 'JP' || entry.country === 'KR') return [];
  const parts = splits(words).flatMap(([a, b]) => {
    if (joined(a) === (surname ?? joined(words.slice(0, 1)))) return [[a, b] as const];
    return joined(b) === surname ? [[b, a] as const] : [];
  });
  return parts.flatMap(([a, b]) => {
    const given = readingsOf(b);
    return readingsOf(a).flatMap((one) => given.map((two) => ({ surname: one, given: two })));
  });
}

function sharesReading(a: readonly NameReading[], b: readonly NameReading[]): boolean {
  const keys = new Set(a.map(orderedKey));
  return b.some((reading) => keys.has(orderedKey(reading)));
}

function orderedKey({ surname, given }: NameReading): string {
  return `${surname.join(' ')}|${given.join(' ')}`;
}

/** Keys of the readings, and of those with which some spelling of them can be taken for them. */
function confusableKeys(readings: readonly NameReading[]): ReadonlySet<NameKey> {
  const keys = new Set<NameKey>();
  for (const { surname, given } of readings) {
    const givens = products(given);
    for (const one of products(surname)) for (const two of givens) keys.add(mandarinKey(one, two));
    if (keys.size > mostKeys) break;
  }
  return keys;
}

function products(syllables: readonly string[]): readonly (readonly string[])[] {
  return syllables.reduce<readonly (readonly string[])[]>(
    (heads, syllable) => heads.flatMap((head) => alike(syllable).map((tail) => [...head, tail])),
    [[]],
  );
}

/** The systems that the press mixes. */
const systems: readonly MandarinSystem[] = ['hanyu-pinyin', 'wade-giles'];

const alikeOf = new Map<string, readonly string[]>();

/** The syllables that share a spelling with one, itself first. */
function alike(syllable: string): readonly string[] {
  const known = alikeOf.get(syllable);
  if (known) return known;
  const tokens = systems.flatMap((system) => spellingsOf(syllable, system));
  const others = tokens.flatMap((token) =>
    readToken(token).filter(({ systems: used }) => systems.some((one) => used.includes(one))),
  );
  const found = [...new Set([syllable, ...others.map((other) => other.syllable)])];
  alikeOf.set(syllable, found);
  return found;
}
