import { listen } from './listen.ts';
import { readPort } from './readPort.ts';
import { siteHandler } from './siteHandler.ts';

// Serves the built site, for the browser tests.
const handler = siteHandler('dist');
const server = await listen(readPort(process.env['PORT']));
server.on('request', handler);
