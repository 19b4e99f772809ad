import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../src/core/check.ts';
import { readBilingual } from '../../src/formats/bilingual/bilingual.ts';
import { defaultConfig } from '../../src/project/config.ts';
import { mentionActions } from '../../src/server/features/nameActions.ts';
import { Session } from '../../src/server/session.ts';
import { indexFor, optionsFor } from '../project.ts';

const glossary = `entries:
  - { id: smith, kind: organization, en: Smith Brothers, ja: スミス＆サンズ & Co }`;
const text = `<xliff version="1.2"><file original="a" source-language="en" target-language="ja" datatype="plaintext"><body>
<trans-unit id="1"><source>Smith <g id="1">Brothers</g> opened.</source><target>開店した。</target></trans-unit>
</body></file></xliff>`;

/** Titles with what each action writes. */
function written(): readonly string[] {
  const files = { read: () => Promise.reject(new Error('none')), list: async () => [] };
  const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
  const session = new Session(params, files, {});
  const article = readBilingual(text, 'a.xliff', 'xliff').pairs[0]?.source;
  if (!article) throw new Error('There is no unit.');
  const index = indexFor({ glossary });
  const options = optionsFor({});
  const result = check(article, index, options);
  const [mention] = result.mentions;
  if (!mention) throw new Error('There is no mention.');
  const document = TextDocument.create('file:///a.xliff', 'xml', 1, text);
  const checked = {
    document,
    article,
    result,
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
  return mentionActions(session, checked, mention).map(({ title, edit }) => {
    const edits = edit?.changes?.[document.uri] ?? [];
    return `${title}: ${edits[0]?.newText}`;
  });
}

describe('actions on a name in a bilingual file', () => {
  it('write entities and keep inline tags', () => {
    expect(written()).toEqual([
      'Insert スミス＆サンズ & Co after the name:  (スミス＆サンズ &amp; Co)',
      'Replace with スミス＆サンズ & Co: スミス＆サンズ &amp; Co<g id="1">',
    ]);
  });
});
