/** A template of pages: a file such as `src/pages/errors/[tool]/[slug].astro`. */
interface Route {
  readonly file: string;
  readonly pattern: RegExp;
  /** Sorts a route with a fixed name before a route with a placeholder in the same place. */
  readonly rank: string;
}

/** Reads a file of `src/pages`. Other files than templates of pages have no route. */
function readRoute(file: string): Route[] {
  const [, name] = /^src\/pages\/(.+)\.astro$/.exec(file) ?? [];
  if (name === undefined) return [];
  const segments = name.split('/').filter((segment) => segment !== 'index');
  const pattern = segments.map((segment) => {
    if (/^\[\.\.\..+\]$/.test(segment)) return '(?:[^/]+/)*';
    if (/^\[.+\]$/.test(segment)) return '[^/]+/';
    return `${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`;
  });
  const rank = segments
    .map((segment) => (segment.startsWith('[...') ? '2' : segment.startsWith('[') ? '1' : '0'))
    .join('');
  return [{ file, pattern: new RegExp(`^/${pattern.join('')}$`), rank }];
}

/**
 * Returns a function that names the template of a page.
 *
 * @param files the paths of the files in `src/pages`, from the project's root
 * @returns the file of the template; the path itself if no template has it
 */
export function routeFinder(files: readonly string[]): (path: string) => string {
  const routes = files.flatMap(readRoute).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return (path) => routes.find(({ pattern }) => pattern.test(path))?.file ?? path;
}

/**
 * Selects the pages whose content or template is among the changed files. A changed component,
 * layout or style sheet selects none: the sample has every component of every kind of page.
 *
 * @param changed the paths of the changed files, from the project's root
 */
export function changedPages(
  pages: readonly { readonly path: string; readonly group: string }[],
  changed: readonly string[],
): string[] {
  const templates = new Set(changed);
  const paths = new Set(changed.flatMap(pathOfContent));
  return pages
    .filter(({ path, group }) => templates.has(group) || paths.has(path))
    .map(({ path }) => path)
    .sort();
}

/** Returns the path of the page that shows a file of `content/`. */
function pathOfContent(file: string): string[] {
  const [, article] = /^content\/articles\/([^/]+\/[^/]+)\//.exec(file) ?? [];
  if (article !== undefined) return [`/errors/${article}/`];
  const [, tool] = /^content\/tools\/([^/]+)\.yaml$/.exec(file) ?? [];
  if (tool !== undefined) return [`/errors/${tool}/`];
  const [, page] = /^content\/pages\/([^/]+)\.mdx$/.exec(file) ?? [];
  return page === undefined ? [] : [`/${page}/`];
}
