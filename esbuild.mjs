/** Builds the bundles: client and server for desktop and web, and the command line. */
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  charset: 'utf8',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'info',
  metafile: true,
};

const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  {
    ...node,
    entryPoints: ['src/client/node.ts'],
    outfile: 'dist/client.cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.cjs' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...web,
    entryPoints: ['src/client/browser.ts'],
    outfile: 'dist/client.web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...web,
    entryPoints: ['src/server/browser.ts'],
    outfile: 'dist/server.web.js',
    format: 'iife',
  },
];

if (watch) for (const options of bundles) await (await context(options)).watch();
else await Promise.all(bundles.map((options) => build(options)));
