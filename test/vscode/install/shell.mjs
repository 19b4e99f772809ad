import { spawn } from 'node:child_process';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where everything a real VS Code needs is kept: git-ignored, reused when complete. */
export const home = fileURLToPath(new URL('../../../.vscode-test/', import.meta.url));

/** @param {string} line */
export function say(line) {
  console.log(`[vscode] ${line}`);
}

/** @param {string} path */
export function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Runs a program; its output is kept for the error message.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<string>} standard output
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...cleanEnvironment(), ...options.env },
    shell: process.platform === 'win32' && program === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let all = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    all += chunk;
  });
  child.stderr.on('data', (chunk) => (all += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(output);
      const end = all.trim().split('\n').slice(-25).join('\n');
      reject(new Error(`${program} ${args.join(' ')} failed (${code}):\n${end}`));
    });
  });
}

/** What an outer npm or VS Code sets about itself must not steer the inner one. */
export function cleanEnvironment() {
  const kept =
    /^npm_config_(cache|registry|https?_proxy|proxy|noproxy|userconfig|cafile|strict_ssl)$/i;
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|VSCODE_|ELECTRON_)/i.test(name) || kept.test(name),
  );
  return Object.fromEntries(environment);
}

/**
 * Makes a folder's content once. The marker is written last, so that an interrupted run starts
 * that part again.
 * @param {string} name folder below `.vscode-test/`
 * @param {string} version made again when this changes
 * @param {(folder: string) => Promise<void>} make
 */
export async function part(name, version, make) {
  const folder = join(home, name);
  const marker = join(folder, '.complete');
  if ((await readFile(marker, 'utf8').catch(() => '')) === version) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await make(folder);
  await writeFile(marker, version);
  return folder;
}

/**
 * @param {string} folder
 * @param {string[]} packages
 */
export async function npmInstall(folder, packages) {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', ...quiet, '--ignore-scripts', ...packages], { cwd: folder });
}

export const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The first of these programs that is on PATH.
 * @param {string[]} names
 */
export async function which(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      if (folder && (await exists(file))) return file;
    }
  }
  return undefined;
}

/** @param {unknown} error */
export function lastLine(error) {
  return String(error instanceof Error ? error.message : error)
    .trim()
    .split('\n')
    .at(-1);
}
