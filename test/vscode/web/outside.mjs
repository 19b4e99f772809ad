import { createServer } from 'node:http';

/**
 * A proxy for all that a window wants from elsewhere than 127.0.0.1, its workers included: it
 * writes down the address and refuses.
 */
export async function watchOutside() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { asked, proxy: { server: `http://127.0.0.1:${port}`, bypass: '127.0.0.1' }, close };
}
