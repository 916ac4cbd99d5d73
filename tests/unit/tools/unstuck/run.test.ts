import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/match/index.ts';
import { run } from '../../../../src/tools/unstuck/run.ts';
import { aSummary } from '../../search/aSummary.ts';

const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
const indexFile = join(folder, 'api', 'match-index.json');
const index = compile([
  {
    id: 'node/eaddrinuse',
    error: 'Error: listen EADDRINUSE: address already in use :::<port>',
    messages: [
      { text: 'listen EADDRINUSE: address already in use :::<port>', cause: 'old-copy' },
      { text: 'port <port> is taken by an unknown frobnicator' },
    ],
    values: { port: { type: 'port' } },
  },
]);
const summary = aSummary();
mkdirSync(join(folder, 'api'));
writeFileSync(indexFile, JSON.stringify(index));
mkdirSync(join(folder, 'match', 'summaries', 'node'), { recursive: true });
writeFileSync(
  join(folder, 'match', 'summaries', 'node', 'eaddrinuse.json'),
  JSON.stringify(summary),
);
const log = join(folder, 'build.log');
writeFileSync(log, 'ok\nError: listen EADDRINUSE: address already in use :::3000\n');

// What a large site's own pages load: its index is in parts.
const lookup = join(folder, 'lookup.json');
writeFileSync(lookup, JSON.stringify({ version: 1, parts: 8 }));

const noIndex = join(folder, 'no-index.json');
writeFileSync(noIndex, '{"version":1,"articles":[{"id":"node/eaddrinuse"}]}');

