import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { inside } from './inside.mjs';

/** @type {Record<string, string>} */
const types = {
  '.cjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.yaml': 'text/yaml; charset=utf-8',
};

/**
 * Sends a file of a folder, or 404.
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} path decoded
 */
export async function sendFile(response, folder, path) {
  const file = await inside(folder, path);
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (bytes) send(response, types[extname(file)] ?? 'application/octet-stream', bytes);
  else response.writeHead(404).end();
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} type
 * @param {string | Uint8Array} body
 */
export function send(response, type, body) {
  response.writeHead(200, { 'content-type': type }).end(body);
}
