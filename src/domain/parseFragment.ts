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
