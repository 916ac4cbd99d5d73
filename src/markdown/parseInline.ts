import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Characters that begin a construct other than code. */
const otherMarkup = /[\\*_[<&]/;

/** Line ends, tabs and other control characters, which CommonMark changes in text and in code. */
const control = /\p{Cc}/u;

/** The first character of a text that cannot begin a list, a heading, a quote or a fence. */
const plainStart = /^(?:[\p{L}("'“‘]|\d+(?![\d.)])|`(?!``))/u;

/**
 * Parses a text field as Markdown, without white space at its ends.
 *
 * Most text fields are plain text with some `code`. The parser of CommonMark takes a tenth of a
 * millisecond for each of them, so these are split at their backticks instead. Their nodes have no
 * positions.
 */
export function parseText(markdown: string): RootContent[] {
  const text = markdown.trim();
  const children = splitAtCode(text);
  return children ? [{ type: 'paragraph', children }] : fromMarkdown(text).children;
}

/** Returns the nodes of a text that has no markup besides code, and undefined for any other text. */
function splitAtCode(text: string): PhrasingContent[] | undefined {
  if (!plainStart.test(text) || control.test(text) || text.includes('``')) return undefined;
  const parts = text.split('`');
  // An odd number of backticks: the last one is a character like any other.
  if (parts.length % 2 === 0) return undefined;
  if (parts.some((part, index) => index % 2 === 0 && otherMarkup.test(part))) return undefined;
  return parts.flatMap((value, index): PhrasingContent[] => {
    if (index % 2 === 0) return value === '' ? [] : [{ type: 'text', value }];
    return [{ type: 'inlineCode', value: codeText(value) }];
  });
}

/** Code loses one space at both ends, unless it is blank: https://spec.commonmark.org/0.31.2/#code-spans */
function codeText(value: string): string {
  return /^ .* $/.test(value) && /[^ ]/.test(value) ? value.slice(1, -1) : value;
}
