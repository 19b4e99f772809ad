// Bundles a file of this folder and runs it: `node bench/run.mjs names --misses`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const isOfNode = (arg) => arg.startsWith('--cpu-prof') || arg.startsWith('--heap-prof');
const outfile = `${root}dist/bench/${name}.mjs`;
await build({
  entryPoints: [`${root}bench/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  // CommonJS packages in the bundle ask for Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
const flags = ['--expose-gc', ...rest.filter(isOfNode)];
const args = [...flags, outfile, ...rest.filter((arg) => !isOfNode(arg))];
const { status } = spawnSync(process.execPath, args, {
  stdio: 'inherit',
  env: { NOMENCLATOR_DATA: `${root}../shared/data`, ...process.env },
});
process.exitCode = status ?? 1;
