import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/**
 * Where a path below a folder is on the disk; undefined when that is elsewhere, be it by `..` or by
 * a link.
 * @param {string} folder
 * @param {string} path with slashes, decoded
 */
export async function inside(folder, path) {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const isOdd = (/** @type {string} */ part) => part === '..' || /[\0\\]/.test(part);
  if (parts.some(isOdd) || (sep === '\\' && parts.some((part) => part.includes(':')))) {
    return undefined;
  }
  const top = await realpath(folder);
  const file = join(top, ...parts);
  const real = await realOrNew(file);
  return real !== undefined && !leavesBy(relative(top, real)) ? file : undefined;
}

/**
 * A file to be made has the real path of the nearest folder that is there; a link to nothing has
 * none, as writing to it would make its target.
 * @param {string} path
 * @returns {Promise<string | undefined>}
 */
async function realOrNew(path) {
  try {
    return await realpath(path);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    const link = await lstat(path).catch(() => undefined);
    const parent = link ? undefined : await realOrNew(dirname(path));
    return parent && join(parent, basename(path));
  }
}

/** @param {string} way */
function leavesBy(way) {
  return way === '..' || way.startsWith(`..${sep}`) || /^[a-z]:/i.test(way);
}
