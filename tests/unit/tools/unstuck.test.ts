import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/match/compile.ts';
import type { Brief } from '../../../src/search/Brief.ts';
import { run } from '../../../src/tools/unstuck/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
const indexFile = join(folder, 'api', 'match-index.json');
const index = compile([
  {
    id: 'node/eaddrinuse',
    error: 'Error: listen EADDRINUSE: address already in use :::<port>',
    messages: [{ text: 'listen EADDRINUSE: address already in use :::<port>', cause: 'taken' }],
    values: { port: { type: 'port' } },
  },
]);
const brief: Brief = {
  id: 'node/eaddrinuse',
  address: '/errors/node/eaddrinuse/',
  url: 'https://unstuck.example/errors/node/eaddrinuse/',
  error: 'Error: listen EADDRINUSE',
  tool: 'Node.js',
  summary: 'Somebody has the port.',
  quickFix: [{ text: 'Find the process.', commands: [{ run: 'lsof -i :<port>' }] }],
  values: { port: { type: 'port' } },
  causes: {},
};
mkdirSync(join(folder, 'api'));
writeFileSync(indexFile, JSON.stringify(index));
mkdirSync(join(folder, 'match', 'briefs', 'node'), { recursive: true });
writeFileSync(join(folder, 'match', 'briefs', 'node', 'eaddrinuse.json'), JSON.stringify(brief));
const log = join(folder, 'build.log');
writeFileSync(log, 'ok\nError: listen EADDRINUSE: address already in use :::3000\n');

/** Serves a folder below the path `/below/`. */
function siteHandlerOf(root: string): RequestListener {
  return (request, response) => {
    const path = join(root, (request.url ?? '').replace(/^\/below\//, ''));
    response.writeHead(existsSync(path) ? 200 : 404);
    response.end(existsSync(path) ? readFileSync(path) : '');
  };
}

async function unstuck(
  args: string[],
  input?: string,
  colours = false,
): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const code = await run({
    args: [...args, '--index', indexFile],
    readInput: input === undefined ? undefined : () => Promise.resolve(input),
    write: (text) => (out += text),
    writeError: (text) => (errors += text),
    colours,
  });
  return { code, out, errors };
}

describe('unstuck', () => {
  it('prints title, evidence, quick fix with the value, and address', async () => {
    const { code, out } = await unstuck([log]);
    expect(code).toBe(0);
    expect(out).toContain('Error: listen EADDRINUSE (exact)');
    expect(out).toContain('2  Error: listen EADDRINUSE: address already in use :::3000');
    expect(out).toContain('lsof -i :3000');
    expect(out).toContain('https://unstuck.example/errors/node/eaddrinuse/');
    expect(out).not.toContain('\x1b');
  });

  it('takes a whole site for its index, by folder and by address', async () => {
    const server = createServer(siteHandlerOf(folder));
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const { port } = server.address() as AddressInfo;
    const address = `http://localhost:${port}/below/`;
    for (const place of [folder, `${folder}/`, address, `${address}api/match-index.json`]) {
      let out = '';
      const code = await run({
        args: [log, '--index', place],
        readInput: undefined,
        write: (text) => (out += text),
        writeError: () => undefined,
        colours: false,
      });
      expect(code, place).toBe(0);
      expect(out, place).toContain('lsof -i :3000');
    }
    server.close();
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
          cause: 'taken',
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
    [['--nonsense']],
    [['--json', '--jsonl', 'x']],
    [['a', 'b']],
    [[]],
    [['missing/file.log']],
    [['x', '--index', join(folder, 'none.json')]],
    [['x', '--index', log]],
  ])('says 2 and why for %j', async (args) => {
    const { code, errors } = await unstuck(args);
    // The index of the test comes last and wins, but for those that name another one.
    const own = args.includes('--index')
      ? await run({
          args,
          readInput: undefined,
          write: () => undefined,
          writeError: () => undefined,
          colours: false,
        })
      : code;
    expect(own).toBe(2);
    if (!args.includes('--index')) expect(errors).toMatch(/^unstuck: ./);
  });

  it('says 2 for a line that is not JSON or has no text', async () => {
    expect(await unstuck(['--jsonl'], 'x')).toMatchObject({
      code: 2,
      errors: 'unstuck: Line 1 is not JSON.\n',
    });
    expect(await unstuck(['--jsonl'], '{}')).toMatchObject({
      code: 2,
      errors: 'unstuck: Line 1 has no "text".\n',
    });
  });
});
