import { spawn } from 'node:child_process';

/** @type {Partial<Record<NodeJS.Platform, [string, ...string[]]>>} */
const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/**
 * Opens an address in the default browser where there is a display; fails silently, as the address
 * has been printed.
 * @param {string} url
 */
export function openBrowser(url) {
  const opener = openers[process.platform];
  if (!opener && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [program, ...args] = opener ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
