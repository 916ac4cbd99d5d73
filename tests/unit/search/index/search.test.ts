import { expect, test } from 'vitest';
import { queryIndex } from '../../../../src/search/index/search.ts';
import { indexed, readerOf } from './anIndex.ts';

const articles = [
  indexed('chrome/err-connection-refused', 'net::ERR_CONNECTION_REFUSED', {
    searches: ['localhost refused to connect'],
  }),
  indexed('node/econnrefused', 'connect ECONNREFUSED <host>:<port>', {
    codes: ['ECONNREFUSED'],
    values: { host: { type: 'host' }, port: { type: 'port' } },
  }),
  indexed('nginx/in-use', 'bind() to 0.0.0.0:80 failed (98: Address already in use)', {
    aliases: ['nginx port 80 taken'],
  }),
  indexed('rust/moved', 'error[E0382]: borrow of moved value: `<name>`', {
    codes: ['E0382'],
    kind: 'types',
    values: { name: { type: 'identifier' } },
  }),
  indexed('docker/oom', 'container was killed: exit code 137', {
    kind: 'memory',
    platforms: ['linux', 'windows'],
  }),
  indexed('windows/denied', 'Access is denied. (0x80070005)', {
    codes: ['0x80070005'],
    kind: 'permission',
    platforms: ['windows'],
  }),
  indexed('cpp/alloc', "terminate called after throwing an instance of 'std::bad_alloc'", {
    kind: 'memory',
  }),
  indexed('java/null', 'java.lang.NullPointerException: Cannot invoke "<method>"', {
    kind: 'types',
    values: { method: { type: 'text' } },
  }),
  indexed('git/hooks', 'hook declined; use --no-verify to skip', {
    summary: 'A hook of the repository said no.',
  }),
];
const { reader } = readerOf(articles);
const ask = (query: string, limit = 5) => queryIndex(reader, query, { limit });
const best = async (query: string) => (await ask(query)).hits[0];

// Each is a limit of Pagefind that the index works round; see tokensOf.test.ts for the issues.
test.each([
  [
    'ERR_CONNECTION_REFUSED',
    'chrome/err-connection-refused',
    'the name without what stands before it',
  ],
  ['connection refused', 'chrome/err-connection-refused', 'its parts'],
  ['E0382', 'rust/moved', 'a code out of its brackets'],
  ['ECONNREFUSED', 'node/econnrefused', 'a code'],
  ['EADDRINUSE', 'nginx/in-use', 'the name of errno for its words'],
  ['SIGKILL', 'docker/oom', 'the signal for its exit code'],
  ['-2147024891', 'windows/denied', 'the decimal form of a code'],
  ['80070005', 'windows/denied', 'the form without 0x'],
  ['bad_alloc', 'cpp/alloc', 'the part behind ::'],
  ['null pointer exception', 'java/null', 'camel case in words'],
  ['nullpointerexception', 'java/null', 'camel case without capitals'],
  ['java.lang.NullPointerException', 'java/null', 'a name with dots'],
  ['--no-verify', 'git/hooks', 'a flag'],
  ['conection refusd', 'chrome/err-connection-refused', 'typos'],
  ['nginx port 80 taken', 'nginx/in-use', 'an alias'],
  ['localhost refused to connect', 'chrome/err-connection-refused', 'a search'],
])('%s finds %s first: %s', async (query, id) => {
  expect((await best(query))?.record.id).toBe(id);
});

test('each result says why it is there', async () => {
  expect(await best('E0382')).toMatchObject({ reason: 'code', because: 'E0382', sure: true });
  expect(await best('nginx port 80 taken')).toMatchObject({ reason: 'alias', sure: true });
  expect(await best('localhost refused to connect')).toMatchObject({ reason: 'search' });
  expect(await best('connect ECONNREFUSED 127.0.0.1:5432')).toMatchObject({
    reason: 'message',
    confidence: 'exact',
  });
  expect(await best('hook repository')).toMatchObject({ reason: 'text' });
});

test('a misspelt or unfinished word is the reason, and is marked, as the one that is meant', async () => {
  for (const query of ['conection refusd', 'net::ERR_CONN'])
    expect(await best(query), query).toMatchObject({ reason: 'message' });
  const { terms } = await ask('conection refusd');
  expect([...terms]).toEqual(expect.arrayContaining(['connect', 'refus']));
});

test('a known code is no slip of another word', async () => {
  const { reader: own } = readerOf([indexed('typescript/type', "type of 'timedOut' is wrong")]);
  const { hits, codes } = await queryIndex(own, 'ETIMEDOUT', { limit: 5 });
  expect(hits).toEqual([]);
  expect(codes).toHaveLength(1);
});

