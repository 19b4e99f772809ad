import { lastLine, run, say, which } from './shell.mjs';

/** @type {Promise<boolean>} one apt-get at a time */
let turn = Promise.resolve(true);

/**
 * Debian packages, when this is root on a Debian. Says whether they are there now.
 * @param {string[]} packages
 */
export function aptInstall(packages) {
  if (process.getuid?.() !== 0) return Promise.resolve(false);
  turn = turn.then(async () => {
    if (!(await which(['apt-get']))) return false;
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    try {
      await run('apt-get', ['update', '-qq'], options);
      await run('apt-get', install, options);
      return true;
    } catch (error) {
      say(`apt-get could not install ${packages.join(', ')}: ${lastLine(error)}`);
      return false;
    }
  });
  return turn;
}
