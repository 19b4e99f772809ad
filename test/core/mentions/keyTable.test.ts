import { describe, expect, it } from 'vitest';
import { KeyTableBuilder } from '../../../src/core/mentions/keyTable.ts';

describe('KeyTable', () => {
  it('leads from each key to its places, in order', () => {
    const builder = new KeyTableBuilder();
    for (let place = 0; place < 5000; place++) builder.add(`key ${place % 2500}`, place);
    const table = builder.build();
    for (let i = 0; i < 2500; i++) expect(table.placesOf(`key ${i}`)).toEqual([i, i + 2500]);
    expect(table.placesOf('no key')).toEqual([]);
  });

  it('may be empty', () => {
    expect(new KeyTableBuilder().build().placesOf('key')).toEqual([]);
  });
});
