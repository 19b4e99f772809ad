import { expect, it } from 'vitest';
import { addGlossaryPath, addMeaning } from '../../src/formats/editConfig.ts';
import type { TextChange } from '../../src/formats/editYaml.ts';
import { readConfig } from '../../src/project/config.ts';

const path = 'glossary/our-names.glossary.yaml';
const configs: readonly (readonly [source: string, glossaries: readonly string[]])[] = [
  ['', ['shipped']],
  ['rules: { term-case: off }', ['shipped']],
  ['glossaries: [shipped] # ours later\nrules: {}\n', ['shipped']],
  ['glossaries:\n  # nearest first\n  - desk.yaml # desk\n  - shipped\n', ['desk.yaml', 'shipped']],
  ['glossaries:\n- shipped\n', ['shipped']],
  ['glossaries: shipped\n', ['shipped']],
  ['glossaries: []\n', []],
];

function changed(source: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: added }) => text.slice(0, start) + added + text.slice(end),
      source,
    );
}

for (const [source, others] of configs) {
  it(`names a glossary first in ${JSON.stringify(source)}`, () => {
    const edited = changed(source, addGlossaryPath(source, path));
    const { config, problems } = readConfig(edited, 'nomenclator.yaml');
    expect(problems).toEqual([]);
    expect(config.glossaries).toEqual([path, ...others]);
    for (const comment of source.match(/#[^\n]*/g) ?? []) expect(edited).toContain(comment);
  });
}

const meanings: readonly (readonly [source: string, ids: readonly string[]])[] = [
  ['', []],
  ['rules: { term-case: off } # all', []],
  ['means: {} # nobody yet\n', []],
  ['means: { Lo: lo } # ours\n', ['lo']],
  ['means:\n  # the judge\n  Lo: lo # asked\nignore: []\n', ['lo']],
];

for (const [source, others] of meanings) {
  it(`says who is meant in ${JSON.stringify(source)}`, () => {
    const edited = changed(source, addMeaning(source, 'Chen Wei-hua', 'chen-judge'));
    const { config, problems } = readConfig(edited, 'nomenclator.yaml');
    expect(problems).toEqual([]);
    expect(config.means.map(({ id }) => id)).toEqual(['chen-judge', ...others]);
    expect(config.means[0]?.spelling).toBe('Chen Wei-hua');
    for (const comment of source.match(/#[^\n]*/g) ?? []) expect(edited).toContain(comment);
  });
}

it('leaves a file alone in which no line can be added', () => {
  expect(addMeaning('{ rules: {} }', 'Lo', 'lo')).toEqual([]);
  expect(addMeaning('means: lo', 'Lo', 'lo')).toEqual([]);
});
