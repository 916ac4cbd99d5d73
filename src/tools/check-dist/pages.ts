import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Sizes in bytes after brotli at its highest quality, as a static host sends them. */
export const budgets = {
  /** Ten segments of 1,460 bytes: what a server may send before the first answer (RFC 6928). */
  articleHtml: 14_600,
  /** The share of articles that have to keep it. */
  articleShare: 0.95,
  /** No article is larger than this. */
  articleHtmlMost: 18_000,
  /** All scripts that an article's page loads by itself. */
  script: 12_000,
} as const;

/** What a page weighs, and what it asks for that it must not. */
interface PageMeasure {
  /** Its HTML with the inlined CSS, in bytes after brotli. */
  readonly html: number;
  /** Its scripts with all that they import at once, in bytes after brotli, each file once. */
  readonly script: number;
  /** Elements that hold up the first paint, or ask another origin; as HTML-like text. */
  readonly problems: readonly string[];
}

/** Elements that make the browser fetch something, and the attribute with its address. */
const fetching: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
  embed: 'src',
  object: 'data',
};

/** Link types that fetch at once and either block the paint or are not needed for it. */
const fetchingLinks = [
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
];

/**
 * Measures a page of a built site.
 *
 * @param folder the built site
 * @param file the page's HTML file, relative to it
 */
export function measurePage(folder: string, file: string): PageMeasure {
  const html = readFileSync(join(folder, file));
  const problems: string[] = [];
  const scripts = new Set<string>();
  visit(fromHtml(html.toString('utf8')), 'element', (element) => {
    const address = element.properties[fetching[element.tagName] ?? ''];
    const rel = element.tagName === 'link' ? [element.properties['rel']].flat() : [];
    if (rel.some((type) => fetchingLinks.includes(String(type)))) problems.push(describe(element));
    if (typeof address !== 'string') return;
    if (/^(?:[a-z]+:)?\/\//i.test(address)) problems.push(describe(element));
    else if (element.tagName === 'script') {
      const { type, defer, async } = element.properties;
      if (type !== 'module' && !defer && !async) problems.push(describe(element));
      withImports(folder, address, scripts);
    }
  });
  const sizes = [...scripts].map(
    (path) => brotliCompressSync(readFileSync(join(folder, path))).length,
  );
  return {
    html: brotliCompressSync(html).length,
    script: sizes.reduce((sum, size) => sum + size, 0),
    problems,
  };
}

/** Adds a script and what it imports statically: that is loaded with it. */
function withImports(folder: string, path: string, found: Set<string>): void {
  if (found.has(path)) return;
  found.add(path);
  const source = readFileSync(join(folder, path), 'utf8');
  for (const [, imported = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    withImports(folder, new URL(imported, `http://localhost${path}`).pathname, found);
  }
}

function describe({ tagName, properties }: Element): string {
  const address = properties['src'] ?? properties['href'] ?? properties['data'];
  return `<${tagName} ${String(properties['rel'] ?? '')} ${String(address ?? '')}>`;
}
