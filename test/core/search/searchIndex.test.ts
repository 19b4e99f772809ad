import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../src/core/search/searchIndex.ts';
import { characterKey, searchKeys, searchVias } from '../../../src/core/search/searchKeys.ts';
import { entry } from '../../formats/entries.ts';
import { shippedIndex } from '../../project.ts';

const { entries } = shippedIndex().glossary;

describe('the search index', () => {
  it('finds what a search through all keys finds', () => {
    const entryLists = fc.array(entry, { maxLength: 8 });
    fc.assert(
      fc.property(entryLists, fc.string({ maxLength: 3 }), (list, query) => {
        const wanted = characterKey(query);
        const expected = list.filter((item) =>
          [...item.terms.values()]
            .flat()
            .some((term) =>
              searchVias.some((via) =>
                searchKeys(item, term, via).some((key) => wanted !== '' && key.startsWith(wanted)),
              ),
            ),
        );
        const hits = new Set([...new SearchIndex(list).hits(query)].map((hit) => hit.entry));
        expect(hits).toEqual(new Set(expected));
      }),
    );
  });

  it('finds every shipped entry by each of its terms', () => {
    const index = new SearchIndex(entries);
    for (const item of entries) {
      for (const term of [...item.terms.values()].flat()) {
        const found = [...index.hits(term.text)].some((hit) => hit.entry === item);
        expect(found, term.text).toBe(true);
      }
    }
  });

  it('is small', () => {
    expect(new SearchIndex(entries).bytes / entries.length).toBeLessThan(200);
  });
});
