import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hosts } from '../../hosting/hosts.ts';
import type { RunningHost, ServedSite } from './RunningHost.ts';
import { startServer } from './startServer.ts';

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
