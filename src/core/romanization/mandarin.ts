import { adHocSpellings } from './adHoc.ts';
import { gwoyeuRomatzyh } from './gwoyeuRomatzyh.ts';
import { hanyuPinyin, hanyuSpellings } from './hanyuPinyin.ts';
import { mps2 } from './mps2.ts';
import { allSounds, type Sound } from './sounds.ts';
import { foldSpelling } from './spelling.ts';
import { type MandarinSystem, mandarinSystems } from './systems.ts';
import { tongyongPinyin } from './tongyongPinyin.ts';
import { wadeGiles } from './wadeGiles.ts';
import { yale } from './yale.ts';

/** One syllable a token can write, and the systems that write it so (none: an ad-hoc spelling). */
export interface TokenReading {
  readonly syllable: string;
  readonly systems: readonly MandarinSystem[];
}

const spell: Readonly<Record<MandarinSystem, (sound: Sound) => readonly string[]>> = {
  'hanyu-pinyin': hanyuSpellings,
  'wade-giles': wadeGiles,
  'tongyong-pinyin': tongyongPinyin,
  mps2,
  'gwoyeu-romatzyh': gwoyeuRomatzyh,
  yale,
};

const soundOf: ReadonlyMap<string, Sound> = new Map(
  allSounds().map((sound) => [hanyuPinyin(sound), sound]),
);

/** Token -> readings; built on first use, in about 10 ms. */
let readings: ReadonlyMap<string, readonly TokenReading[]> | undefined;
const noReadings: readonly TokenReading[] = [];

/** All toneless syllables by Hanyu Pinyin spelling, ü written "ü". */
export const syllables: readonly string[] = [...soundOf.keys()];

/** True when the text is a toneless syllable as `syllables` writes it. */
export function isSyllable(text: string): boolean {
  return soundOf.has(text);
}

/** Initial and final of a toneless syllable as `syllables` writes it. */
export function soundOfSyllable(syllable: string): Sound | undefined {
  return soundOf.get(syllable);
}

/**
 * Every folded spelling (lower-case ASCII letters) of a syllable in a system, the usual one first;
 * for Gwoyeu Romatzyh the four tones. Empty when there is no such syllable.
 */
export function spellingsOf(syllable: string, system: MandarinSystem): readonly string[] {
  const sound = soundOf.get(syllable);
  return sound ? [...new Set(spell[system](sound).map(foldSpelling))] : [];
}

/**
 * The form in which people write a syllable, with apostrophes and ü: `qu` in Wade-Giles is `ch'ü`.
 * Gwoyeu Romatzyh is given in the first tone. Empty when there is no such syllable.
 */
export function written(syllable: string, system: MandarinSystem): string {
  const sound = soundOf.get(syllable);
  return sound ? (spell[system](sound)[0] ?? '') : '';
}

/**
 * Syllables that one folded token can write, with the systems; empty when it writes none. Readings
 * in some system come before ad-hoc ones. One Map look-up after the first call.
 */
export function readToken(folded: string): readonly TokenReading[] {
  readings ??= readAllTokens();
  return readings.get(folded) ?? noReadings;
}

function readAllTokens(): ReadonlyMap<string, readonly TokenReading[]> {
  const systemsOf = new Map<string, Map<string, MandarinSystem[]>>();
  for (const syllable of syllables) {
    for (const system of mandarinSystems) {
      for (const token of spellingsOf(syllable, system)) note(systemsOf, token, syllable, system);
    }
  }
  for (const [token, written] of Object.entries(adHocSpellings)) {
    for (const syllable of written) note(systemsOf, token, syllable);
  }
  return new Map([...systemsOf].map(([token, found]) => [token, toReadings(found)]));
}

function note(
  systemsOf: Map<string, Map<string, MandarinSystem[]>>,
  token: string,
  syllable: string,
  system?: MandarinSystem,
): void {
  const found = systemsOf.get(token) ?? new Map<string, MandarinSystem[]>();
  const systems = found.get(syllable) ?? [];
  if (system) systems.push(system);
  systemsOf.set(token, found.set(syllable, systems));
}

function toReadings(found: ReadonlyMap<string, readonly MandarinSystem[]>): TokenReading[] {
  return [...found].map(([syllable, systems]) => ({ syllable, systems }));
}

/**
 * Ways to cut joined letters ("chihcheng") into 1 to `max` spelled tokens, those with longer first
 * tokens earlier; at most `limit` ways. Empty when there is none.
 */
export function cutIntoTokens(folded: string, max = 3, limit = 16): readonly (readonly string[])[] {
  const ways: string[][] = [];
  if (limit > 0) cut(folded, [], max, (way) => ways.push(way) < limit);
  return ways;
}

/** The longest token in any system: Gwoyeu Romatzyh `chuanq`, `jiuann`, Wade-Giles `chuang`. */
const longestToken = 7;

/** Walks the ways in order; `take` says whether to go on, and so does the result. */
function cut(
  rest: string,
  before: readonly string[],
  max: number,
  take: (way: string[]) => boolean,
): boolean {
  if (rest === '') return before.length === 0 || take([...before]);
  if (before.length === max) return true;
  for (let end = Math.min(rest.length, longestToken); end > 0; end -= 1) {
    const token = rest.slice(0, end);
    if (readToken(token).length === 0) continue;
    if (!cut(rest.slice(end), [...before, token], max, take)) return false;
  }
  return true;
}
