/**
 * An address of this site below the path that the site is served from, such as `/unstuck/`.
 *
 * @param address from the root of the site: `/errors/`
 */
export function withBase(address: string): string {
  // Undefined where Node runs the file itself, without Vite: in a step of the build, which has the
  // same setting from its environment, or in a tool that builds no site.
  const base =
    (import.meta.env as { BASE_URL?: string } | undefined)?.BASE_URL ??
    (globalThis.process as { env: Record<string, string | undefined> } | undefined)?.env[
      'BASE_PATH'
    ] ??
    '/';
  return base.replace(/\/$/, '') + address;
}

/**
 * The whole address of a page or file of this site: for what is read elsewhere, by programs and search engines.
 *
 * @param path from the root of the site: `/api/articles.json`
 * @param site the site's own address
 */
export function absoluteUrl(path: string, site: string | URL | undefined): string {
  return new URL(withBase(path), site).href;
}

/** The address of an article on the site. */
export function articlePath(id: string): string {
  return withBase(`/errors/${id}/`);
}

/**
 * The fragment of a link to a part of an article with the reader's values: `#fix-login&registry=ghcr.io`.
 * `parseFragment` reads it.
 *
 * @param id the id of the part's element; empty for the whole page
 * @param values by placeholder name
 * @returns with its `#`, or empty where there is nothing to say
 */
export function linkFragment(id: string, values: Readonly<Record<string, string>>): string {
  const named = new URLSearchParams(values).toString();
  const text = [encodeURIComponent(id), named].filter(Boolean).join('&');
  return text && `#${text}`;
}

/** What the fragment of an address says. */
export interface Fragment {
  /** The id of the element that it leads to; empty if to none. */
  readonly id: string;
  /** Values by placeholder name: hostile until proven otherwise. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Reads a fragment: an element (`#fix-login`), values (`#registry=ghcr.io`), or an element, then
 * values (`#fix-login&registry=ghcr.io`). Whatever is the id of an element as a whole leads to it.
 *
 * @param hash with its `#` or without
 * @param exists whether the page has an element of this id
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
    // A stray percent sign, from a link that was cut off: no id has one.
    return text;
  }
}

/**
 * The address of the search for a text.
 *
 * @param tool the id of the tool to keep to; all if empty
 */
export function searchPath(query: string, tool: string): string {
  const parameters = new URLSearchParams({ q: query, ...(tool !== '' && { tool }) });
  return withBase(`/search/?${parameters.toString().replaceAll('+', '%20')}`);
}

/** Returns the path of an article's alternate for programs: its Markdown or its JSON. */
export function alternatePath(id: string, format: 'md' | 'json'): string {
  return `/errors/${id}.${format}`;
}

/**
 * Returns the tool of an article.
 *
 * @example
 * toolOf('docker/manifest-unknown'); // 'docker'
 */
export function articleTool(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
