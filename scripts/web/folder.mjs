import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { inside } from './inside.mjs';
import { send } from './static.mjs';

/** @type {Record<string, number>} */
const statuses = { EEXIST: 409, ENOENT: 404, ENOTDIR: 404, EISDIR: 400, ENOTEMPTY: 409 };

/** @typedef {{ file: string, query: URLSearchParams, body: Buffer, top: string }} Request */

/**
 * What the file-system extension can ask for, by method and first word of the query.
 * @type {Record<string, (request: Request) => Promise<unknown>>}
 */
const actions = {
  'GET stat': async ({ file }) => {
    const found = await stat(file);
    const { size, mtimeMs, birthtimeMs } = found;
    return { type: typeOf(found), size, mtime: Math.floor(mtimeMs), ctime: birthtimeMs };
  },
  'GET list': async ({ file }) => {
    const items = await readdir(file, { withFileTypes: true });
    return items.map((item) => [item.name, typeOf(item)]);
  },
  'GET read': ({ file }) => readFile(file),
  'PUT write': ({ file, query, body }) =>
    writeFile(file, body, { flag: query.has('new') ? 'wx' : 'w' }),
  'PUT folder': ({ file }) => mkdir(file),
  'PUT rename': async ({ file, query, top }) => {
    const target = await inside(top, query.get('to') ?? '');
    if (!target) throw failure('EACCES');
    if (query.has('new') && (await isThere(target))) throw failure('EEXIST');
    await rename(file, target);
  },
  'DELETE item': ({ file, query }) => rm(file, { recursive: query.has('recursive') }),
};

/**
 * Reads and writes one folder over HTTP: `/files/<path>?<action>`.
 * @param {string} folder
 */
export function serveFolder(folder) {
  const name = `/${basename(folder)}`;
  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {string} path decoded; starts with the folder’s name
   * @param {URLSearchParams} query
   */
  return async (request, response, path, query) => {
    const action = actions[`${request.method} ${[...query.keys()][0]}`];
    if (!action) return void response.writeHead(405).end();
    try {
      if (path !== name && !path.startsWith(`${name}/`)) return void response.writeHead(404).end();
      const file = await inside(folder, path.slice(name.length));
      const isTop = file === (await inside(folder, ''));
      if (!file || (isTop && request.method !== 'GET')) return void response.writeHead(403).end();
      const body = await buffer(request);
      answer(response, await action({ file, query, body, top: folder }));
    } catch (error) {
      const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error);
      response.writeHead(statuses[code] ?? 403).end(code);
    }
  };
}

/** @param {string} code */
function failure(code) {
  return Object.assign(new Error(code), { code });
}

/** @param {string} file */
function isThere(file) {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} result
 */
function answer(response, result) {
  if (result instanceof Uint8Array) send(response, 'application/octet-stream', result);
  else send(response, 'application/json', JSON.stringify(result ?? null));
}

/**
 * VS Code’s FileType.
 * @param {{ isFile(): boolean, isDirectory(): boolean }} item
 */
function typeOf(item) {
  return item.isFile() ? 1 : item.isDirectory() ? 2 : 0;
}
