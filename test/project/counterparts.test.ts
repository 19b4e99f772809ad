import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/project/config.ts';
import { counterpartsOf, sourceOf } from '../../src/project/counterparts.ts';
import { type FileSystem, resolveUri } from '../../src/project/fileSystem.ts';

const root = 'file:///work';

function filesOf(paths: readonly string[]): FileSystem {
  return {
    async read(uri) {
      if (paths.some((path) => resolveUri(root, path) === uri)) return new Uint8Array();
      throw new Error(`no ${uri}`);
    },
    async list(uri) {
      const below = paths
        .map((path) => `${root}/${path}`)
        .filter((path) => path.startsWith(`${decodeURIComponent(uri)}/`));
      const names = new Map(
        below.map((path) => {
          const [name = '', ...rest] = path.slice(decodeURIComponent(uri).length + 1).split('/');
          return [name, rest.length > 0] as const;
        }),
      );
      return [...names].map(([name, isFolder]) => ({ name, isFolder }));
    },
  };
}

const place = { folder: root, config: defaultConfig };

async function versions(path: string, language: string, paths: readonly string[], config = {}) {
  const article = { uri: resolveUri(root, path), text: '', language };
  const found = await counterpartsOf(filesOf(paths), article, {
    folder: root,
    config: { ...defaultConfig, ...config },
  });
  return found.map(
    ({ uri, language: other }) => `${decodeURIComponent(uri).slice(root.length + 1)} ${other}`,
  );
}

describe('counterparts', () => {
  it('stand beside an article under the same name', async () => {
    const paths = [
      'talks.en.md',
      'talks.ja.md',
      'talks.zh-TW.md',
      'talks.ja.txt',
      'other.ja.md',
      'talks.md',
    ];
    expect(await versions('talks.en.md', 'en', paths)).toEqual([
      'talks.ja.md ja',
      'talks.zh-TW.md zh-Hant',
    ]);
    expect(await versions('talks.ja.md', 'ja', paths)).toEqual([
      'talks.en.md en',
      'talks.zh-TW.md zh-Hant',
    ]);
  });

  it('stand in the folders of other languages', async () => {
    const paths = [
      'news/en/may/talks.md',
      'news/ja/may/talks.md',
      'news/zh_Hant/may/talks.md',
      'news/ja/talks.md',
    ];
    expect(await versions('news/ja/may/talks.md', 'ja', paths)).toEqual([
      'news/en/may/talks.md en',
      'news/zh_Hant/may/talks.md zh-Hant',
    ]);
  });

  it('stand where the configuration says', async () => {
    const paths = ['wire/talks_en.txt', 'honyaku/talks_ja.txt', 'wire/talks_ja.txt'];
    const config = { counterparts: ['wire/{name}_{language}.txt'] };
    expect(await versions('wire/talks_en.txt', 'en', paths, config)).toEqual([
      'wire/talks_ja.txt ja',
    ]);
    expect(await versions('honyaku/talks_ja.txt', 'ja', paths, config)).toEqual([]);
  });

  it('are none of a lone article', async () => {
    expect(await versions('talks.md', 'en', ['talks.md', 'other.md'])).toEqual([]);
    expect(await versions('a b/草稿.ja.md', 'ja', ['a b/草稿.ja.md'])).toEqual([]);
    const paths = ['a b/草稿.ja.md', 'a b/草稿.en.md'];
    expect(await versions('a b/草稿.ja.md', 'ja', paths)).toEqual(['a b/草稿.en.md en']);
  });
});

describe('the source of a translation', () => {
  const files = filesOf(['talks.en.md', 'talks.ja.md', 'talks.zh-Hant.md', 'drafts/first.md']);
  const source = async (path: string, language: string, text = '') =>
    (await sourceOf(files, { uri: `${root}/${path}`, text, language }, place))?.uri;

  it('is the version in the source language', async () => {
    expect(await source('talks.ja.md', 'ja')).toBe(`${root}/talks.en.md`);
    expect(await source('talks.en.md', 'en')).toBeUndefined();
  });

  it('is what the front matter says, where that is there', async () => {
    const stated = '---\ntranslationOf: drafts/first.md\n---\n';
    expect(await source('talks.ja.md', 'ja', stated)).toBe(`${root}/drafts/first.md`);
    const lost = '---\ntranslationOf: gone.md\n---\n';
    expect(await source('talks.ja.md', 'ja', lost)).toBe(`${root}/talks.en.md`);
  });

  it('is another language where the configuration says so', async () => {
    const config = { ...defaultConfig, source: 'zh-Hant' };
    const article = { uri: `${root}/talks.ja.md`, text: '', language: 'ja' };
    const found = await sourceOf(files, article, { folder: root, config });
    expect(found).toEqual({ uri: `${root}/talks.zh-Hant.md`, language: 'zh-Hant' });
  });
});
