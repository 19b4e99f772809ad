import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastLine, npmInstall, part, say } from './shell.mjs';

const version = '25.1.2'; // VS Code 1.108
const packages = ['api', 'language-pack-ja'].map((name) => `@codingame/monaco-vscode-${name}`);
const call = /localize2?\(\s*(\d+),\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;

/**
 * VS Code's own words in Japanese. The language pack proper is on the marketplace only; npm has
 * its sentences by number, and the English ones with the same numbers in the matching API.
 * @param {string} vscode the server's folder
 * @returns {Promise<string>} a script to load in place of `out/nls.messages.js`
 */
export async function installJapanese(vscode) {
  const folder = await part('japanese', version, async (folder) => {
    say('making the Japanese display language');
    const messages = await readJson(join(vscode, 'out/nls.messages.json'));
    const japanese = await translations(folder).catch((error) => {
      say(`VS Code’s own words stay English: ${lastLine(error)}`);
      return new Map();
    });
    const translated = messages.map((/** @type {string} */ text) => japanese.get(text) ?? text);
    await writeFile(join(folder, 'nls.messages.js'), script(translated));
    await rm(join(folder, 'node_modules'), { recursive: true, force: true });
  });
  return join(folder, 'nls.messages.js');
}

/** @param {string} folder */
async function translations(folder) {
  await npmInstall(
    folder,
    packages.map((name) => `${name}@${version}`),
  );
  const modules = join(folder, 'node_modules/@codingame');
  const pack = join(modules, 'monaco-vscode-language-pack-ja/translations/main.i18n.json.js');
  const { default: japanese } = await import(pathToFileURL(pack).href);
  const result = new Map();
  for (const file of await readdir(modules, { recursive: true })) {
    if (!file.endsWith('.js') || file.includes('language-pack')) continue;
    const source = await readFile(join(modules, file), 'utf8');
    for (const [, number, text] of source.matchAll(call)) {
      const translation = japanese[Number(number)];
      if (translation) result.set(unquote(String(text)), translation);
    }
  }
  return result;
}

/**
 * A JavaScript string literal's value; what JSON cannot read is no sentence that stands in a menu.
 * @param {string} literal
 */
function unquote(literal) {
  const inner = literal
    .slice(1, -1)
    .replaceAll("\\'", "'")
    .replace(/(?<!\\)"/g, '\\"');
  try {
    return JSON.parse(`"${inner}"`);
  } catch {
    return inner;
  }
}

/** @param {string[]} messages */
function script(messages) {
  return `globalThis._VSCODE_NLS_MESSAGES=${JSON.stringify(messages)};
globalThis._VSCODE_NLS_LANGUAGE="ja";
`;
}

/** @param {string} file */
async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