/** Serves a folder below the path `/below/`. */
function siteHandlerOf(root: string): RequestListener {
  return (request, response) => {
    const path = join(root, (request.url ?? '').replace(/^\/below\//, ''));
    response.writeHead(existsSync(path) ? 200 : 404);
    response.end(existsSync(path) ? readFileSync(path) : '');
  };
}

/** As a pipe may give it: a byte first, which says nothing of the encoding. */
function inPieces(input: string | Buffer): Buffer[] {
  const bytes = Buffer.from(input as string);
  return [bytes.subarray(0, 1), bytes.subarray(1, 20), bytes.subarray(20)];
}

/** Runs the command line; an `--index` in the arguments comes last and wins. */
async function unstuck(
  args: string[],
  input?: string | Buffer,
  colours = false,
): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const code = await run({
    args: ['--index', indexFile, ...args],
    input: input === undefined ? undefined : () => Readable.from(inPieces(input)),
    write: (text) => (out += text),
    writeError: (text) => (errors += text),
    colours,
  });
  return { code, out, errors };
}

describe('unstuck', () => {
  it('prints title, evidence, the fix of the cause with the value, and address', async () => {
    const { code, out } = await unstuck([log]);
    expect(code).toBe(0);
    expect(out).toContain('Error: listen EADDRINUSE (exact)');
    expect(out).toContain('2  Error: listen EADDRINUSE: address already in use :::3000');
    expect(out).toContain('kill-port 3000');
    expect(out).toContain('https://unstuck.example/errors/node/eaddrinuse/');
    expect(out).not.toContain('\x1b');
  });

  it('prints the risk, the steps and how to verify the fix, and no fix of another cause', async () => {
    const { out } = await unstuck([log]);
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines.slice(2, -2)).toEqual([
      'Your message points to this cause: An old copy of your program is still running',
      'Fix: Stop the old copy',
      'With care: The process loses what it has not saved.',
      'Stop the process.',
      'kill-port 3000',
      '→ Its id.',
      'ss -ltn',
      'It worked if: The port is not in the list.',
    ]);
  });

  it('prints the check before the quick fix if the cause is unknown', async () => {
    const { out } = await unstuck(['port 3000 is taken by an unknown frobnicator']);
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines.slice(2, -2)).toEqual([
      'Check the cause first',
      'lsof -i :3000',
      'You see: A `node` process. → An old copy of your program is still running',
      'You see something else? Other causes: The system reserves the port',
      'Quick fix for the most common cause: An old copy of your program is still running',
      'Kill the process.',
      'kill -9 :3000',
    ]);
  });

  it('takes a whole site for its index, by folder and by address', async () => {
    const server = createServer(siteHandlerOf(folder));
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const { port } = server.address() as AddressInfo;
    const address = `http://localhost:${port}/below/`;
    try {
      for (const place of [folder, `${folder}/`, address, `${address}api/match-index.json`]) {
        const { code, out } = await unstuck([log, '--index', place]);
        expect(code, place).toBe(0);
        expect(out, place).toContain('kill-port 3000');
      }
    } finally {
      server.close();
    }
  });

  it('uses colours on a terminal only', async () => {
    expect((await unstuck([log], undefined, true)).out).toContain('\x1b[1m');
  });

  it('lets nothing in the log steer the terminal', async () => {
    const { out } = await unstuck(
      [],
      '\x1b]0;title\x07listen EADDRINUSE: address already in use :::1\x1b[2J',
    );
    expect(out).not.toContain('\x1b');
  });

  it('prints the documented JSON', async () => {
    const { code, out } = await unstuck(
      ['--json'],
      'x\nlisten EADDRINUSE: address already in use :::80',
    );
    expect(code).toBe(0);
    const page = 'https://unstuck.example/errors/node/eaddrinuse/';
    expect(JSON.parse(out)).toEqual({
      version: 1,
      matches: [
        {
          id: 'node/eaddrinuse',
          message: 'listen EADDRINUSE: address already in use :::<port>',
          confidence: 'exact',
          score: 1,
          values: { port: '80' },
          lines: [[2, 2]],
          cause: 'old-copy',
          advice: {
            kind: 'fix',
            cause: {
              id: 'old-copy',
              title: 'An old copy of your program is still running',
              url: `${page}#cause-old-copy`,
            },
            fix: {
              id: 'stop-it',
              title: 'Stop the old copy',
              url: `${page}#fix-stop-it`,
              risk: { level: 'careful', why: 'The process loses what it has not saved.' },
              steps: [{ text: 'Stop the process.', commands: ['kill-port 80'], expect: 'Its id.' }],
              verify: { commands: ['ss -ltn'], expect: 'The port is not in the list.' },
            },
            otherFixes: [],
          },
        },
      ],
    });
  });

  it('answers each line of JSONL in order', async () => {
    const input =
      '{"text":"all fine"}\n{"text":"listen EADDRINUSE: address already in use :::80"}\n';
    const { code, out } = await unstuck(['--jsonl'], input);
    const ids = out
      .trim()
      .split('\n')
      .map((line) =>
        (JSON.parse(line) as { matches: { id: string }[] }).matches.map(({ id }) => id),
      );
    expect([code, ids]).toEqual([0, [[], ['node/eaddrinuse']]]);
  });

  it('takes a message, and says 1 where nothing matches', async () => {
    expect((await unstuck(['listen EADDRINUSE: address already in use :::80'])).code).toBe(0);
    expect(await unstuck(['everything is fine'])).toMatchObject({
      code: 1,
      out: 'No article matches.\n',
    });
    expect(await unstuck(['--json', 'everything is fine'])).toMatchObject({
      code: 1,
      out: '{"version":1,"matches":[]}\n',
    });
  });

  it.each([
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--json', '--jsonl', 'x'], '--json and --jsonl exclude one another.'],
    [['a', 'b'], 'Put quotes around a message.'],
    [[], 'Expected a file, a message or piped input.'],
    [['missing/file.log'], 'There is no file missing/file.log.'],
    [[folder], `${folder} is a folder.`],
    [['x', '--index', join(folder, 'none.json')], `There is no index at ${folder}/none.json.`],
    [['x', '--index', log], `${log} is not JSON. Expected an index`],
    [['x', '--index', lookup], `${lookup} is not an index of version 1. Expected what`],
    [['x', '--index', noIndex], `${noIndex} is not an index of version 1. Expected what`],
    [['x', '--index', 'http://a b/'], 'http://a b/api/match-index.json cannot be fetched: '],
  ])('says 2 and why for %j', async (args, why) => {
    const { code, out, errors } = await unstuck(args);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toMatch(/^unstuck: ./);
    expect(errors).toContain(why);
  });

  it('says 2 for a file that cannot be read, as 1 would be "nothing matches"', async () => {
    const socket = join(folder, 'log.sock');
    const server = createSocket().listen(socket);
    await once(server, 'listening');
    try {
      const { code, errors } = await unstuck([socket]);
      expect([code, errors]).toEqual([2, expect.stringContaining(socket)]);
    } finally {
      server.close();
    }
  });

  it.each(['utf16le', 'utf8'] as const)(
    'reads a file in %s with a byte order mark',
    async (encoding) => {
      const file = join(folder, `${encoding}.log`);
      const text = 'Error: listen EADDRINUSE: address already in use :::3000\r\n';
      writeFileSync(file, Buffer.from(`\ufeff${text}`, encoding));
      expect((await unstuck([file])).out).toContain('kill-port 3000');
      writeFileSync(file, Buffer.from(`\ufeff${JSON.stringify({ text })}\r\n`, encoding));
      expect((await unstuck([file, '--jsonl'])).code).toBe(0);
      expect((await unstuck(['--jsonl'], readFileSync(file))).code).toBe(0);
    },
  );

  it.each<[string, Buffer]>([
    [
      'UTF-16 without a mark',
      Buffer.from('x\r\nlisten EADDRINUSE: address already in use :::3000', 'utf16le'),
    ],
    [
      'ASCII, then UTF-16',
      Buffer.concat([
        Buffer.from('npm start\r\n'),
        Buffer.from('listen EADDRINUSE: address already in use :::3000\r\n', 'utf16le'),
      ]),
    ],
    ['single NULs', Buffer.from('listen EADDR\0INUSE: address already in use :::3000\n\0')],
  ])('reads a file in %s as Diagnose does', async (_, bytes) => {
    const file = join(folder, 'encoded.log');
    writeFileSync(file, bytes);
    expect((await unstuck([file])).out).toContain('kill-port 3000');
  });

  it('refuses what is no text, with the reason', async () => {
    const file = join(folder, 'log.gz');
    writeFileSync(file, Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]));
    const { code, errors } = await unstuck([file]);
    expect([code, errors]).toEqual([2, expect.stringContaining('This is a gzip archive')]);
  });

  it('answers a line of JSONL before the next one comes', async () => {
    let out = '';
    const seen: string[] = [];
    const code = await run({
      args: ['--index', indexFile, '--jsonl'],
      input: async function* () {
        yield await Promise.resolve(Buffer.from('{"text":"fine"}\n{"te'));
        seen.push(out);
        yield Buffer.from('xt":"fine"}\n');
      },
      write: (text) => (out += text),
      writeError: () => undefined,
      colours: false,
    });
    const none = '{"version":1,"matches":[]}\n';
    expect([code, seen, out]).toEqual([1, [none], none + none]);
  });

  it('takes a message that begins with a dash for no option', async () => {
    const shells = '-bash: listen EADDRINUSE: address already in use :::80';
    expect(await unstuck([shells])).toMatchObject({ code: 0, errors: '' });
    expect(await unstuck(['--', shells])).toMatchObject({ code: 0, errors: '' });
  });

  it('says 2 for a fault of its own, too', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"version":1,"articles":[{"id":"node/eaddrinuse","m":[{}]}]}');
    const { code, out, errors } = await unstuck(['x', '--index', broken]);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toMatch(
      /^unstuck: This is a fault of unstuck itself\. .*\nTypeError: .*\n {4}at /,
    );
  });

  it('shows what the index has of an article where a host answers a summary with a page', async () => {
    const server = createServer((request, response) => {
      const isIndex = request.url === '/api/match-index.json';
      response.end(isIndex ? readFileSync(indexFile) : '<!doctype html>');
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const { port } = server.address() as AddressInfo;
    try {
      const { code, out } = await unstuck([log, '--index', `http://localhost:${port}/`]);
      expect([code, out.split('\n').at(-2)]).toEqual([0, '  node/eaddrinuse']);
    } finally {
      server.close();
    }
  });

  it('quotes of a long line what is around the evidence', async () => {
    const noise = '{"level":"info"},'.repeat(10_000);
    const line = `${noise}{"error":"listen EADDRINUSE: address already in use :::3000"},${noise}`;
    const { out } = await unstuck([line]);
    expect(out).toContain('listen EADDRINUSE: address already in use :::3000');
    expect(out.length).toBeLessThan(2000);
  });

  it('says 2 for a line that is not JSON or has no text', async () => {
    expect(await unstuck(['--jsonl'], 'x')).toMatchObject({
      code: 2,
      errors: 'unstuck: Line 1 is not JSON. Expected {"text": "…"} in each line.\n',
    });
    expect(await unstuck(['--jsonl'], '{}')).toMatchObject({
      code: 2,
      errors: 'unstuck: Line 1 has no "text". Expected {"text": "…"} in each line.\n',
    });
  });
});

describe('--explain', () => {
  it('prints each stage, and exits as a match does', async () => {
    const { code, out } = await unstuck(['--explain', log]);
    expect(code).toBe(0);
    expect(out).toContain('Distinctive words\n');
    expect(out).toContain('1. node/eaddrinuse: exact');
  });

  it('is data with --json, in ASCII', async () => {
    const { out } = await unstuck(['--explain', '--json'], 'listen EADDRINUSE\u009b\u202e');
    expect(out).toMatch(/^[ -~]*\n$/);
    expect(JSON.parse(out)).toMatchObject({ match: { ranking: [{ id: 'node/eaddrinuse' }] } });
  });

  it('excludes --jsonl', async () => {
    expect((await unstuck(['--explain', '--jsonl'], '')).code).toBe(2);
  });

  it('exits with 1 where nothing matches', async () => {
    const { code, out } = await unstuck(['--explain', 'all is well']);
    expect(code).toBe(1);
    expect(out).toContain('nothing matches');
  });
});
