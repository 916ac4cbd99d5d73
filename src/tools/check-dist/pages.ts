import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Sizes in bytes after brotli at its highest quality, as a static host sends them. */
export const budgets = {
  /**
   * Ten segments of 1,460 bytes: a server can send these in the first round trip (RFC 6928). An
   * article's quick fix must be in what the browser can decode of them.
   */
  firstRoundTrip: 14_600,
  /** No article is larger than this, with its inlined CSS. */
  articleHtml: 30_000,
  /** No other page, such as a list of articles or codes, is larger than this, however many articles there are. */
  listHtml: 60_000,
  /** All scripts that an article's page loads without user action. */
  script: 14_000,
  /** The fonts of messages and commands, which no page waits for. */
  fonts: 31_000,
  /**
   * The scripts that are loaded before the first answer to a search, and to a paste. Measured on
   * 2026-11-30 with the dialog and the one box: 42,704 and 46,251.
   */
  searchScripts: 43_500,
  pasteScripts: 46_500,
  /** Scripts and data of a first answer, on average: see `npm run bench:bytes`. */
  firstAnswer: [
    // The target is 60,000 for both. The corpus test takes fewer samples, whose mean differs a little.
    { articles: 500, search: 63_000, paste: 68_000 },
    { articles: 2000, search: 80_000, paste: 80_000 },
    { articles: 10_000, search: 100_000, paste: 100_000 },
  ],
} as const;

/** The modules whose scripts are loaded before a first answer. */
export const answerScripts = {
  search: ['SearchPanel', 'searchEngine'],
  paste: ['SearchPanel', 'answerInPlace', 'worker'],
} as const;

/**
 * The scripts of some modules in a built site with their static imports, each file once, in bytes after
 * brotli.
 *
 * @throws if a module has no script there
 */
export function scriptBytes(folder: string, modules: readonly string[]): number {
  const found = new Set<string>();
  for (const module of modules) {
    const chunks = globSync(`_astro/${module}[.-]*.js`, { cwd: folder });
    if (chunks.length === 0)
      throw new Error(
        `${folder}/_astro has no script of the module ${module}. Build the site, or correct the name in src/tools/check-dist/pages.ts.`,
      );
    for (const chunk of chunks) withImports(folder, `/${chunk}`, found);
  }
  return brotliSize(folder, found);
}

/** The size of a page, and the requests that it must not make. */
interface PageMeasure {
  /** The size of the HTML with the inlined CSS, in bytes after brotli. */
  readonly html: number;
  /** The part of the HTML that the first round trip brings. */
  readonly firstHtml: string;
  /** The size of the scripts with their static imports, each file once, in bytes after brotli. */
  readonly script: number;
  /** Elements that delay the first paint or load from another origin, as HTML-like text. */
  readonly problems: readonly string[];
}

/** Elements that make the browser load a file, each with the attribute that has its URL. */
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

/** Link types that load right away, and either block the first paint or are not needed for it. */
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
 * @param file the page's HTML file, relative to the folder
 * @param sizes the sizes of scripts that were measured before, in bytes, by path; new ones are added
 */
export function measurePage(
  folder: string,
  file: string,
  sizes = new Map<string, number>(),
): PageMeasure {
  const html = readFileSync(join(folder, file));
  const problems: string[] = [];
  const scripts = new Set<string>();
  visit(fromHtml(html.toString('utf8')), 'element', (element) => {
    const url = element.properties[fetching[element.tagName] ?? ''];
    const rel = element.tagName === 'link' ? [element.properties['rel']].flat() : [];
    if (rel.some((type) => fetchingLinks.includes(String(type)))) problems.push(describe(element));
    if (typeof url !== 'string') return;
    if (/^(?:[a-z]+:)?\/\//i.test(url)) problems.push(describe(element));
    else if (element.tagName === 'script') {
      const { type, defer, async } = element.properties;
      if (type !== 'module' && !defer && !async) problems.push(describe(element));
      withImports(folder, url, scripts);
    }
  });
  const compressed = brotliCompressSync(html);
  let script = 0;
  for (const path of scripts) {
    const size = sizes.get(path) ?? brotliCompressSync(readFileSync(join(folder, path))).length;
    sizes.set(path, size);
    script += size;
  }
  return {
    html: compressed.length,
    firstHtml: decodedStart(compressed.subarray(0, budgets.firstRoundTrip)),
    script,
    problems,
  };
}

/** Returns what a browser can decode of the start of a compressed file. */
function decodedStart(start: Uint8Array): string {
  // Without this flush, the end of the input would count as an error.
  const finishFlush = constants.BROTLI_OPERATION_FLUSH;
  return brotliDecompressSync(start, { finishFlush }).toString('utf8');
}

function brotliSize(folder: string, paths: ReadonlySet<string>): number {
  const sizes = [...paths].map(
    (path) => brotliCompressSync(readFileSync(join(folder, path))).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Adds a script and its static imports, which are loaded with the script. */
function withImports(folder: string, path: string, found: Set<string>): void {
  if (found.has(path)) return;
  found.add(path);
  const source = readFileSync(join(folder, path), 'utf8');
  for (const [, imported = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    withImports(folder, new URL(imported, `http://localhost${path}`).pathname, found);
  }
}

function describe({ tagName, properties }: Element): string {
  const url = properties['src'] ?? properties['href'] ?? properties['data'];
  return `<${tagName} ${String(properties['rel'] ?? '')} ${String(url ?? '')}>`;
}
