import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { houses } from '../src/core/houses.ts';
import { defaultProfile, profileValues } from '../src/core/profile.ts';
import { atFirstMention } from '../src/core/renderings/firstMention.ts';
import { renderingsOf } from '../src/core/renderings/renderingsOf.ts';
import { configFor, root, shippedIndex } from './project.ts';

const page = readFileSync(`${root}docs/profiles.md`, 'utf8');
const sections = page.split(/^## /m).slice(1);

describe('docs/profiles.md', () => {
  it('lists every field with its values and default', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (.*?) \| (.*?) \|/gm)];
    expect(rows.map(([, field, values = '']) => [field, values.match(/[^`, ]+/g)])).toEqual(
      Object.entries(profileValues),
    );
    const stated = rows.flatMap(([, field = '', , value = '']) =>
      field === 'latin' ? [] : [[field, value.slice(1, -1)]],
    );
    expect(Object.fromEntries(stated)).toEqual(defaultProfile);
  });

  it('has a section for every house, which names it', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(Object.keys(houses));
    for (const [house, fields] of Object.entries(houses)) {
      const config = configFor({ config: `profile: { house: ${house} }` });
      expect(config.profile).toEqual({ ...defaultProfile, ...fields });
    }
  });
});

const written = sections.filter((section) => section.includes('```first-mention'));

describe.each(written.map((section) => [section.split('\n')[0] ?? '', section]))(
  'the house %s',
  (_, section) => {
    const fence = (info: string) =>
      section.match(new RegExp(`\`\`\`${info}\n([^]*?)\n\`\`\``))?.[1] ?? '';
    const { profile } = configFor({ config: fence('yaml config') });
    const lines = fence('first-mention').split('\n').filter(Boolean);

    it.each(lines)('%s', (line) => {
      const [, id = '', language = '', expected] = /^(\S+) (\S+): (.*)$/.exec(line) ?? [];
      const entry = shippedIndex().glossary.byId.get(id);
      const [first] = entry ? renderingsOf(entry, language, profile) : [];
      expect(entry && first && atFirstMention(entry, first, language, profile)).toBe(expected);
    });
  },
);
