import { expect, test } from 'vitest';
import { queryIndex } from '../../../../src/search/index/search.ts';
import { indexed, readerOf } from './anIndex.ts';

const articles = [
  indexed('node/eaddrinuse', 'Error: listen EADDRINUSE: address already in use :::<port>', {
    codes: ['EADDRINUSE'],
    values: { port: { type: 'port' } },
    searches: ['node port 3000 already in use'],
  }),
  indexed('docker/port', 'Bind for 0.0.0.0:<port> failed: port is already allocated', {
    values: { port: { type: 'port' } },
    searches: ['docker port already in use'],
  }),
  indexed('git/conflict', 'error: Your local changes would be overwritten by merge', {
    searches: ['git pull overwritten by merge'],
  }),
  indexed('react/hydration', 'Minified React error #418', { toolName: 'React' }),
  indexed('rust/moved', 'error[E0382]: borrow of moved value: `<name>`', {
    codes: ['E0382'],
    values: { name: { type: 'identifier' } },
  }),
  indexed('typescript/type', "error TS2322: Type '<a>' is not assignable to type '<b>'", {
    codes: ['TS2322'],
    values: { a: { type: 'text' }, b: { type: 'text' } },
  }),
  indexed('npm/eresolve', 'npm error ERESOLVE unable to resolve dependency tree', {
    searches: ['npm err could not resolve name'],
  }),
].map((article) =>
  article.id === 'react/hydration'
    ? { ...article, codes: [{ code: '418', system: 'tool' }] }
    : article,
);
const { reader } = readerOf(articles);
const ask = (query: string) => queryIndex(reader, query, { limit: 5 });

test.each([
  'EADDRINUSE',
  'listen EADDRINUSE address already in use :::8080',
  'port already in use docker',
  'local changes would be overwritten by merge',
  'ts 2322',
  'error 2322',
  'E 0382 in a loop of mine',
  'react error 418',
  'borrow of moved value',
])('an article covers “%s”', async (query) => {
  expect((await ask(query)).answered).toBe(true);
});

test.each([
  // Common words, and rare ones that no article has.
  'socket hang up in use',
  // A machine name is one word, whatever its parts are.
  'ERR_NAME_NOT_RESOLVED',
  // Another code of the same compiler, with words of an article.
  'E0502 cannot borrow value',
  'TS2345 is not assignable to type',
  // A number of another system.
  'HTTP 418',
  'errno 418',
  'wombat',
])('no article covers “%s”', async (query) => {
  expect((await ask(query)).answered).toBe(false);
});

test('an article that lacks only the port is among the results', async () => {
  const { hits } = await ask('port 3000 already in use');
  expect(hits.map(({ record }) => record.id)).toEqual(['node/eaddrinuse', 'docker/port']);
});
