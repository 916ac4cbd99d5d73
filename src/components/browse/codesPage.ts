import { CodeFilter, loadCodes } from './CodeFilter.ts';

/**
 * Follows a link to a code that earlier versions of the site had on another page, such as
 * `/codes/#errno-EACCES`. If the list of codes does not have it or cannot be loaded, the page stays.
 */
async function followMovedCode(): Promise<void> {
  const { hash } = location;
  const path = document.querySelector<HTMLElement>('code-filter')?.dataset['list'];
  if (!/^#[a-z]+-./.test(hash) || path === undefined) return;
  const id = hash.slice(1);
  if (document.getElementById(id) ?? document.getElementById(decodeURIComponent(id))) return;
  const codes = await loadCodes(path);
  const target = codes
    .flatMap(({ rows }) => rows)
    .find(([, , to]) => new URL(to, location.href).hash === hash);
  if (target) location.replace(target[2]);
}

// The script of the pages with codes.
customElements.define('code-filter', CodeFilter);
followMovedCode().catch(() => {
  // The page lists all systems, so the code is two clicks away.
});
