import { expect, it } from 'vitest';
import { readConfig } from '../../src/project/config.ts';
import { meantOf, meantProblems } from '../../src/project/meant.ts';
import { shippedIndex } from '../project.ts';

const { glossary } = shippedIndex();

function problemsOf(source: string) {
  const { config, problems } = readConfig(source, 'nomenclator.yaml');
  expect(problems).toEqual([]);
  return meantProblems(config, glossary).map(({ code, data, location: { line, character } }) => ({
    code,
    ...data,
    line,
    character,
  }));
}

it('reads who is meant, whatever the case and the hyphens', () => {
  const { config } = readConfig('means: { "LO chih cheng": lo-chih-cheng }', 'nomenclator.yaml');
  expect([...meantOf(config)]).toEqual([['lochihcheng', 'lo-chih-cheng']]);
  expect(meantProblems(config, glossary)).toEqual([]);
});

it('names the place of an id that no entry has', () => {
  expect(problemsOf('means:\n  Lo: nobody-of-that-name\n')).toEqual([
    { code: 'unknown-entry', id: 'nobody-of-that-name', line: 1, character: 6 },
  ]);
  expect(problemsOf('means:\n  Lo: lo-chi-cheng\n')).toEqual([
    {
      code: 'unknown-entry-near',
      id: 'lo-chi-cheng',
      near: 'lo-chih-cheng',
      line: 1,
      character: 6,
    },
  ]);
});

it('says where a text or a mapping is expected', () => {
  expect(readConfig('means: { Lo: [a] }', 'x').problems.map(({ code }) => code)).toEqual([
    'not-a-text',
  ]);
  expect(readConfig('means: lo', 'x').problems.map(({ code }) => code)).toEqual(['not-a-mapping']);
});
