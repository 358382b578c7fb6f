import { afterEach, describe, expect, it } from 'vitest';
import { listen } from './listen.mjs';

/** @type {{ port: number, close: () => Promise<void> }[]} */
const open = [];

/**
 * @param {string} answer
 * @param {number} port
 */
async function serve(answer, port) {
  const server = await listen((_request, response) => response.end(answer), port);
  open.push(server);
  return server.port;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe('listen', () => {
  it('answers at the port that it names', async () => {
    const port = await serve('here', 0);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  });

  it('takes the next free port when one is taken, and leaves the first server its own', async () => {
    const taken = await serve('first', 0);
    const next = await serve('second', taken);
    expect(next).toBeGreaterThan(taken);
    expect(await (await fetch(`http://127.0.0.1:${taken}/`)).text()).toBe('first');
    expect(await (await fetch(`http://127.0.0.1:${next}/`)).text()).toBe('second');
  });

  it('gives the port free again when closed', async () => {
    const port = await serve('first', 0);
    await open.pop()?.close();
    expect(await serve('second', port)).toBe(port);
  });

  it('says which address it cannot have', async () => {
    await expect(listen(() => {}, 0, ['192.0.2.1'])).rejects.toThrow(/Cannot serve at 192\.0\.2\.1:0/);
  });
});
