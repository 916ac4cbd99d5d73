import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { ServerId } from '../hosting/hosts.ts';
import {
  findProgram,
  type RunningHost,
  type ServedSite,
  startCaddy,
  startNginx,
} from './check-hosts/servers.ts';
import { hostProblems } from './check-hosts/hostProblems.ts';
import { listen } from './serve.ts';
import { belowPath } from '../hosting/settings.ts';

interface Server {
  readonly start: (program: string, site: ServedSite) => Promise<RunningHost>;
  /** The Debian packages that install the server. */
  readonly packages: string;
}

// Checks the configurations of `deploy/` with the real servers that are installed on this machine.
const servers: Readonly<Record<ServerId, Server>> = {
  nginx: { start: startNginx, packages: 'nginx libnginx-mod-http-brotli-static' },
  caddy: { start: startCaddy, packages: 'caddy' },
};
const sites = [
  { folder: 'dist', base: '/', compressed: false },
  { ...belowPath, compressed: true },
];
const freePort = async (): Promise<number> => {
  const server = await listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};
let failed = false;
let skipped = 0;
for (const [name, { start, packages }] of Object.entries(servers)) {
  const program = findProgram(name);
  if (program === undefined) {
    skipped += 1;
    console.log(
      `${name}: skipped, as it is not installed. To check it, run: apt-get install ${packages}`,
    );
    continue;
  }
  for (const { folder, base, compressed } of sites) {
    const site: ServedSite = {
      folder: resolve(folder),
      base,
      compressed,
      port: await freePort(),
      redirect: { from: `${base}errors/node/renamed/`, to: `${base}errors/node/eaddrinuse/` },
    };
    const label = `${name} at ${base}`;
    let host: RunningHost | undefined;
    try {
      host = await start(program, site);
      const { problems, asked } = await hostProblems(host, site);
      for (const problem of problems) console.log(`${label}: ${problem}`);
      const without = host.brotli ? '' : ', without brotli';
      console.log(`${label}: ${asked} checks, ${problems.length} problems${without}`);
      failed ||= problems.length > 0;
    } catch (error) {
      failed = true;
      console.log(`${label}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await host?.stop();
    }
  }
}
console.log(`hosts: ${Object.keys(servers).length - skipped} checked, ${skipped} skipped`);
process.exitCode = failed ? 1 : 0;
