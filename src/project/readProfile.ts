import { type House, houses } from '../core/houses.ts';
import { type Profile, profileValues } from '../core/profile.ts';
import { unknownKey } from '../formats/yamlEntry.ts';
import type { YamlPair, YamlReader } from '../formats/yamlNodes.ts';

const houseNames = Object.keys(houses) as House[];

/** Fields that a folder's articles have instead of the project's. */
export type FolderProfile = readonly [glob: string, fields: Partial<Profile>];

/** The fields of a profile: those of its house, then its own, wherever `house` stands. */
export function readProfile(reader: YamlReader, node: unknown, key = 'profile'): Partial<Profile> {
  let house: House | undefined;
  const fields: Record<string, string> = {};
  for (const pair of reader.pairs(node, key)) {
    if (pair.key === 'house') house = reader.oneOf(pair.value, pair.key, houseNames);
    else readField(reader, pair, fields);
  }
  return { ...(house && houses[house]), ...(fields as Partial<Profile>) };
}

function readField(reader: YamlReader, pair: YamlPair, fields: Record<string, string>): void {
  const { key } = pair;
  if (!Object.hasOwn(profileValues, key)) {
    unknownKey(reader, pair, ['house', ...Object.keys(profileValues)]);
    return;
  }
  const values: readonly string[] = profileValues[key as keyof Profile];
  const value = reader.oneOf(pair.value, key, values);
  if (value) fields[key] = value;
}

/** Profiles by glob. */
export function readFolders(reader: YamlReader, node: unknown): readonly FolderProfile[] {
  return reader
    .pairs(node, 'folders')
    .map(({ key, value }) => [key, readProfile(reader, value, key)] as const);
}
