import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { hosts } from '../../hosting/hosts.ts';

/** A web server that serves a built site, with the configuration that we ship. */
export interface RunningHost {
  /** Such as `http://127.0.0.1:4612`. */
  readonly origin: string;
  /** Whether the server sends brotli besides gzip. */
  readonly brotli: boolean;
  stop(): Promise<void>;
}

/** The site to serve, and the port. */
export interface ServedSite {
  /** The built site, absolute. */
  readonly folder: string;
  /** The base path of the build. */
  readonly base: string;
  /** Whether the site has compressed files. A build for this machine has none. */
  readonly compressed: boolean;
  readonly port: number;
  /** A redirect below `base` for the test, because the redirects of the build change with the content. */
  readonly redirect: { readonly from: string; readonly to: string };
}

/** The time in which a server must answer after its start, in milliseconds. */
const startTimeout = 10_000;

/**
 * Starts a web server, and waits until it answers.
 *
 * @returns a function that stops the server, and waits until it has stopped
 * @throws if the server ends or does not answer, with its output
 */
export async function startServer(
  command: string,
  args: readonly string[],
  origin: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  let ended = false;
  const end = new Promise<void>((resolve) => {
    const done = (): void => {
      ended = true;
      resolve();
    };
    child.on('close', done);
    child.on('error', (error) => {
      output += error.message;
      done();
    });
  });
  const stop = (): Promise<void> => {
    child.kill();
    return end;
  };
  const deadline = Date.now() + startTimeout;
  while (!ended && Date.now() < deadline) {
    try {
      await fetch(origin);
      return stop;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await stop();
  throw new Error(`${command} did not start:\n${output}`);
}

/** Where Debian installs the module that sends files with a `.br` copy. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Starts nginx with `deploy/nginx/unstuck.conf`, edited as its comments say. */
export async function startNginx(program: string, site: ServedSite): Promise<RunningHost> {
  const { folder, base, port, redirect } = site;
  const work = mkdtempSync(join(tmpdir(), 'unstuck-nginx-'));
  const brotli = existsSync(brotliModule);
  const shipped = readFileSync(hosts.nginx.configuration, 'utf8');
  const redirects = join(work, 'redirects.nginx.conf');
  const written = readFileSync(join(folder, 'redirects.nginx.conf'), 'utf8');
  writeFileSync(
    redirects,
    written.replace(/\}\s*$/, `  "${redirect.from}" "${redirect.to}";\n}\n`),
  );
  const config = shipped
    .replace('/srv/unstuck/redirects.nginx.conf', redirects)
    .replaceAll('/srv/unstuck/', `${folder}/`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/^ +listen \[::\]:80;\n/m, '')
    .replace(/^ +brotli_static on;\n/m, brotli ? '$&' : '')
    .replace('error_page 404 /404.html;', `error_page 404 ${base}404.html;`)
    .replace('location / {', `location ${base} {`);
  writeFileSync(
    join(work, 'nginx.conf'),
    `${brotli ? `load_module ${brotliModule};\n` : ''}${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${work}/pid;
error_log stderr warn;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${work}/${name};`).join('\n')}
${config}
}
`,
  );
  const origin = `http://127.0.0.1:${port}`;
  const stop = await startServer(program, ['-c', join(work, 'nginx.conf'), '-e', 'stderr'], origin);
  return { origin, brotli, stop };
}

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

/** Where a program is, on the PATH or in the folder of servers, which not every user has there. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
