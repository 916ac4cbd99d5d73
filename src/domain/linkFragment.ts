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
