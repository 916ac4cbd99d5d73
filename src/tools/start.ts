import type { AddressInfo } from 'node:net';
import { build } from 'astro';
import { listen, readPort, siteHandler } from './serve.ts';

// `npm start`: builds the site and serves it. It opens the port first, so that a taken port is
// reported right away.
try {
  const server = await listen(readPort(process.env['PORT']));
  try {
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    // For this machine, whatever the environment sets for the build of a host.
    Object.assign(process.env, { SITE_URL: address, BASE_PATH: '/' });
    await build({ logLevel: 'error' });
    server.on('request', siteHandler('dist'));
    console.log(`Unstuck is at ${address}`);
  } catch (error) {
    server.close();
    throw error;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
