import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The length of the text of a part's shortest and longest instance on a page, in characters. */
interface Extent {
  readonly shortest: number;
  readonly longest: number;
}

/** What a page consists of. */
export interface PageParts {
  /**
   * The parts, by name: an element (`pre`), a class (`.terminal`) or a section of the page (`#fixes`).
   */
  readonly parts: ReadonlyMap<string, Extent>;
  /** Which part stands inside which other part, such as `#why > .terminal`. */
  readonly pairs: ReadonlySet<string>;
}

/** Elements that show nothing. */
const invisible = new Set(['head', 'script', 'style', 'template']);

/** Reads the parts of a page from its HTML. */
export function pageParts(html: string): PageParts {
  const parts = new Map<string, Extent>();
  const pairs = new Set<string>();

  /** Returns the length of the text. `outer` is the nearest part with a name of its own around it. */
  const read = (node: Nodes, outer: string | undefined, inSection: boolean): number => {
    if (node.type === 'text') return node.value.trim().replace(/\s+/g, ' ').length;
    if (!('children' in node)) return 0;
    const sum = (inner: string | undefined, section: boolean): number =>
      node.children.reduce((length, child) => length + read(child, inner, section), 0);
    if (node.type !== 'element') return sum(outer, inSection);
    if (invisible.has(node.tagName)) return 0;
    const names = namesOf(node, inSection);
    for (const name of names) if (outer !== undefined) pairs.add(`${outer} > ${name}`);
    const own = names.findLast((name) => /^[.#]|-/.test(name));
    const length = sum(own ?? outer, inSection || node.tagName === 'section');
    for (const name of names) {
      const { shortest, longest } = parts.get(name) ?? { shortest: length, longest: length };
      parts.set(name, {
        shortest: Math.min(shortest, length),
        longest: Math.max(longest, length),
      });
    }
    return length;
  };
  read(fromHtml(html), undefined, false);
  return { parts, pairs };
}

/** Returns the names of an element. The id counts only for a section that is in no other section. */
function namesOf({ tagName, properties }: Element, inSection: boolean): string[] {
  const { id, className } = properties;
  return [
    tagName,
    ...(Array.isArray(className) ? className.map((name) => `.${name}`) : []),
    ...(tagName === 'section' && typeof id === 'string' && !inSection ? [`#${id}`] : []),
  ];
}
