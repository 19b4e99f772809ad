import { japaneseName } from './derivedForms.ts';
import { surnameLength } from './hanzi.ts';
import { onReadingTable } from './onReadingTable.ts';

/**
 * Sino-Japanese reading of a Chinese name in Traditional or Japanese characters: surname and given
 * name parted by a middle dot (蔡英文: さい・えいぶん). Each character has its likeliest reading, see
 * `onReadingTable.ts`; undefined where one has none there. Custom may differ: 習近平 is read
 * しゅう・きんぺい.
 */
export function sinoJapaneseReading(name: string): string | undefined {
  const length = surnameLength(name);
  const readings = [...name].map(onReading);
  if (length === 0 || !readings.every((reading) => reading !== undefined)) return undefined;
  return [readings.slice(0, length), readings.slice(length)]
    .map((part) => part.join(''))
    .filter((part) => part !== '')
    .join('・');
}

function onReading(character: string): string | undefined {
  readings ??= decode(onReadingTable);
  return readings.get(japaneseName(character).preferred) ?? readings.get(character);
}

let readings: ReadonlyMap<string, string> | undefined;

function decode(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of table.split('|')) {
    const [, reading = '', characters = ''] = /^([ぁ-ん]+)(.*)$/u.exec(group) ?? [];
    for (const character of characters) found.set(character, reading);
  }
  return found;
}
