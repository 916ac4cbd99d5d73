import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** What a page's policy has to allow, and what no policy can allow. */
export interface InlineHashes {
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
