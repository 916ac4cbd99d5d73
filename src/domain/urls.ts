/**
 * Adds the base path: the path that the site is served from.
 *
 * @param path a path from the root of the site
 * @example withBase('/errors/') // '/unstuck/errors/', if the base path is '/unstuck/'
 */
export function withBase(path: string): string {
  // Without Vite, `import.meta.env` is undefined: in a step of the build that Node runs, which reads
  // the same setting from the environment, or in a tool that does not build the site.
  const base =
    (import.meta.env as { BASE_URL?: string } | undefined)?.BASE_URL ??
    (globalThis.process as { env: Record<string, string | undefined> } | undefined)?.env[
      'BASE_PATH'
    ] ??
    '/';
  return base.replace(/\/$/, '') + path;
}

/**
 * Returns the absolute URL of a page or file of this site, for programs and search engines.
 *
 * @param path a path from the root of the site, such as `/api/articles.json`
 * @param site the origin of the site
 * @throws TypeError if the origin is undefined
 */
export function absoluteUrl(path: string, site: string | URL | undefined): string {
  return new URL(withBase(path), site).href;
}

/** Returns the path of an article, with the base path. */
export function articlePath(id: string): string {
  return withBase(`/errors/${id}/`);
}

/**
 * Returns the fragment of a link to a part of an article with the user's values. `parseFragment`
 * parses it.
 *
 * @param id the id of the part's element; empty for the whole page
 * @param values the values, by placeholder name
 * @returns the fragment with its `#`; empty if there is neither an id nor a value
 * @example linkFragment('fix-login', { registry: 'ghcr.io' }) // '#fix-login&registry=ghcr.io'
 */
export function linkFragment(id: string, values: Readonly<Record<string, string>>): string {
  const named = new URLSearchParams(values).toString();
  const text = [encodeURIComponent(id), named].filter(Boolean).join('&');
  return text && `#${text}`;
}

/** The content of a URL's fragment. */
export interface Fragment {
  /** The id of the element that the link leads to; empty if the fragment names no element. */
  readonly id: string;
  /** The values, by placeholder name. Anyone can write a link, so do not trust them. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Parses a fragment: an element (`#fix-login`), values (`#registry=ghcr.io`), or an element and
 * values (`#fix-login&registry=ghcr.io`). If the whole fragment is the id of an element, it leads to
 * that element.
 *
 * @param hash the fragment, with or without `#`
 * @param exists tells whether the page has an element with this id
 */
export function parseFragment(hash: string, exists: (id: string) => boolean): Fragment {
  const text = hash.replace(/^#/, '');
  const whole = decoded(text);
  if (exists(whole) || !/[=&]/.test(text)) return { id: whole, values: {} };
  const [first = ''] = text.split('&', 1);
  const id = first.includes('=') ? '' : decoded(first);
  const named = new URLSearchParams(id === '' ? text : text.slice(first.length));
  return { id, values: Object.fromEntries(named) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // The link has a stray percent sign, because it was cut off. No id contains one.
    return text;
  }
}

/**
 * Returns the path of the search page for a query, with the base path. The query is in the fragment,
 * which browsers do not send.
 *
 * @param tool the id of the tool to search in; empty for all tools
 */
export function searchPath(query: string, tool: string): string {
  const parameters = new URLSearchParams({ q: query, ...(tool !== '' && { tool }) });
  return withBase(`/search/#${parameters.toString().replaceAll('+', '%20')}`);
}

/** Returns the path of an article's Markdown or JSON alternate, without the base path. */
export function alternatePath(id: string, format: 'md' | 'json'): string {
  return `/errors/${id}.${format}`;
}

/**
 * Returns the tool of an article.
 *
 * @example
 * articleTool('docker/manifest-unknown'); // 'docker'
 */
export function articleTool(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
