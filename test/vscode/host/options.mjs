import { resolve } from 'node:path';

/**
 * @typedef {object} Options
 * @property {string} workspace folder to open
 * @property {string[]} extensions folders of extensions under development
 * @property {string | undefined} tests module that exports `run()`
 * @property {string | undefined} vsix packaged extension to install
 * @property {string} locale display language
 */

/**
 * The arguments `@vscode/test-electron` gives to a VS Code executable, and two of our own; what
 * only a desktop VS Code understands is passed over.
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const workspace = args.find((arg) => !arg.startsWith('-'));
  if (!workspace) throw new Error('host.mjs wants a workspace folder.');
  const vsix = value(args, 'install-vsix');
  const tests = value(args, 'extensionTestsPath');
  return {
    workspace: resolve(workspace),
    extensions: values(args, 'extensionDevelopmentPath').map((path) => resolve(path)),
    tests: tests && resolve(tests),
    vsix: vsix && resolve(vsix),
    locale: value(args, 'locale') ?? 'en',
  };
}

/**
 * @param {readonly string[]} args
 * @param {string} name
 */
function values(args, name) {
  const start = `--${name}=`;
  return args.filter((arg) => arg.startsWith(start)).map((arg) => arg.slice(start.length));
}

/**
 * @param {readonly string[]} args
 * @param {string} name
 */
function value(args, name) {
  return values(args, name)[0];
}
