/** Builds everything and packs the extension; `--out FILE` names the VSIX. */
import { mkdirSync, statSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import './notices.mjs';
import '../esbuild.mjs';

const limit = 1.5 * 1024 * 1024;
const at = process.argv.indexOf('--out');
const packagePath = at < 0 ? 'dist/nomenclator.vsix' : process.argv[at + 1];

mkdirSync('dist', { recursive: true });
await createVSIX({ packagePath, dependencies: false });
const { size } = statSync(packagePath);
console.log(`${packagePath}: ${(size / 1024).toFixed(0)} KB`);
if (size > limit) throw new Error(`the VSIX is larger than ${limit / 1024} KB`);
