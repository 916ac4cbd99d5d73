import { listen } from './serve/listen.ts';
import { readPort } from './serve/readPort.ts';
import { siteHandler } from './serve/siteHandler.ts';

// Serves the built site, for the browser tests.
const handler = siteHandler('dist');
const server = await listen(readPort(process.env['PORT']));
server.on('request', handler);
