import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticle } from '../../src/core/article/article.ts';
import { check } from '../../src/core/check.ts';
import { defaultConfig } from '../../src/project/config.ts';
import { missingAt } from '../../src/server/features/missing.ts';
import { Session } from '../../src/server/session.ts';
import { optionsFor, shippedIndex } from '../project.ts';

const source = readArticle(
  'Tsai Shih-ying met Masahisa Sato.\n\nLater Lo Chih-cheng and Hsieh Pei-fen came.',
  'en',
  'markdown',
);
const text = '兩人昨天會面。\n\n之後羅致政等人到場。';

function missingOn(line: number) {
  const files = { read: () => Promise.reject(new Error('none')), list: async () => [] };
  const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
  const index = shippedIndex();
  const options = optionsFor({ config: 'profile: { firstMentionGloss: english }' });
  const article = readArticle(text, 'zh-Hant', 'markdown');
  const checked = {
    document: TextDocument.create('file:///a.zh-Hant.md', 'markdown', 1, text),
    article,
    result: check(article, index, { ...options, source: { article: source } }),
    project: {
      folder: 'file:///',
      config: defaultConfig,
      glossary: index.glossary,
      index,
      options,
      problems: [],
      origin: 'shipped' as const,
      shipped: '',
    },
  };
  return missingAt(new Session(params, files, {}), checked, { line, character: 3 });
}

describe('nomenclator/missing', () => {
  it('lists what the paragraph lacks, as it is written at first mention', () => {
    expect(missingOn(0)).toEqual([
      { label: 'Tsai Shih-ying', text: '蔡適應（Tsai Shih-ying）' },
      { label: 'Masahisa Sato', text: '佐藤正久（Masahisa Sato）' },
    ]);
    expect(missingOn(2)).toEqual([{ label: 'Hsieh Pei-fen', text: '謝佩芬（Hsieh Pei-fen）' }]);
  });

  it('has nothing between paragraphs', () => {
    expect(missingOn(1)).toEqual([]);
  });
});
