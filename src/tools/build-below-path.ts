import { build } from 'astro';
import { belowPath } from './settings/belowPath.ts';

// Builds the site for another address, below a path: for `check-links`, `check-nginx` and the browser tests.
Object.assign(process.env, { SITE_URL: belowPath.site, BASE_PATH: belowPath.base });
await build({ outDir: belowPath.folder, logLevel: 'error' });
