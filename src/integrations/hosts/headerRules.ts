import { securityHeaders } from '../security/securityHeaders.ts';
import { workerPolicy } from '../security/workerPolicy.ts';
import type { HeaderRule } from './HeaderRule.ts';
import { hostFile } from './hostFile.ts';

/** Files that never change: their addresses have a hash of their content, or a version. A year, in seconds. */
const immutable = 'public, max-age=31536000, immutable';
const immutableFolders = ['/_astro/', '/ocr/'];
/** Everything else: kept, but asked for again each time, so that a correction is seen at once. */
const revalidated = 'public, max-age=0, must-revalidate';

/** Folders whose scripts run as workers that compile WebAssembly: full-text search, reading pictures. */
const wasmFolders = ['/pagefind/', '/ocr/'];

/**
 * The headers of the whole site. But for the first rule, which is for all, no two rules are for the
 * same address: hosts join the values of a header that comes twice, and two policies would both hold.
 *
 * @param files all files of the built site, relative to it, with `/`
 * @param policy the policy of every page
 * @param connect other origins that pages send to
 */
export function headerRules(
  files: readonly string[],
  policy: string,
  connect: readonly string[],
): HeaderRule[] {
  const rule = (path: string, csp: string, cache: string, exact = false): HeaderRule => ({
    path,
    exact,
    headers: [
      ['Content-Security-Policy', csp],
      ['Cache-Control', cache],
    ],
  });
  const served = files.filter((file) => !hostFile.test(file) && file !== 'index.html');
  const top = new Set(
    served.map((file) => (file.includes('/') ? `/${file.split('/')[0]}/` : `/${file}`)),
  );
  const rules = [...top].sort().map((path): HeaderRule => {
    const exact = !path.endsWith('/');
    const wasm = wasmFolders.includes(path);
    // Scripts may run as workers, and the service worker passes the pages’ requests on.
    const isScript = wasm || path === '/_astro/' || path.endsWith('.js');
    const csp = isScript ? workerPolicy(wasm, connect) : policy;
    return rule(path, csp, immutableFolders.includes(path) ? immutable : revalidated, exact);
  });
  return [{ path: '/', headers: securityHeaders }, rule('/', policy, revalidated, true), ...rules];
}
