import { securityHeaders } from './securityHeaders.ts';
import { workerPolicy } from './workerPolicy.ts';
import type { HeaderRule } from './HeaderRule.ts';

/** For files that never change, as their paths have a hash of the content, or a version. A year, in seconds. */
const immutable = 'public, max-age=31536000, immutable';
const immutableFolders = ['/_astro/', '/ocr/'];
/** For all other files: browsers revalidate them on each use, so that users see a correction right away. */
const revalidated = 'public, max-age=0, must-revalidate';

/** Folders whose scripts run as workers that compile WebAssembly: full-text search and OCR. */
const wasmFolders = ['/pagefind/', '/ocr/'];

/**
 * Returns the headers of the whole site. The first rule is for all paths. Of the other rules, at most
 * one is for a path: hosts join the values of a repeated header, and browsers would enforce both
 * policies.
 *
 * @param files the files of the built site that users may get, relative to it, with `/`
 * @param policy the Content-Security-Policy of every page
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
  const top = new Set(
    files
      .filter((file) => file !== 'index.html')
      .map((file) => (file.includes('/') ? `/${file.split('/')[0]}/` : `/${file}`)),
  );
  const rules = [...top].sort().map((path): HeaderRule => {
    const exact = !path.endsWith('/');
    const wasm = wasmFolders.includes(path);
    // Scripts may run as workers, and the service worker forwards the requests of pages.
    const isScript = wasm || path === '/_astro/' || path.endsWith('.js');
    const csp = isScript ? workerPolicy(wasm, connect) : policy;
    return rule(path, csp, immutableFolders.includes(path) ? immutable : revalidated, exact);
  });
  return [{ path: '/', headers: securityHeaders }, rule('/', policy, revalidated, true), ...rules];
}
