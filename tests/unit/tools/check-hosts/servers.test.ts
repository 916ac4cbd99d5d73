import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { findProgram, startServer } from '../../../../src/tools/check-hosts/servers.ts';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

test('a server is waited for, and is gone when it was stopped', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const script = `require('http').createServer((_, r) => r.end(process.env.SAID)).listen(${port}, '127.0.0.1')`;
  const stop = await startServer(process.execPath, ['-e', script], origin, { SAID: 'yes' });
  expect(await (await fetch(origin)).text()).toBe('yes');
  await stop();
  await expect(fetch(origin)).rejects.toThrow();
});

test('one that does not start is told with what it printed', async () => {
  const origin = `http://127.0.0.1:${await freePort()}`;
  await expect(
    startServer(
      process.execPath,
      ['-e', 'console.error("no such directive"); process.exit(1)'],
      origin,
    ),
  ).rejects.toThrow(/did not start:\nno such directive/);
  await expect(startServer('no-such-server', [], origin)).rejects.toThrow(
    /did not start:\n.*ENOENT/,
  );
});

test('programs are found, or are not', () => {
  expect(findProgram('node')).toMatch(/node$/);
  expect(findProgram('no-such-server')).toBeUndefined();
});