test('a code that an article has is an answer, whatever language stands around it', async () => {
  for (const query of [
    'שגיאה: החיבור נדחה ECONNREFUSED',
    'Verbindung abgelehnt, leider ECONNREFUSED',
  ]) {
    const { answered, hits } = await ask(query);
    expect(answered, query).toBe(true);
    expect(hits[0]?.record.id, query).toBe('node/econnrefused');
  }
  expect((await ask('exit 137 xyzzy plugh frobnicated wombats quux')).answered).toBe(false);
});

test('a number inside an address, a version or a time is no code', async () => {
  for (const query of ['127.0.0.1:137', 'HTTP/1.1', '2026-11-21 10:01:02'])
    expect((await ask(query)).codes, query).toEqual([]);
  const ofBoth = (await ask('1.1.1 exit 1')).codes.map(({ row: [code] }) => code);
  expect(ofBoth).toEqual(['1']);
  expect((await ask('HTTP/1.1 404')).codes.map(({ row: [code] }) => code)).toEqual(['404']);
});

test('what is still being typed may go on', async () => {
  expect((await best('nullpo'))?.record.id).toBe('java/null');
  expect((await ask('nullpo wombat')).hits).toEqual([]);
});

test('golden ranking: a beginning in a message counts more than a whole word in the summary', async () => {
  const { reader: own } = readerOf([
    indexed('a/prose', 'it stopped', { summary: 'The gateway was restarted.' }),
    indexed('a/message', 'connection lost'),
    indexed('a/other', 'disk is full'),
  ]);
  const { hits } = await queryIndex(own, 'gateway connec', { limit: 5 });
  expect(hits.map(({ record }) => record.id)).toEqual([
    // "connec" begins a word of its message, the field that counts most.
    'a/message',
    // "gateway" is a whole word, of the summary.
    'a/prose',
  ]);
});

test('a typo may be in an ending', async () => {
  for (const query of ['connectoin refused', 'terminaetd instance', 'repositroy hook'])
    expect((await ask(query)).hits.length, query).toBeGreaterThan(0);
  expect((await best('throwign after calledd'))?.record.id).toBe('cpp/alloc');
  expect((await ask('connectoin')).hits.map(({ record }) => record.id)).toContain(
    'chrome/err-connection-refused',
  );
});

test('words of four letters have no typos', async () => {
  expect((await ask('hokk')).hits).toEqual([]);
});

test('filters leave their articles, and count all', async () => {
  const { hits, facets } = await queryIndex(reader, 'container was killed bad alloc', {
    limit: 5,
    filter: ({ platforms }) => platforms.includes('windows'),
  });
  expect(hits.map(({ record }) => record.id)).toEqual(['docker/oom']);
  expect(facets.filter(({ kind }) => kind === 'memory')).toHaveLength(2);
});

test('what no article has is no answer, but what is nearest is there', async () => {
  const { answered, covered, hits } = await ask('frobnicated wombats quux invoke');
  expect({ answered, covered }).toEqual({ answered: false, covered: false });
  expect(hits.map(({ record }) => record.id)).toEqual(['java/null']);
});

test('a code says what it means without an article', async () => {
  expect((await ask('ENOTTY')).codes).toEqual([
    { system: 'errno', row: ['ENOTTY', 'Inappropriate ioctl for device', '25'] },
  ]);
  expect((await ask('sigsegv')).codes[0]).toMatchObject({ system: 'signal' });
  expect((await ask('warning')).codes).toEqual([]);
});

test('what JSON objects inherit is in no file of the index', async () => {
  // JavaScript: "Class constructor Foo cannot be invoked without 'new'".
  for (const query of ['constructor', '__proto__', 'Class constructor Foo'])
    expect((await ask(query)).codes, query).toEqual([]);
});

test('a hostile query ends, and loads no more than its terms', async () => {
  for (const query of [
    '',
    ' ',
    '🙃',
    'خطأ',
    '%',
    '\\',
    '__proto__ constructor toString',
    'x'.repeat(10_000),
  ])
    expect((await ask(query)).hits.length).toBeLessThanOrEqual(5);
  const { reader: fresh, loaded } = readerOf(articles);
  await queryIndex(fresh, 'ab '.repeat(5000), { limit: 5 });
  expect(loaded.length).toBeLessThan(6);
});

test('a file that cannot be loaded is an error once, and is tried again', async () => {
  const { files } = readerOf(articles);
  let broken = true;
  const { IndexReader } = await import('../../../../src/search/index/reader.ts');
  const shaky = new IndexReader((path) =>
    broken ? Promise.reject(new Error('offline')) : Promise.resolve(files.get(path)),
  );
  await expect(queryIndex(shaky, 'E0382', { limit: 1 })).rejects.toThrow('offline');
  broken = false;
  expect((await queryIndex(shaky, 'E0382', { limit: 1 })).hits).toHaveLength(1);
});

test('what says the same by its code is shown, however well another one says it', async () => {
  const hits = (await ask('connection refused')).hits.map(({ record }) => record.id);
  expect(hits).toContain('node/econnrefused');
});
