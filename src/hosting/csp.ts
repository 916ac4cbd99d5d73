import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { escapeHtml } from '../markdown/inline.ts';

/** The sources that a page's policy allows. */
interface PolicySources {
  /** Hashes of the page's inline scripts, as `'sha256-…'`. */
  readonly scripts: readonly string[];
  /** Hashes of the page's inline style sheets. */
  readonly styles: readonly string[];
  /**
   * Other origins that the page may send to: the origin of the feedback endpoint, if there is one.
   */
  readonly connect: readonly string[];
}

/**
 * Returns the Content-Security-Policy of a page. `default-src` forbids everything that the policy
 * does not name, such as frames and plugins. Screenshots that users paste need `blob:` and `data:`.
 * `default`, from `allowOwnScripts`, is the only Trusted Types policy. https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ scripts, styles, connect }: PolicySources): string {
  return [
    `default-src 'none'`,
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    ["connect-src 'self'", ...connect].join(' '),
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
  ].join('; ');
}

/**
 * Returns the Content-Security-Policy of a script that runs as a worker. A worker gets its policy
 * from its own response, not from its page, so only workers may compile WebAssembly.
 * https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 *
 * @param wasm whether the worker compiles WebAssembly
 * @param connect other origins that the worker may forward requests to
 */
export function workerPolicy(wasm: boolean, connect: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    ["connect-src 'self'", ...connect].join(' '),
  ].join('; ');
}

/** What a page's policy has to allow, and what no policy can allow. */
interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Style and event attributes, which no hash allows, as HTML-like text. */
  readonly problems: readonly string[];
}

/**
 * The script types that are code; all others are data:
 * https://html.spec.whatwg.org/multipage/scripting.html
 */
const codeTypes = ['', 'module', 'text/javascript', 'importmap', 'speculationrules'];

/** Returns the hashes of a page's inline scripts and style sheets, in order, without duplicates. */
export function inlineHashes(html: string): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const problems: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    const { tagName, properties } = element;
    for (const name of Object.keys(properties))
      if (name === 'style' || /^on[A-Z]/.test(name)) problems.push(`<${tagName} ${name}>`);
    if (tagName === 'style') styles.add(hashOf(element));
    if (tagName === 'script' && !('src' in properties)) {
      const type = String(properties['type'] ?? '').toLowerCase();
      if (codeTypes.includes(type)) scripts.add(hashOf(element));
    }
  });
  return { scripts: [...scripts], styles: [...styles], problems };
}

function hashOf({ children }: Element): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Inserts a policy into a page, before everything that it controls: right after the character set,
 * which has to be within the first 1,024 bytes, otherwise at the start of the head.
 */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">`;
  const before =
    /<meta charset=[^>]*>/i.exec(html) ??
    /<head\b[^>]*>/i.exec(html) ??
    /<!doctype[^>]*>/i.exec(html);
  const at = before === null ? 0 : before.index + before[0].length;
  return html.slice(0, at) + meta + html.slice(at);
}
