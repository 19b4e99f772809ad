import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const english: Record<string, string> = JSON.parse(read('package.nls.json'));
const references = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]);
const linksOf = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\(command:[\w.]+\)/g)].join();

describe('manifest texts', () => {
  it('has a text for every placeholder of package.json', () => {
    expect(references.filter((key) => !key || !(key in english))).toEqual([]);
  });

  it.each(['ja', 'zh-tw', 'zh-cn'])('are complete in %s, with the same command links', (locale) => {
    const texts: Record<string, string> = JSON.parse(read(`package.nls.${locale}.json`));
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(linksOf(text), key).toBe(linksOf(english[key]));
    }
  });

  it('are concise in Japanese: no です or ます', () => {
    expect(read('package.nls.ja.json')).not.toMatch(/です|ます[。\n"]|ません|ください/);
  });
});
