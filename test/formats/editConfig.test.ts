import { expect, it } from 'vitest';
import { addGlossaryPath } from '../../src/formats/editConfig.ts';
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

for (const [source, others] of configs) {
  it(`names a glossary first in ${JSON.stringify(source)}`, () => {
    const edited = [...addGlossaryPath(source, path)]
      .sort((a, b) => b.start - a.start)
      .reduce(
        (text, { start, end, text: added }) => text.slice(0, start) + added + text.slice(end),
        source,
      );
    const { config, problems } = readConfig(edited, 'nomenclator.yaml');
    expect(problems).toEqual([]);
    expect(config.glossaries).toEqual([path, ...others]);
    for (const comment of source.match(/#[^\n]*/g) ?? []) expect(edited).toContain(comment);
  });
}
