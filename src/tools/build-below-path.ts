import { build } from 'astro';
import { belowPath } from '../hosting/settings.ts';

// Builds the site for a path below the root: for `check-links`, `check-hosts` and the browser
// tests.
Object.assign(process.env, { SITE_URL: belowPath.site, BASE_PATH: belowPath.base });
await build({ outDir: belowPath.folder, logLevel: 'error' });
