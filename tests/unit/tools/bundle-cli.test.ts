import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleCli } from '../../../src/tools/bundle-cli.ts';
import { writeSite } from './unstuck/writeSite.ts';

/** A package as `npm pack` makes it: no source, no dependency. */
const folder = mkdtempSync(join(tmpdir(), 'unstuck-package-'));
const program = join(folder, 'bin/unstuck.mjs');
const text = 'Error: listen EADDRINUSE: address already in use :::5001';

describe('the command line as a package', () => {
  beforeAll(async () => {
    cpSync('bin', join(folder, 'bin'), { recursive: true });
    cpSync(writeSite(['node/port-in-use']), join(folder, 'dist'), { recursive: true });
    await bundleCli(join(folder, 'dist-cli'));
  });

  it('matches with the site that lies beside it', () => {
    const out = execFileSync(process.execPath, [program, text], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(out).toContain('lsof -nP -iTCP:5001');
  });

  it('serves the Model Context Protocol', async () => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'] }),
    );
    const { structuredContent } = await client.callTool({
      name: 'find_error',
      arguments: { text },
    });
    expect(structuredContent).toMatchObject({ matches: [{ id: 'node/port-in-use' }] });
    await client.close();
  });

  it('does not load the protocol for a match', () => {
    const main = readFileSync(join(folder, 'dist-cli/tools/unstuck/unstuck.js'), 'utf8');
    expect(main).toMatch(/import\("\.\/server-\w+\.js"\)/);
    expect(main).not.toContain('modelcontextprotocol');
  });

  it.runIf(process.platform !== 'win32')('runs in a checkout whose own Node has to be used', () => {
    const checkout = mkdtempSync(join(tmpdir(), 'unstuck-checkout-'));
    cpSync('bin', join(checkout, 'bin'), { recursive: true });
    mkdirSync(join(checkout, 'src/tools'), { recursive: true });
    writeFileSync(
      join(checkout, 'src/tools/unstuck.ts'),
      'process.stdout.write(process.argv[2] as string); process.exitCode = 1;',
    );
    mkdirSync(join(checkout, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(checkout, 'node_modules/node/bin/node'));
    // As an older Node does.
    const args = ['--no-experimental-strip-types', join(checkout, 'bin/unstuck.mjs'), text];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, text]);
  });

  it('says what to do where there is neither source nor bundle', () => {
    const bare = mkdtempSync(join(tmpdir(), 'unstuck-bare-'));
    cpSync('bin', join(bare, 'bin'), { recursive: true });
    expect(() =>
      execFileSync(process.execPath, [join(bare, 'bin/unstuck.mjs'), text], { stdio: 'pipe' }),
    ).toThrow('npm run bundle');
  });
});
