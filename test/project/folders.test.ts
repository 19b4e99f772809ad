import { expect, it } from 'vitest';
import { defaultProfile, latinIn } from '../../src/core/profile.ts';
import { defaultConfig, readConfig } from '../../src/project/config.ts';
import { optionsFor, optionsOf, type Project } from '../../src/project/project.ts';
import { shippedIndex } from '../project.ts';

function projectOf(source: string): Project {
  const { config, problems } = readConfig(source, 'nomenclator.yaml');
  expect(problems).toEqual([]);
  const index = shippedIndex();
  const { glossary } = index;
  const rest = { problems: [], origin: 'config', shipped: '' } as const;
  return { folder: 'file:///w', config, glossary, index, options: optionsOf(config), ...rest };
}

it('takes a house, and single fields over it wherever they stand', () => {
  const source = 'profile: { separator: any, house: taiwan-newspaper, macrons: keep }';
  expect(readConfig(source, 'x').config.profile).toEqual({
    ...defaultProfile,
    latin: 'keep',
    firstMentionGloss: 'english',
    separator: 'any',
    macrons: 'keep',
  });
});

it('gives the articles of a folder their own fields, those of later globs over earlier ones', () => {
  const project = projectOf(`profile: { macrons: keep, fullFormAgain: flag }
folders:
  "ja/**": { house: japan-newspaper }
  "ja/web/*.md": { firstMentionGloss: english }
`);
  const profile = (path: string) => optionsFor(project, `file:///w/${path}`).profile;
  expect(profile('en/a.md')).toEqual(project.options.profile);
  expect(profile('ja/a.md')).toMatchObject({
    macrons: 'keep',
    fullFormAgain: 'flag',
    latin: 'translate',
    firstMentionGloss: 'reading',
  });
  expect(profile('ja/web/a.md')).toMatchObject({ separator: '・', firstMentionGloss: 'english' });
  expect(optionsFor(project, 'untitled:a').profile).toEqual(project.options.profile);
});

it('says what is no house, no field and no value', () => {
  const { config, problems } = readConfig(
    'profile: { house: japan }\nfolders: { "ja/**": { seperator: ・, latin: yes } }',
    'x',
  );
  expect(problems.map(({ code }) => code)).toEqual([
    'unknown-value',
    'unknown-key-near',
    'unknown-value',
  ]);
  expect(config.profile).toEqual(defaultConfig.profile);
  expect(config.folders).toEqual([['ja/**', {}]]);
});

it('keeps Latin names in Traditional Chinese only, unless the profile says', () => {
  const latin = (language: string) => latinIn(defaultProfile, language);
  expect(['ja', 'zh-Hans', 'zh-Hant'].map(latin)).toEqual(['translate', 'translate', 'keep']);
  expect(latinIn({ ...defaultProfile, latin: 'keep' }, 'ja')).toBe('keep');
});
