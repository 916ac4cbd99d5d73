import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { findProgram } from './check-hosts/findProgram.ts';
import { hostProblems } from './check-hosts/hostProblems.ts';
import type { RunningHost, ServedSite } from './check-hosts/RunningHost.ts';
import { startCaddy } from './check-hosts/startCaddy.ts';
import { startNginx } from './check-hosts/startNginx.ts';
import { listen } from './serve/listen.ts';
import { belowPath } from './settings/belowPath.ts';

// The configurations of `deploy/` with the real servers, where this machine has them.
const servers = [
  ['nginx', startNginx, 'nginx libnginx-mod-http-brotli-static'],
  ['caddy', startCaddy, 'caddy'],
] as const;
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
for (const [name, start, packages] of servers) {
  const program = findProgram(name);
  if (program === undefined) {
    skipped += 1;
    console.log(
      `${name}: skipped, as it is not here. To have it checked: apt-get install ${packages}`,
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
      console.log(`${label}: ${asked} facts checked, ${problems.length} problems${without}`);
      failed ||= problems.length > 0;
    } catch (error) {
      failed = true;
      console.log(`${label}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await host?.stop();
    }
  }
}
console.log(`hosts: ${servers.length - skipped} checked, ${skipped} skipped`);
process.exitCode = failed ? 1 : 0;
