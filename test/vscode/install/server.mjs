import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { exists, npmInstall, part, quiet, run, say, which } from './shell.mjs';

const codeServer = 'code-server@4.139.1'; // VS Code 1.139.1
const natives = [
  ['@vscode/native-watchdog', 'build/Release/watchdog.node'],
  ['@vscode/spdlog', 'build/Release/spdlog.node'],
];

/**
 * VS Code's server with the Node it wants, all from npm.
 * @returns {Promise<{ node: string, vscode: string }>} the Node binary, and the server's folder
 */
export async function installServer() {
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await part('code-server', `${codeServer} ${nodePackage}`, async (folder) => {
    say(`downloading VS Code (${codeServer}) and Node 24`);
    await npmInstall(folder, [`${nodePackage}@24`, codeServer]);
    await installDependencies(folder, join(folder, 'node_modules', nodePackage));
  });
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return {
    node: join(folder, 'node_modules', nodePackage, binary),
    vscode: join(folder, 'node_modules/code-server/lib/vscode'),
  };
}

/**
 * @param {string} folder
 * @param {string} nodeHome
 */
async function installDependencies(folder, nodeHome) {
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const env = {
    PATH: [join(nodeHome, 'bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':'),
    npm_config_nodedir: nodeHome,
    JOBS: 'max',
  };
  say("installing the server's dependencies");
  const install = ['install', '--omit=dev', '--ignore-scripts', ...quiet];
  await run('npm', install, { cwd: vscode, env });
  await run('npm', install, { cwd: join(vscode, 'extensions'), env });
  await requireCompiler();
  say('building two native modules (about 30 s)');
  const names = natives.map(([name]) => /** @type {string} */ (name));
  await run('npm', ['rebuild', '--ignore-scripts=false', ...quiet, ...names], { cwd: vscode, env });
  for (const [name, file] of natives) {
    if (await exists(join(vscode, `node_modules/${name}/${file}`))) continue;
    throw new Error(`${name} was not built: ${file} is missing in ${vscode}/node_modules/${name}`);
  }
}

async function requireCompiler() {
  if (process.platform === 'win32') return;
  if (await hasCompiler()) return;
  await aptInstall(['python3', 'make', 'g++']);
  if (await hasCompiler()) return;
  throw new Error(
    'VS Code’s native modules need python3, make and a C++ compiler. Install them (Debian: ' +
      'apt-get install python3 make g++; macOS: xcode-select --install) and run again, ' +
      'or set VSCODE_EXECUTABLE to an installed VS Code.',
  );
}

async function hasCompiler() {
  const needed = [['python3'], ['make'], ['g++', 'c++', 'clang++']];
  const found = await Promise.all(needed.map(which));
  return found.every(Boolean);
}
