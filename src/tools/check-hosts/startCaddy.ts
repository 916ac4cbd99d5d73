import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hosts } from '../../hosting/hosts.ts';
import type { RunningHost, ServedSite } from './RunningHost.ts';
import { startServer } from './startServer.ts';

/** Starts Caddy with `deploy/caddy/Caddyfile`, edited as its comments say, without HTTPS. */
export async function startCaddy(program: string, site: ServedSite): Promise<RunningHost> {
  const { folder, base, port, redirect } = site;
  const work = mkdtempSync(join(tmpdir(), 'unstuck-caddy-'));
  const redirects = join(work, 'redirects.caddy');
  const written = readFileSync(join(folder, 'redirects.caddy'), 'utf8');
  writeFileSync(redirects, `${written}redir ${redirect.from} ${redirect.to} 301\n`);
  const origin = `http://127.0.0.1:${port}`;
  const config = readFileSync(hosts.caddy.configuration, 'utf8')
    .replace('/srv/unstuck/redirects.caddy', redirects)
    .replaceAll('/srv/unstuck', folder)
    .replace(/^unstuck\.example\.org/m, origin)
    .replace('handle_path /* {', `handle_path ${base}* {`);
  const file = join(work, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n}\n${config}`);
  // Caddy saves its last configuration, which must not end up in the home folder of whoever runs this.
  const stop = await startServer(
    program,
    ['run', '--config', file, '--adapter', 'caddyfile'],
    origin,
    { XDG_CONFIG_HOME: work, XDG_DATA_HOME: work },
  );
  return { origin, brotli: true, stop };
}
