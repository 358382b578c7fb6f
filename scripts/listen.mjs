import { createServer } from 'node:http';

/** This machine only: a page that a classroom's network can reach is a decision, made with `--host`. */
export const LOOPBACK = ['127.0.0.1', '::1'];

/** How many ports are tried, one after the other. */
const ATTEMPTS = 100;

/**
 * Serves on the first free port from `port` on, at all of `hosts`. A name like `localhost` may mean either loopback
 * address, so both have to answer; a machine without the second one does without.
 *
 * @param {import('node:http').RequestListener} handler
 * @param {number} port 0 for any
 * @param {readonly string[]} [hosts] the first is required
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Error} when none of 100 ports is free.
 */
export async function listen(handler, port, hosts = LOOPBACK) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const servers = await listenAt(handler, port === 0 ? 0 : port + attempt, hosts);
    if (servers) {
      const close = async () => void (await Promise.all(servers.map(closeServer)));
      return { port: portOf(servers[0]), close };
    }
  }
  throw new Error(`None of the ports ${port} to ${port + ATTEMPTS - 1} is free`);
}

/**
 * @param {import('node:http').RequestListener} handler
 * @param {number} port
 * @param {readonly string[]} hosts
 * @returns {Promise<import('node:http').Server[] | undefined>} undefined when one of the hosts has the port in use
 */
async function listenAt(handler, port, hosts) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  for (const host of hosts) {
    const server = createServer(handler);
    const code = await start(server, servers.length === 0 ? port : portOf(servers[0]), host);
    if (code === undefined) {
      servers.push(server);
    } else if (code === 'EADDRINUSE') {
      await Promise.all(servers.map(closeServer));
      return undefined;
    } else if (servers.length === 0) {
      throw new Error(`Cannot serve at ${host}:${port} (${code})`);
    }
  }
  return servers;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error's code, undefined when it listens
 */
function start(server, port, host) {
  return new Promise((resolve) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(undefined));
  });
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * @param {import('node:http').Server | undefined} server
 * @returns {number}
 */
function portOf(server) {
  const address = server?.address();
  if (address === null || typeof address !== 'object') throw new Error('The server has no port: it does not listen');
  return address.port;
}
