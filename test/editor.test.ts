import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticle } from '../src/core/article/article.ts';
import { check } from '../src/core/check.ts';
import { defaultConfig } from '../src/project/config.ts';
import { codeActions } from '../src/server/features/codeActions.ts';
import { completion } from '../src/server/features/completion.ts';
import { hover } from '../src/server/features/hover.ts';
import { inlayHints } from '../src/server/features/inlayHints.ts';
import { type CheckedArticle, Session } from '../src/server/session.ts';
import { type Expectation, type FixtureArticle, type FixtureTest, readFixture } from './fixture.ts';
import { indexFor, optionsFor, root, sourceOf } from './project.ts';

const folder = `${root}test/fixtures/editor/`;
const uri = 'file:///work/article.md';

for (const name of readdirSync(folder)) {
  describe(`test/fixtures/editor/${name}`, () => {
    const found = new Map<Expectation, string>();
    if (process.env.UPDATE) afterAll(() => rewrite(name, found));
    for (const test of readFixture(readFileSync(folder + name, 'utf8'))) {
      for (const expectation of test.expectations) {
        it(`${test.title}: ${expectation.kind}`, async () => {
          const actual = await shown(test, expectation);
          if (process.env.UPDATE) found.set(expectation, actual);
          else expect(actual).toBe(expectation.text);
        });
      }
    }
  });
}

/** What the editor shows at the cursor. */
async function shown(test: FixtureTest, { kind, article }: Expectation): Promise<string> {
  const session = createSession();
  const checked = checkedArticle(test, article);
  const position = checked.document.positionAt(article.cursor ?? 0);
  if (kind === 'completion' || kind === 'typing') {
    const trigger = kind === 'typing' ? 'typed' : 'asked';
    const { items } = completion(session, checked, position, trigger);
    return items.map(({ label, detail }) => `${label} | ${detail}`).join('\n');
  }
  if (kind === 'hints') return hints(session, checked);
  if (kind === 'actions') {
    const range = { start: position, end: position };
    const actions = await codeActions(session, checked, range, [], undefined);
    return actions.map(({ title }) => title).join('\n');
  }
  const card = hover(session, checked, position, checked.article.date ?? '2026-11-22');
  const contents = card?.contents as { value: string } | undefined;
  return withoutLines(contents?.value ?? '');
}

/** Each with its line, counted from 1, and its tooltip. */
function hints(session: Session, checked: CheckedArticle): string {
  session.configure({ inlayHints: 'first' });
  const end = { line: checked.document.lineCount, character: 0 };
  const shown = inlayHints(session, checked, { start: { line: 0, character: 0 }, end });
  return shown
    .map(({ position, label, tooltip }) => `${position.line + 1}: ${label} | ${tooltip}`)
    .join('\n');
}

/** Line numbers of the shipped glossaries change with every entry that is added. */
function withoutLines(card: string): string {
  return card.replace(/\\/g, '').replace(/(\.yaml):\d+/g, '$1');
}

function createSession(): Session {
  const files = { read: () => Promise.reject(new Error('none')), list: async () => [] };
  const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
  const initializationOptions = { hasCommands: true };
  return new Session({ ...params, initializationOptions }, files, {});
}

function checkedArticle(test: FixtureTest, fixture: FixtureArticle): CheckedArticle {
  const index = indexFor(test);
  const source = sourceOf(test, fixture);
  const options = { ...optionsFor(test), ...(source && { source }) };
  const article = readArticle(fixture.text, fixture.language, 'markdown');
  return {
    document: TextDocument.create(uri, 'markdown', 1, fixture.text),
    article,
    result: check(article, index, options),
    project: {
      folder: 'file:///work',
      config: defaultConfig,
      glossary: index.glossary,
      index,
      options,
      problems: [],
      origin: 'shipped',
      shipped: 'glossary/',
    },
  };
}

/** Writes what is shown into the blocks, the last one first, so that line numbers stay true. */
function rewrite(name: string, found: ReadonlyMap<Expectation, string>): void {
  const lines = readFileSync(folder + name, 'utf8').split('\n');
  const byLine = [...found].sort(([a], [b]) => b.firstLine - a.firstLine);
  for (const [{ firstLine, lastLine }, content] of byLine) {
    const written = content === '' ? [] : content.split('\n');
    lines.splice(firstLine, lastLine - firstLine, ...written);
  }
  writeFileSync(folder + name, lines.join('\n'));
}
