import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './folder.mjs';
import { page, product } from './page.mjs';
import { send, sendFile } from './static.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fileSystem = fileURLToPath(new URL('fileSystem', import.meta.url));

/** Of this repository only what the packed extension has. */
const packed =
  /^\/(?:package(?:\.nls(?:\.[\w-]+)?)?\.json|(?:README|CHANGELOG)\.md|LICENSE|dist\/[\w.]+\.c?js|(?:docs\/rules|glossary|images|snippets|syntaxes)\/.+)$/;

/** VS Code’s own files, taken from the package as they lie there. */
const ofVscode = /^\/(?:out|extensions|node_modules)\/|^\/favicon\.ico$/;

const headers = {
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * Serves VS Code for the Web, this extension and a folder to this computer only.
 * @param {{ vscode: string, folder: string, port?: number }} options
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function startWeb({ vscode, folder, port = 0 }) {
  const answer = respond(vscode, resolve(folder));
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    await answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  await new Promise((done, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', () => done(undefined));
  });
  const { port: own } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${own}/`, close };
}

/**
 * @param {string} vscode
 * @param {string} folder
 */
function respond(vscode, folder) {
  const files = serveFolder(folder);
  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return async (request, response) => {
    const { host = '' } = request.headers;
    if (!isOurs(request)) return void response.writeHead(403).end();
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
    const path = decodeURIComponent(pathname);
    const rest = (/** @type {string} */ start) => path.slice(start.length);
    if (path.startsWith('/files/')) return files(request, response, rest('/files'), searchParams);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405).end();
    }
    if (path === '/') return send(response, 'text/html; charset=utf-8', page);
    if (path === '/product.json') {
      return send(response, 'application/json', JSON.stringify(product(host, folder)));
    }
    if (path.startsWith('/file-system/')) {
      return sendFile(response, fileSystem, rest('/file-system'));
    }
    if (path.startsWith('/nomenclator/') && packed.test(rest('/nomenclator'))) {
      return sendFile(response, root, rest('/nomenclator'));
    }
    if (ofVscode.test(path)) return sendFile(response, vscode, path);
    response.writeHead(404).end();
  };
}

/**
 * Not asked for by a page of another site, be it by a name that it gave to this address.
 * @param {import('node:http').IncomingMessage} request
 */
function isOurs({ headers: { host = '', origin }, socket }) {
  if (host !== `127.0.0.1:${socket.localPort}`) return false;
  return origin === undefined || origin === `http://${host}`;
}
