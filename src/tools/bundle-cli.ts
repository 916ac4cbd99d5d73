import { bundleCli } from './bundleCli.ts';

// `npm run bundle`: bundles `unstuck` as plain JavaScript in `dist-cli`, for Node.js 20 and for
// packages.
await bundleCli('dist-cli');
console.log('dist-cli: written');
