import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen, readPort, siteHandler } from '../../../../src/tools/serve.ts';

test('PORT is a port, or is said to be none', () => {
  expect(readPort(undefined)).toBe(4321);
  expect(readPort('8080')).toBe(8080);
  for (const wrong of ['http', '70000', '-1', '80.5'])
    expect(() => readPort(wrong)).toThrow(`PORT is "${wrong}": expected`);
});

test('a taken port gets an error that says what to type', async () => {
  const first = await listen(0);
  const { port } = first.address() as AddressInfo;
  await expect(listen(port)).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another one, such as: PORT=`,
  );
  first.close();
});

test('folders are served by their index, anything else by 404.html with its status', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
  expect(() => siteHandler(folder)).toThrow('Run "npm test -- build" first');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  const server = await listen(0);
  server.on('request', siteHandler(folder));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [home, missing] = await Promise.all([fetch(`${origin}/`), fetch(`${origin}/errors/none/`)]);
  expect([home.status, await home.text()]).toEqual([200, 'home']);
  expect([missing.status, await missing.text()]).toEqual([404, 'nothing here']);
  server.close();
});

test('below a path, with the headers of _headers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(
    join(folder, '_headers'),
    '/unstuck/*\n  X-All: a: b\n/unstuck/\n  X-Home: yes\n/unstuck/errors/*\n  X-Errors: yes\n',
  );
  const server = await listen(0);
  server.on('request', siteHandler(folder, '/unstuck/'));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const answer = async (path: string): Promise<unknown[]> => {
    const { status, headers } = await fetch(origin + path);
    return [status, ...['x-all', 'x-home', 'x-errors'].map((name) => headers.get(name))];
  };
  expect(await answer('/unstuck/?q=1')).toEqual([200, 'a: b', 'yes', null]);
  expect(await answer('/unstuck/errors/none/')).toEqual([404, 'a: b', null, 'yes']);
  expect(await answer('/')).toEqual([404, null, null, null]);
  server.close();
});
