import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../../../fixtureCorpus.ts';
import { writeSite } from '../writeSite.ts';

const program = join(process.cwd(), 'src/tools/unstuck.ts');
const folder = writeSite(['node/port-in-use', 'git/no-repository', 'node/out-of-memory']);

/** A client with a server of its own: a real process, asked over its standard input and output. */
async function connect(index: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', '--index', index],
    }),
  );
  return client;
}

/** The text of a tool's answer. */
function textOf(result: unknown): string {
  return (result as { content: { text: string }[] }).content.map(({ text }) => text).join('\n');
}

describe('unstuck mcp', () => {
  let client: Client;
  let alone: Client;
  beforeAll(async () => {
    const index = join(mkdtempSync(join(tmpdir(), 'unstuck-index-')), 'index.json');
    writeFileSync(index, readFileSync(join(folder, 'api/match-index.json')));
    [client, alone] = await Promise.all([connect(folder), connect(index)]);
  });
  afterAll(async () => {
    await Promise.all([client.close(), alone.close()]);
  });

  it('says who it is, and offers three tools that only read', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'unstuck', version: '0.1.0' });
    expect(client.getInstructions()).toContain('find_error');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'find_error',
      'get_article',
      'list_codes',
    ]);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  });

  it('finds the article of a log, with evidence, values, and the fix with these values', async () => {
    const text =
      'starting\n\x1b[31mError: listen EADDRINUSE: address already in use :::5001\x1b[0m\n';
    const result = await client.callTool({ name: 'find_error', arguments: { text } });
    expect(result.isError).toBeFalsy();
    expect(result.structuredContent).toMatchObject({
      version: 1,
      matches: [
        {
          id: 'node/port-in-use',
          confidence: 'exact',
          values: { port: '5001' },
          lines: [[2, 2]],
          url: `${site}/errors/node/port-in-use/`,
        },
      ],
    });
    const { matches } = result.structuredContent as { matches: { advice: unknown }[] };
    expect(matches[0]?.advice).toMatchObject({ kind: 'check' });
    expect(JSON.stringify(matches[0]?.advice)).toContain('5001');
    expect(textOf(result)).toContain('2  Error: listen EADDRINUSE: address already in use :::5001');
    expect(textOf(result)).not.toContain('\x1b');
  });

  it('guesses nothing', async () => {
    const result = await client.callTool({
      name: 'find_error',
      arguments: { text: 'all is well' },
    });
    expect(result.structuredContent).toEqual({ version: 1, matches: [] });
    expect(textOf(result)).toContain('No article matches');
  });

  it('names the cause that a wording points to', async () => {
    const text = "fatal: not a git repository: '/srv/old/.git'";
    const { structuredContent } = await client.callTool({
      name: 'find_error',
      arguments: { text },
    });
    expect(structuredContent).toMatchObject({
      matches: [
        {
          cause: 'git-dir-set',
          advice: {
            kind: 'fix',
            cause: { id: 'git-dir-set', title: expect.stringContaining('GIT_DIR') as string },
          },
        },
      ],
    });
  });

  it('hands out an article as Markdown', async () => {
    const id = 'git/no-repository';
    const result = await client.callTool({ name: 'get_article', arguments: { id } });
    expect(textOf(result)).toBe(readFileSync(join(folder, `errors/${id}.md`), 'utf8'));
  });

  it.each([
    [{ id: 'git/no-repositry' }, 'Did you mean git/no-repository?'],
    [{ id: 'docker/nothing-like-it' }, 'find_error finds the id'],
    [{ id: '../../etc/passwd' }, 'Expected "<tool>/<slug>"'],
    [{}, 'id'],
  ])('says what is wrong with %j', async (args, message) => {
    const result = await client.callTool({ name: 'get_article', arguments: args });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(message);
  });

  it('refuses a tool that it does not have, and arguments that do not fit', async () => {
    const unknown = await client.callTool({ name: 'fix_it', arguments: {} });
    expect(unknown.isError).toBe(true);
    const empty = await client.callTool({ name: 'find_error', arguments: { text: '', limit: 99 } });
    expect(empty.isError).toBe(true);
    expect(textOf(empty)).toMatch(/text[\s\S]*limit/);
  });

  it('says what codes mean, by code, by words and by system', async () => {
    const ask = async (args: Record<string, unknown>) =>
      (await client.callTool({ name: 'list_codes', arguments: args })).structuredContent as {
        total: number;
        codes: { system: string; code: string; meaning: string | null; articles: string[] }[];
      };
    const [one] = (await ask({ query: '134' })).codes;
    expect(one).toMatchObject({ system: 'exit', code: '134' });
    expect(one?.articles).toEqual(['node/out-of-memory']);
    const words = await ask({ query: 'address already in use', system: 'errno' });
    expect(words.codes.map(({ code }) => code)).toEqual(['EADDRINUSE']);
    const own = await ask({ withArticle: true });
    expect(own.codes.every(({ articles }) => articles.length > 0)).toBe(true);
    expect(own.codes.map(({ code }) => code)).toContain('EADDRINUSE');
    const all = await ask({ limit: 3 });
    expect(all.codes).toHaveLength(3);
    expect(all.total).toBeGreaterThan(1000);
    expect((await ask({ query: 'no such code as this' })).codes).toEqual([]);
  });

  it('lists articles as resources, reads them, and completes their names', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('unstuck://errors/node/port-in-use');
    const { contents } = await client.readResource({ uri: 'unstuck://errors/node/port-in-use' });
    expect(contents[0]).toMatchObject({ mimeType: 'text/markdown' });
    expect((contents[0] as { text: string }).text).toContain('# `Error: listen EADDRINUSE');
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'unstuck://errors/{tool}/{slug}' },
      argument: { name: 'slug', value: 'p' },
      context: { arguments: { tool: 'node' } },
    });
    expect(completion.values).toEqual(['port-in-use']);
  });

  it.each([
    'unstuck://errors/git/none',
    'unstuck://errors/..%2f..%2fapi/articles.json',
    'file:///etc/passwd',
  ])('has no resource %s', async (uri) => {
    await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32602 });
  });

  it('matches with an index that stands alone, and says what the rest needs', async () => {
    const text = 'Error: listen EADDRINUSE: address already in use :::5001';
    const found = await alone.callTool({ name: 'find_error', arguments: { text } });
    expect(found.structuredContent).toMatchObject({
      matches: [{ id: 'node/port-in-use', url: null }],
    });
    const article = await alone.callTool({
      name: 'get_article',
      arguments: { id: 'node/port-in-use' },
    });
    const codes = await alone.callTool({ name: 'list_codes', arguments: {} });
    for (const result of [article, codes]) {
      expect(result.isError).toBe(true);
      expect(textOf(result)).toContain('Start the server with --index');
    }
  });

  it('ends with its input, and says to standard error what is wrong with its index', async () => {
    const server = spawn(process.execPath, [program, 'mcp', '--index', folder]);
    server.stdin.end();
    expect(await once(server, 'exit')).toEqual([0, null]);
    const wrong = spawn(process.execPath, [program, 'mcp', '--index', join(folder, 'none.json')]);
    let errors = '';
    let out = '';
    wrong.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    wrong.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    expect(await once(wrong, 'close')).toEqual([2, null]);
    expect([errors, out]).toEqual([expect.stringMatching(/^unstuck: There is no index at/), '']);
  });
});
