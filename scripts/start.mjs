/** `npm start`: builds, packs the VSIX, checks the sample workspace and says how to open it. */
import { spawnSync } from 'node:child_process';
import { styleText } from 'node:util';
import './package.mjs';

const heading = (text) => console.log(`\n${styleText('bold', text)}`);

heading('The sample workspace, checked by the command line:');
const check = ['dist/cli.cjs', 'check', 'sample', '--color', 'always', '--fail-on', 'off'];
const { status } = spawnSync(process.execPath, check, { stdio: 'inherit' });

heading('The same in VS Code:');
console.log(`  npm run open                     opens the sample in an installed VS Code, else in a browser
  code --install-extension dist/nomenclator.vsix && code sample

The three articles strait-forum.* are correct; first-draft.en.md has the slips shown above.`);
process.exitCode = status === 2 ? 2 : 0;
