/** `npm run open`: opens the sample in an installed VS Code, else in VS Code for the Web. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const vsix = resolve('dist/nomenclator.vsix');
if (!existsSync(vsix)) await import('./package.mjs');

/** The first editor of the family whose command line answers. */
function installedEditor() {
  const names = [process.env.VSCODE_EXECUTABLE, 'code', 'code-insiders', 'codium', 'cursor'];
  const shell = process.platform === 'win32';
  return names.find((name) => name && spawnSync(name, ['--version'], { shell }).status === 0);
}

const editor = installedEditor();
if (editor) {
  const shell = process.platform === 'win32';
  spawnSync(editor, ['--install-extension', vsix, '--force'], { stdio: 'inherit', shell });
  spawnSync(editor, [resolve('sample')], { stdio: 'inherit', shell });
} else {
  console.log('No installed VS Code was found; serving VS Code for the Web instead.');
  await import('./web.mjs');
}
